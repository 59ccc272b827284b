/** @typedef {import('./worker.mjs').Reading} Reading */

/**
 * Text by its mark, else UTF-8, else GB18030, as Excel and Notepad in China write it.
 * @param {Buffer} bytes
 */
function decodeText(bytes) {
  const mark = bytes.toString('latin1', 0, 2);
  if (mark === '\xff\xfe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '\xfe\xff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** @param {Buffer} bytes @returns {Reading} */
export function readCsvOrText(bytes) {
  return { parts: [{ place: { kind: 'body' }, text: decodeText(bytes).replace(/\r\n?/g, '\n') }], unchecked: [] };
}
