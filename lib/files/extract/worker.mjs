// Reads the text out of one file: bytes on stdin, its extension as the argument, JSON on stdout. A process of its own
// with little memory and time, and without the environment's secrets, since it opens what strangers wrote. Plain
// JavaScript, so that Node runs it as it stands, beside the built server as well as in tests.

import { readOldSheet } from './old-sheet.mjs';
import { readOldWord } from './old-word.mjs';
import { readOfd, readSheets, readWords } from './packages.mjs';
import { readPdf } from './pdf.mjs';
import { readCsvOrText } from './plain-text.mjs';

/** More text than this is no document to read. */
const mostCharacters = 5_000_000;

/**
 * @typedef {{ kind: string, name?: string, number?: number }} Place where a part of the text stands
 * @typedef {{ place: Place, text: string }} Part
 * @typedef {{ kind: string, name?: string, number?: number }} Unchecked what no text was read from
 * @typedef {{ parts: Part[], unchecked: Unchecked[] }} Reading
 */

/** @type {Record<string, (bytes: Buffer) => Promise<Reading> | Reading>} */
const readers = {
  pdf: readPdf,
  docx: readWords,
  xlsx: readSheets,
  ofd: readOfd,
  doc: readOldWord,
  wps: readOldWord,
  xls: readOldSheet,
  et: readOldSheet,
  csv: readCsvOrText,
  txt: readCsvOrText,
};

/** @param {Reading} reading */
function limited({ parts, unchecked }) {
  let left = mostCharacters;
  const kept = parts.map(({ place, text }) => {
    const part = { place, text: text.slice(0, Math.max(0, left)) };
    left -= text.length;
    return part;
  });
  return { parts: kept, unchecked: left < 0 ? [...unchecked, { kind: 'rest' }] : unchecked };
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const read = readers[process.argv[2] ?? ''];
/** @type {unknown} */
let answer;
try {
  answer = read ? limited(await read(Buffer.concat(chunks))) : { failure: 'notReadable' };
} catch (fault) {
  answer = { failure: fault instanceof Error && fault.name === 'PasswordException' ? 'encrypted' : 'unreadable' };
}
// Libraries may leave timers behind: the end is when the answer is out.
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
