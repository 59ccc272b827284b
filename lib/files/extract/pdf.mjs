import { getDocumentProxy } from 'unpdf';

/** @typedef {import('./worker.mjs').Reading} Reading */

/**
 * A PDF page by page, its remarks and form fields with it. A page without text is a picture of one.
 * @param {Buffer} bytes
 * @returns {Promise<Reading>}
 */
export async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  /** @type {Reading} */
  const reading = { parts: [], unchecked: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const remarks = (await page.getAnnotations()).map(remarkOf).filter(Boolean);
    const text = [linesOf(items), ...remarks].join('\n');
    if (text.trim()) reading.parts.push({ place: { kind: 'page', number }, text });
    if (!linesOf(items).trim()) reading.unchecked.push({ kind: 'page', number });
    page.cleanup();
  }
  for (const name of Object.keys((await pdf.getAttachments()) ?? {})) {
    reading.unchecked.push({ kind: 'embeddedFile', name });
  }
  return reading;
}

/** @param {Record<string, any>} annotation */
function remarkOf(annotation) {
  const value = annotation.fieldValue;
  return [annotation.contentsObj?.str, typeof value === 'string' ? value : ''].filter(Boolean).join('\n');
}

/**
 * Words back into lines, with a tab where a gap is wider than a sign: so tables keep their columns.
 * @param {readonly object[]} items
 */
function linesOf(items) {
  let text = '';
  /** @type {Edge | null} */
  let end = null;
  for (const item of /** @type {readonly any[]} */ (items)) {
    if (!item.str) continue;
    const edge = { x: item.transform[4], y: item.transform[5], size: Math.hypot(item.transform[2], item.transform[3]) };
    text += signBetween(end, edge) + item.str;
    if (item.str.trim() || !end) end = { ...edge, x: edge.x + item.width };
  }
  return text;
}

/** @typedef {{ x: number, y: number, size: number }} Edge where an item begins or ends, in points */

/** @param {Edge | null} end @param {Edge} start */
function signBetween(end, start) {
  const size = start.size || 10;
  if (!end) return '';
  if (Math.abs(start.y - end.y) > size * 0.6) return '\n';
  return start.x - end.x > size ? '\t' : '';
}
