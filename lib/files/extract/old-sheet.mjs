// @ts-expect-error: the package brings no types
import BufferReader from 'word-extractor/lib/buffer-reader.js';
// @ts-expect-error: the package brings no types
import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js';
import { sheetsOf } from './sheet-records.mjs';

/** @typedef {import('./worker.mjs').Reading} Reading */

/**
 * An xls or et: a compound file around records (MS-XLS). Pictures and objects in it are not looked at.
 * @param {Buffer} bytes
 * @returns {Promise<Reading>}
 */
export async function readOldSheet(bytes) {
  const document = await new OleCompoundDoc(new BufferReader(bytes)).read();
  // Excel 5 and 95 call it Book.
  const workbook = (await streamOf(document, 'Workbook')) ?? (await streamOf(document, 'Book'));
  if (!workbook) throw new Error('no workbook');
  const { sheets, remarks, pictures } = sheetsOf(workbook);
  const parts = [
    ...sheets.map(({ name, text }) => ({ place: { kind: 'sheet', name }, text })),
    { place: { kind: 'comment' }, text: remarks.join('\n') },
  ];
  const objects = Object.keys(document._rootStorage._dirEntry.storages).filter((name) => /^MBD/i.test(name));
  return {
    parts: parts.filter(({ text }) => text.trim()),
    unchecked: [
      ...(pictures > 0 ? [{ kind: 'pictures', number: pictures }] : []),
      ...objects.map((name) => ({ kind: 'embeddedFile', name })),
    ],
  };
}

/** @param {any} document @param {string} name */
async function streamOf(document, name) {
  if (!(name in document._rootStorage._dirEntry.streams)) return null;
  const chunks = [];
  for await (const chunk of document.stream(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
