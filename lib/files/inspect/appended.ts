import type { Pieces } from './pieces';
import { hiddenKind } from './signatures';

/** A zip's index ends with its end record and a comment of at most 65,535 bytes. */
const tailBytes = 22 + 65_535;

/** Whether a file that is no package can also be opened as a zip: PDF and zip in one is the usual polyglot. */
export async function endsWithZip(file: Pieces): Promise<boolean> {
  const from = Math.max(0, file.sizeBytes - tailBytes);
  const tail = await file.read(from, tailBytes);
  const mark = Buffer.from('PK\x05\x06', 'latin1');
  for (let at = tail.indexOf(mark); at >= 0; at = tail.indexOf(mark, at + 1)) {
    if (isEndRecord(tail.subarray(at), from + at)) return true;
  }
  return false;
}

/** Random bytes look like the mark in one file of 65,000: an end record also points at an index before itself. */
function isEndRecord(record: Buffer, position: number): boolean {
  if (record.length < 22 || record.readUInt16LE(4) !== 0) return false;
  return record.readUInt32LE(12) + record.readUInt32LE(16) <= position;
}

/** Whether something other than blanks follows the last `%%EOF` of a PDF. */
export async function pdfHasMore(file: Pieces): Promise<boolean> {
  const tail = await file.read(Math.max(0, file.sizeBytes - tailBytes), tailBytes);
  const end = tail.lastIndexOf('%%EOF');
  return end >= 0 && !/^[\s\0]*$/.test(tail.toString('latin1', end + 5));
}

/** Whether the end mark of a PDF is there at all: a broken upload has none. */
export async function pdfIsWhole(file: Pieces): Promise<boolean> {
  return (await file.read(Math.max(0, file.sizeBytes - tailBytes), tailBytes)).includes('%%EOF');
}

/** Where a PNG ends by its own chunks, or null when they don't lead to an end. */
export async function pngEnd(file: Pieces): Promise<number | null> {
  let position = 8;
  while (position + 12 <= file.sizeBytes) {
    const head = await file.read(position, 8);
    const length = head.readUInt32BE(0);
    position += 12 + length;
    if (head.toString('latin1', 4, 8) === 'IEND') return position <= file.sizeBytes ? position : null;
  }
  return null;
}

/**
 * Bytes after a JPEG's last end mark, or null when it has none. Cameras leave some; what must not stand there is
 * another file.
 */
export async function jpegRest(file: Pieces): Promise<Buffer | null> {
  const tail = await file.read(Math.max(0, file.sizeBytes - tailBytes), tailBytes);
  const end = tail.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return end < 0 ? null : tail.subarray(end + 2);
}

/** Whether another file begins anywhere in the bytes, or something that a browser would read. */
export function holdsAnotherFile(rest: Buffer): boolean {
  if (/<(?:html|script|svg|\?php)/i.test(rest.toString('latin1'))) return true;
  for (let at = 0; at < rest.length; at += 1) {
    if (hiddenKind(rest.subarray(at, at + 32)) !== null) return true;
  }
  return false;
}
