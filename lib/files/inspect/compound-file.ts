import type { Pieces } from './pieces';

/** A stream or storage of a compound file (MS-CFB): the folders inside a doc, xls, wps or et. */
interface CompoundEntry {
  readonly name: string;
  readonly firstSector: number;
  readonly sizeBytes: number;
}

export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The first bytes of a stream, at most so many; null when there is none. */
  readonly start: (name: string, length: number) => Promise<Buffer | null>;
}

const endOfChain = 0xff_ff_ff_fa;
const headerPlaces = 109;
const mostSectors = 200_000;
const smallestStream = 4096;
const mostSmallBytes = 8 * 1024 * 1024;

/**
 * Reads the directory of a compound file.
 * @returns null when its chains don't hold together
 */
export async function readCompoundFile(file: Pieces): Promise<CompoundFile | null> {
  const header = await file.read(0, 512);
  const shift = header.length === 512 ? header.readUInt16LE(0x1e) : 0;
  if (shift !== 9 && shift !== 12) return null;
  const sectors = { size: 2 ** shift, read: (n: number, length: number) => file.read((n + 1) * 2 ** shift, length) };
  const table = await allocationTable(header, sectors);
  if (!table) return null;
  const directory = await chain(header.readUInt32LE(0x30), table, sectors, 512 * 128);
  if (!directory) return null;
  const entries = entriesOf(directory);
  const small = await smallSectors(header, entries[0], table, sectors);
  return {
    names: new Set(entries.map(({ name }) => name)),
    start: async (name, length) => {
      const entry = entries.find((candidate) => candidate.name === name);
      if (!entry) return null;
      const limit = Math.min(length, entry.sizeBytes);
      if (entry.sizeBytes >= smallestStream) return chain(entry.firstSector, table, sectors, limit);
      return small && chain(entry.firstSector, small.table, small.sectors, limit);
    },
  };
}

/** Streams under 4,096 bytes share one stream, the root's, in sectors of 64 bytes with a table of their own. */
async function smallSectors(
  header: Buffer,
  root: CompoundEntry | undefined,
  table: Uint32Array,
  sectors: Sectors,
): Promise<{ readonly table: Uint32Array; readonly sectors: Sectors } | null> {
  const numbers = await chain(header.readUInt32LE(0x3c), table, sectors, mostSmallBytes);
  const stream = root && (await chain(root.firstSector, table, sectors, Math.min(root.sizeBytes, mostSmallBytes)));
  if (!numbers || !stream) return null;
  const size = 64;
  const read = async (sector: number, length: number) => stream.subarray(sector * size, sector * size + length);
  return { table: Uint32Array.from(numbersOf(numbers)), sectors: { size, read } };
}

interface Sectors {
  readonly size: number;
  readonly read: (sector: number, length: number) => Promise<Buffer>;
}

/** Which sector follows which. Its own places stand in the header, and for large files in a chain behind it. */
async function allocationTable(header: Buffer, sectors: Sectors): Promise<Uint32Array | null> {
  const places = numbersOf(header.subarray(0x4c, 0x4c + headerPlaces * 4));
  let next = header.readUInt32LE(0x44);
  for (let left = header.readUInt32LE(0x48); left > 0 && next < endOfChain; left -= 1) {
    const more = numbersOf(await sectors.read(next, sectors.size));
    if (more.length < sectors.size / 4 || places.length > mostSectors) return null;
    next = more.pop() ?? endOfChain;
    places.push(...more);
  }
  const parts: number[] = [];
  for (const place of places.filter((sector) => sector < endOfChain)) {
    for (const number of numbersOf(await sectors.read(place, sectors.size))) parts.push(number);
  }
  return Uint32Array.from(parts);
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

async function chain(first: number, table: Uint32Array, sectors: Sectors, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let sector = first;
  // The limit also ends a chain that bites its tail.
  for (let length = 0; length < limit && sector < endOfChain; length += sectors.size) {
    const part = await sectors.read(sector, sectors.size);
    if (part.length === 0) return null;
    parts.push(part);
    sector = table[sector] ?? endOfChain;
  }
  return Buffer.concat(parts).subarray(0, limit);
}

function entriesOf(directory: Buffer): readonly CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = Math.min(directory.readUInt16LE(at + 0x40), 64);
    if (directory[at + 0x42] === 0 || nameBytes < 2) continue;
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes - 2),
      firstSector: directory.readUInt32LE(at + 0x74),
      sizeBytes: directory.readUInt32LE(at + 0x78),
    });
  }
  return entries;
}
