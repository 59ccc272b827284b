import { createHash } from 'node:crypto';
import { type FileHandle, rm } from 'node:fs/promises';
import type { Database, Transaction } from '../db';
import { fail, ok, type Result } from '../result';
import { acceptedTypes, acceptName, fileLimitBytes } from './accept';
import { inspectFile } from './inspect';
import { scanFile } from './scanner';
import type { FileStore } from './store';
import type { FileExtension, FileRefusal, StoredFile } from './types';

export interface Upload {
  /** As the browser sent it. */
  readonly name: string;
  readonly content: ReadableStream<Uint8Array> | Blob;
}

/** A file taken in, with the name under which it may be shown. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly extension: FileExtension;
}

export interface ReceiveOptions {
  readonly limitBytes?: number;
  readonly scan?: typeof scanFile;
}

/**
 * Takes an upload in: written aside while it is counted and digested, inspected, scanned, then kept and entered. What
 * is refused, broken off or doesn't fit on the disk leaves nothing behind.
 * @throws when the database is away, or the disk fails otherwise than by being full
 */
export async function receiveFile(
  db: Pick<Database | Transaction, 'storedFile'>,
  store: FileStore,
  upload: Upload,
  at: Date,
  options: ReceiveOptions = {},
): Promise<Result<ReceivedFile, FileRefusal>> {
  const accepted = acceptName(upload.name);
  if (!accepted.ok) return accepted;
  const { name, extension } = accepted.value;
  try {
    const kept = await keep(store, upload, extension, options);
    if (!kept.ok) return kept;
    const file: StoredFile = { ...kept.value, mediaType: acceptedTypes[extension].mediaType };
    // Twenty people may send the same file at once.
    await db.storedFile.createMany({ data: { ...file, createdAt: at }, skipDuplicates: true });
    return ok({ ...file, name, extension });
  } catch (fault) {
    if (isFull(fault)) return fail({ code: 'storageFull' });
    throw fault;
  }
}

type Kept = Pick<StoredFile, 'sha256' | 'sizeBytes'>;

async function keep(
  store: FileStore,
  upload: Upload,
  extension: FileExtension,
  options: ReceiveOptions,
): Promise<Result<Kept, FileRefusal>> {
  const incoming = await store.receive();
  try {
    const written = await write(incoming.handle, upload.content, options.limitBytes ?? fileLimitBytes);
    await incoming.handle.close();
    if (!written.ok) return written;
    const refusal = await judge(incoming.path, extension, options.scan ?? scanFile);
    if (refusal) return fail(refusal);
    await store.put(incoming.path, written.value.sha256);
    return written;
  } finally {
    await incoming.handle.close();
    await rm(incoming.path, { force: true });
  }
}

/** Reads no further than the limit: an upload may have no end. */
async function write(
  handle: FileHandle,
  content: Upload['content'],
  limitBytes: number,
): Promise<Result<Kept, FileRefusal>> {
  if (content instanceof Blob && content.size > limitBytes) return fail({ code: 'tooLarge', limitBytes });
  const reader = (content instanceof Blob ? content.stream() : content).getReader();
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) return fail({ code: 'tooLarge', limitBytes });
      hash.update(chunk);
      await writeWhole(handle, chunk);
    }
  } catch (fault) {
    if (fault instanceof Interruption) return fail({ code: 'interrupted' });
    throw fault;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return sizeBytes === 0 ? fail({ code: 'empty' }) : ok({ sha256: hash.digest('hex'), sizeBytes });
}

/** The sender's side broke off, which is no fault of ours. */
class Interruption extends Error {}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { value, done } = await reader.read();
    return done ? undefined : value;
  } catch (fault) {
    throw new Interruption('upload broken off', { cause: fault });
  }
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, done);
    done += bytesWritten;
  }
}

async function judge(path: string, extension: FileExtension, scan: typeof scanFile): Promise<FileRefusal | null> {
  const inspected = await inspectFile(path, extension);
  if (!inspected.ok) return inspected.failure;
  const verdict = await scan(path);
  if (verdict.code === 'infected') return { code: 'infected', signature: verdict.signature };
  // Fails closed: where a scanner is wanted, nothing comes in past it.
  return verdict.code === 'away' ? { code: 'scannerAway' } : null;
}

function isFull(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
