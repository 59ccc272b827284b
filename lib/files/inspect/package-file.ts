import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReader, RandomAccessReader, validateFileName, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../result';
import type { ContentKind, FileExtension, FileRefusal } from '../types';
import { codeInObject } from './old-office';
import { type Pieces, piecesOfBuffer } from './pieces';
import { hiddenKind } from './signatures';

const mostParts = 2000;
const mostUnpackedBytes = 200 * 1024 * 1024;
const highestRatio = 100;
/** Under this nothing is a bomb, and a small sheet of equal rows packs very well. */
const smallBytes = 1024 * 1024;
const mostTypesBytes = 1024 * 1024;

/** What is kept of a package while it is unpacked and thrown away. */
interface Package {
  readonly names: readonly string[];
  /** `[Content_Types].xml` of an OOXML package. */
  readonly types: string;
}

/** All packages in one file share it. */
interface Budget {
  parts: number;
  unpackedBytes: number;
}

/**
 * Checks a docx, xlsx or ofd. Declared sizes are checked first, then every part is unpacked to nowhere and counted,
 * since what is declared may be a lie.
 */
export async function inspectPackage(file: Pieces, extension: FileExtension): Promise<Result<void, FileRefusal>> {
  const unpacked = await unpack(file, { parts: 0, unpackedBytes: 0 }, 'outer');
  if (!unpacked.ok) return unpacked;
  const found = kindOf(unpacked.value);
  if (found === 'macros') return fail({ code: 'macros' });
  return found === extension ? ok(undefined) : fail({ code: 'contentDiffers', extension, found });
}

type Depth = 'outer' | 'embedded';

async function unpack(file: Pieces, budget: Budget, depth: Depth): Promise<Result<Package, FileRefusal>> {
  const zip = await openZip(file);
  if (!zip) return fail({ code: 'corrupt' });
  try {
    const entries = await listEntries(zip, budget);
    if (!entries.ok) return entries;
    const refusal = declaredRefusal(entries.value, file.sizeBytes, budget);
    if (refusal) return fail(refusal);
    return await unpackEach(zip, entries.value, budget, depth);
  } catch (fault) {
    if (fault instanceof ZipFault) return fail({ code: 'corrupt' });
    throw fault;
  } finally {
    zip.close();
  }
}

/** What yauzl finds wrong with the archive; a fault of the disk is none. */
class ZipFault extends Error {}

interface NamedEntry {
  readonly entry: Entry;
  readonly name: string;
}

async function listEntries(zip: ZipFile, budget: Budget): Promise<Result<readonly NamedEntry[], FileRefusal>> {
  const entries: NamedEntry[] = [];
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    budget.parts += 1;
    if (budget.parts > mostParts) return fail({ code: 'archiveTooManyParts' });
    // Names come as bytes, so that a bad one is ours to refuse with its own reason.
    const name = Buffer.from(entry.fileName).toString('utf8');
    if (validateFileName(name) !== null || name.includes('\0')) return fail({ code: 'archivePath' });
    entries.push({ entry, name });
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return fail({ code: 'corrupt' });
  return ok(entries);
}

function declaredRefusal(entries: readonly NamedEntry[], sizeBytes: number, budget: Budget): FileRefusal | null {
  if (entries.some(({ entry }) => entry.isEncrypted())) return { code: 'encrypted' };
  const methods = [0, 8];
  if (entries.some(({ entry }) => !methods.includes(entry.compressionMethod))) return { code: 'corrupt' };
  const declared = entries.reduce((total, { entry }) => total + entry.uncompressedSize, budget.unpackedBytes);
  if (declared > mostUnpackedBytes) return { code: 'archiveTooLarge' };
  if (declared > smallBytes && declared > sizeBytes * highestRatio) return { code: 'archiveTooDense' };
  if (entries.some(({ name }) => /(?:^|\/)(?:vbaProject\.bin|activeX\/|macrosheets\/)/i.test(name))) {
    return { code: 'macros' };
  }
  return null;
}

