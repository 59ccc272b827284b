import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../result';
import type { SheetRefusal } from './types';

/** What the parts of a workbook may come to; the largest sheet that an import takes stays far below. */
const limits = {
  entries: 500,
  unpackedBytes: 60 * 1024 * 1024,
  /** Unpacked to packed, for a part over `ratioFromBytes`: sheets come to 30, bombs to 1,000. */
  ratio: 150,
  ratioFromBytes: 2 * 1024 * 1024,
  /** Opening angle brackets over all parts: each element costs memory many times its length. */
  elements: 4_000_000,
} as const;

class TooTight extends Error {}

/**
 * Unpacks a workbook part by part without keeping anything, so that one which would fill the memory is refused before
 * a library opens it. What a part declares as its size is not believed.
 */
export async function checkPackedSize(bytes: Uint8Array): Promise<Result<null, SheetRefusal>> {
  try {
    const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > limits.entries) return fail({ code: 'packedTooTight' });
    const sum = { bytes: 0, elements: 0 };
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) await measure(zip, entry, sum);
    return ok(null);
  } catch (fault) {
    return fail({ code: fault instanceof TooTight ? 'packedTooTight' : 'unreadable' });
  }
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => (zip ? resolve(zip) : reject(fault)));
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      zip.removeAllListeners();
      done();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (fault: Error) => settle(() => reject(fault)));
    zip.readEntry();
  });
}

async function measure(zip: ZipFile, entry: Entry, sum: { bytes: number; elements: number }): Promise<void> {
  const part = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (stream ? resolve(stream) : reject(fault)));
  });
  let unpacked = 0;
  const count = new Writable({
    write(chunk: Buffer, _, done) {
      unpacked += chunk.length;
      sum.bytes += chunk.length;
      sum.elements += occurrences(chunk, 0x3c);
      done(isTooTight(unpacked, entry.compressedSize, sum) ? new TooTight() : null);
    },
  });
  await pipeline(part, count);
}

function isTooTight(unpacked: number, packed: number, sum: { bytes: number; elements: number }): boolean {
  if (sum.bytes > limits.unpackedBytes || sum.elements > limits.elements) return true;
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;
}

function occurrences(bytes: Buffer, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}
