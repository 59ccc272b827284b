// @ts-expect-error: the package brings no types
import WordExtractor from 'word-extractor';

/** @typedef {import('./worker.mjs').Reading} Reading */

/** A doc or wps. Pictures and objects in it are not looked at. @param {Buffer} bytes @returns {Promise<Reading>} */
export async function readOldWord(bytes) {
  const document = await new WordExtractor().extract(bytes);
  const parts = [
    { place: { kind: 'body' }, text: document.getBody() },
    { place: { kind: 'header' }, text: document.getHeaders() },
    { place: { kind: 'note' }, text: `${document.getFootnotes()}\n${document.getEndnotes()}` },
    { place: { kind: 'comment' }, text: document.getAnnotations() },
    { place: { kind: 'textBox' }, text: document.getTextboxes() },
  ];
  return { parts: parts.filter(({ text }) => text.trim()), unchecked: [] };
}
