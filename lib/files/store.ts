import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '../env';

/** An upload being written, on this machine until it is judged. */
export interface Incoming {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Where bytes are kept under their digest. Another keeper (an object store) offers the same four. */
export interface FileStore {
  /** A new empty file to write an upload into. Whoever asked closes it, and removes it unless it was put. */
  readonly receive: () => Promise<Incoming>;
  /** Keeps what was written; the same digest again changes nothing. The path is gone afterwards. */
  readonly put: (path: string, sha256: string) => Promise<void>;
  /** The bytes from their start, or null when there are none under this digest. */
  readonly open: (sha256: string) => Promise<Readable | null>;
  readonly has: (sha256: string) => Promise<boolean>;
}

const staleMs = 24 * 60 * 60 * 1000;

/**
 * Keeps files in a folder: `ab/cdef…`, and `incoming/` beside them on the same disk, so that a file appears whole or
 * not at all.
 */
export function folderStore(folder: () => string): FileStore {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a digest');
    return join(folder(), sha256.slice(0, 2), sha256.slice(2));
  };
  const has = (sha256: string) => exists(placeOf(sha256));
  let swept: Promise<void> | undefined;
  return {
    has,
    receive: async () => {
      const incoming = join(folder(), 'incoming');
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      swept ??= removeStale(incoming);
      await swept;
      const path = join(incoming, randomUUID());
      return { path, handle: await open(path, 'wx', 0o600) };
    },
    put: async (path, sha256) => {
      const place = placeOf(sha256);
      if (await has(sha256)) return rm(path, { force: true });
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await syncToDisk(path);
      await rename(path, place);
      // The name too must survive a power cut.
      await syncToDisk(dirname(place));
    },
    open: async (sha256) => {
      const handle = await open(placeOf(sha256)).catch(unlessMissing);
      return handle ? handle.createReadStream() : null;
    },
  };
}

/** The installation's own, under DATA_DIR. */
export const fileStore: FileStore = folderStore(() =>
  resolve(/* turbopackIgnore: true */ process.cwd(), env.dataDirectory, 'files'),
);

async function exists(path: string): Promise<boolean> {
  return Boolean(await stat(path).catch(unlessMissing));
}

function unlessMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a killed process left half written. */
async function removeStale(incoming: string): Promise<void> {
  const names = await readdir(incoming);
  const paths = names.map((name) => join(incoming, name));
  for (const path of paths) {
    const found = await stat(path).catch(unlessMissing);
    if (found && Date.now() - found.mtimeMs > staleMs) await rm(path, { force: true });
  }
}
