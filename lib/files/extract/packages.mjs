// docx, xlsx and ofd: zip packages of XML. Read part by part and not by a library for the whole, since what leaks
// stands where those don't look: deleted text of tracked changes, hidden sheets, remarks, headers, the cache of a
// pivot table, the workbook behind a chart.
import { promisify } from 'node:util';
import { fromBuffer } from 'yauzl';
import { cellsOf, sharedStringsOf } from './sheet-cells.mjs';
import { decodeEntities, looseTextOf, textOf } from './xml-text.mjs';

/** @typedef {import('./worker.mjs').Reading} Reading */
/** @typedef {import('./worker.mjs').Place} Place */

/** @param {Buffer} bytes @returns {Promise<Reading>} */
export async function readWords(bytes) {
  const files = await unzip(bytes);
  return readingOf(files, [
    [/^word\/document\d*\.xml$/, 'body'],
    [/^word\/(?:header|footer)\d*\.xml$/, 'header'],
    [/^word\/(?:footnotes|endnotes)\.xml$/, 'note'],
    [/^word\/comments\.xml$/, 'comment'],
    [/^word\/(?:charts|diagrams)\/[^/]+\.xml$/, 'chart'],
    [/^docProps\/[^/]+\.xml$/, 'properties'],
  ]);
}

/** @param {Buffer} bytes @returns {Promise<Reading>} */
export async function readOfd(bytes) {
  const files = await unzip(bytes);
  const pages = [...files].filter(([name]) => /\/(?:Pages|Tpls|Annots)\/.*\.xml$/i.test(name));
  const parts = pages.map(([, content], index) => {
    const text = [...content.toString('utf8').matchAll(/<(?:\w+:)?TextCode\b[^>]*>([^<]*)</g)];
    const place = { kind: 'page', number: index + 1 };
    return { place, text: text.map((match) => decodeEntities(match[1] ?? '')).join('\n') };
  });
  const unchecked = parts.filter(({ text }) => !text.trim()).map(({ place }) => place);
  return { parts: parts.filter(({ text }) => text.trim()), unchecked };
}

/** @param {Buffer} bytes @returns {Promise<Reading>} */
export async function readSheets(bytes) {
  const files = await unzip(bytes);
  const strings = sharedStringsOf(files.get('xl/sharedStrings.xml')?.toString('utf8') ?? '');
  const names = sheetNames(files);
  const sheets = [...files]
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .map(([name, content]) => ({
      place: { kind: 'sheet', name: names.get(name) ?? name.replace(/^.*\/|\.xml$/g, '') },
      text: cellsOf(content.toString('utf8'), strings),
    }))
    .filter(({ text }) => text.trim());
  const rest = await readingOf(files, [
    [/^xl\/(?:comments|threadedComments).*\.xml$/, 'comment'],
    [/^xl\/drawings\/[^/]+\.xml$/, 'textBox'],
    [/^xl\/charts\/[^/]+\.xml$/, 'chart'],
    [/^xl\/(?:pivotCache|externalLinks)\/[^/]+\.xml$/, 'cache'],
    [/^docProps\/[^/]+\.xml$/, 'properties'],
  ]);
  return { parts: [...sheets, ...rest.parts], unchecked: rest.unchecked };
}

/**
 * The parts whose names fit, and what is embedded.
 * @param {Map<string, Buffer>} files
 * @param {readonly (readonly [RegExp, string])[]} wanted
 * @returns {Promise<Reading>}
 */
async function readingOf(files, wanted) {
  /** @type {Reading} */
  const reading = { parts: [], unchecked: [] };
  for (const [name, content] of files) {
    const kind = wanted.find(([shape]) => shape.test(name))?.[1];
    const text = kind ? textOfPart(kind, content) : '';
    if (kind && text.trim()) reading.parts.push({ place: { kind }, text });
    if (/\/embeddings\//.test(name)) await readEmbedded(name, content, reading);
  }
  const pictures = [...files.keys()].filter((name) => /\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i.test(name));
  if (pictures.length > 0) reading.unchecked.push({ kind: 'pictures', number: pictures.length });
  return reading;
}

/** @param {string} kind @param {Buffer} content */
function textOfPart(kind, content) {
  const read = kind === 'cache' || kind === 'properties' ? looseTextOf : textOf;
  return read(content.toString('utf8'));
}

/** @param {string} path @param {Buffer} content @param {Reading} reading */
async function readEmbedded(path, content, reading) {
  const name = path.replace(/^.*\//, '');
  const read = /\.xlsx$/i.test(name) ? readSheets : /\.docx$/i.test(name) ? readWords : null;
  if (!read) {
    reading.unchecked.push({ kind: 'embeddedFile', name });
    return;
  }
  const inner = await read(content);
  const text = inner.parts.map((part) => part.text).join('\n');
  if (text.trim()) reading.parts.push({ place: { kind: 'embedded', name }, text });
  reading.unchecked.push(...inner.unchecked);
}

/** Which file holds the sheet of which name, by way of the relations' ids. @param {Map<string, Buffer>} files */
function sheetNames(files) {
  const relations = new Map();
  for (const [tag] of (files.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '').matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    relations.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
  }
  const names = new Map();
  for (const [tag] of (files.get('xl/workbook.xml')?.toString('utf8') ?? '').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    names.set(relations.get(attribute(tag, 'r:id')), attribute(tag, 'name'));
  }
  return names;
}

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  return decodeEntities(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/**
 * XML and embedded parts with their bytes, all others by name alone.
 * @param {Buffer} bytes
 * @returns {Promise<Map<string, Buffer>>}
 */
async function unzip(bytes) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const zip = await promisify(fromBufferLazily)(bytes);
  const openStream = promisify(zip.openReadStream.bind(zip));
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    const chunks = [];
    if (/\.(?:xml|rels)$|\/embeddings\/./i.test(entry.fileName)) {
      for await (const chunk of await openStream(entry)) chunks.push(chunk);
    }
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

/** @param {Buffer} bytes @param {(fault: Error | null, zip: import('yauzl').ZipFile) => void} done */
function fromBufferLazily(bytes, done) {
  fromBuffer(bytes, { lazyEntries: true }, done);
}

/** @param {import('yauzl').ZipFile} zip @returns {Promise<import('yauzl').Entry | null>} */
function nextEntry(zip) {
  return new Promise((done, failed) => {
    zip.removeAllListeners();
    zip
      .once('entry', done)
      .once('end', () => done(null))
      .once('error', failed);
    zip.readEntry();
  });
}