async function unpackEach(
  zip: ZipFile,
  entries: readonly NamedEntry[],
  budget: Budget,
  depth: Depth,
): Promise<Result<Package, FileRefusal>> {
  let types = '';
  for (const { entry, name } of entries.filter((candidate) => !candidate.name.endsWith('/'))) {
    const isTypes = name === '[Content_Types].xml';
    if (isTypes && entry.uncompressedSize > mostTypesBytes) return fail({ code: 'corrupt' });
    const part = await readPart(zip, entry, isTypes);
    budget.unpackedBytes += entry.uncompressedSize;
    if (isTypes) types = part.kept.toString('utf8');
    const refusal = part.hidden ? await refusalOfHidden(zip, entry, name, part.hidden, budget, depth) : null;
    if (refusal) return fail(refusal);
  }
  return ok({ names: entries.map(({ name }) => name), types });
}

/** What stands inside may be a sheet behind a chart or a formula's object, and nothing else that unpacks or runs. */
async function refusalOfHidden(
  zip: ZipFile,
  entry: Entry,
  name: string,
  hidden: ContentKind,
  budget: Budget,
  depth: Depth,
): Promise<FileRefusal | null> {
  if (hidden === 'program') return { code: 'embeddedProgram' };
  const isObject = /\/embeddings\/[^/]+$/.test(name) && depth === 'outer';
  if (!isObject || (hidden !== 'zip' && hidden !== 'oldOffice')) return { code: 'nestedArchive' };
  const { kept } = await readPart(zip, entry, true);
  if (hidden === 'oldOffice') {
    const code = await codeInObject(piecesOfBuffer(kept));
    return code && { code };
  }
  const inner = await unpack(piecesOfBuffer(kept), budget, 'embedded');
  if (!inner.ok) return inner.failure;
  const kind = kindOf(inner.value);
  if (kind === 'macros') return { code: 'macros' };
  return kind === 'zip' ? { code: 'nestedArchive' } : null;
}

function kindOf({ names, types }: Package): ContentKind | 'macros' {
  if (names.includes('OFD.xml')) return 'ofd';
  if (/macroEnabled|vbaProject/i.test(types)) return 'macros';
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx';
  return types.includes('presentationml.presentation.main+xml') ? 'pptx' : 'zip';
}

class PiecesReader extends RandomAccessReader {
  constructor(private readonly pieces: Pieces) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { pieces } = this;
    async function* chunks() {
      for (let at = start; at < end; ) {
        const chunk = await pieces.read(at, Math.min(64 * 1024, end - at));
        if (chunk.length === 0) return;
        yield chunk;
        at += chunk.length;
      }
    }
    return Readable.from(chunks(), { objectMode: false });
  }
}

const zipOptions = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;

function openZip(file: Pieces): Promise<ZipFile | null> {
  return new Promise((done) => {
    fromRandomAccessReader(new PiecesReader(file), file.sizeBytes, zipOptions, (fault, zip) =>
      done(fault ? null : zip),
    );
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((done, failed) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => settle(() => done(entry)));
    zip.once('end', () => settle(() => done(null)));
    zip.once('error', (fault: Error) => settle(() => failed(new ZipFault(fault.message))));
    zip.readEntry();
  });
}

/** Unpacks one part; yauzl fails it when it is longer than declared. */
async function readPart(
  zip: ZipFile,
  entry: Entry,
  keep: boolean,
): Promise<{ readonly kept: Buffer; readonly hidden: ContentKind | null }> {
  const chunks: Buffer[] = [];
  let start = Buffer.alloc(0);
  try {
    for await (const chunk of await openPart(zip, entry)) {
      if (start.length < 32) start = Buffer.concat([start, chunk.subarray(0, 32)]);
      if (keep) chunks.push(chunk);
    }
  } catch (fault) {
    throw new ZipFault(fault instanceof Error ? fault.message : 'unreadable part');
  }
  return { kept: Buffer.concat(chunks), hidden: hiddenKind(start) };
}

function openPart(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((done, failed) => {
    zip.openReadStream(entry, (fault, stream) => (fault ? failed(fault) : done(stream)));
  });
}
