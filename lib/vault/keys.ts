import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { env } from '../env';

/** The vault's keys: one seals, all of them open, and one of its own hashes. */
export interface KeyRing {
  /** The version that seals. */
  readonly current: number;
  /** 32 bytes by version. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly hashKey: Uint8Array;
}

/** Where the keys are kept: outside the database, or its dump would open itself. */
export interface KeyStore {
  /** As they are now; null while none were made. Asked each time, since a rotation may change them beside us. */
  readonly load: () => KeyRing | null;
  /** Makes the first keys; of two that do so at once, one wins and both get its keys. */
  readonly create: () => KeyRing;
  /** Replaces them whole or not at all; null where an administrator keeps them himself. */
  readonly save: ((ring: KeyRing) => void) | null;
}

const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 32 bytes in hex')
  .transform((text) => new Uint8Array(Buffer.from(text, 'hex')));

const ringShape = z
  .strictObject({
    current: z.number().int().positive(),
    keys: z.record(z.string().regex(/^[1-9]\d*$/), key),
    hash: key,
  })
  .refine(({ current, keys }) => Object.hasOwn(keys, String(current)), 'the current key is missing')
  .transform(({ current, keys, hash }): KeyRing => {
    const byVersion = Object.entries(keys).map(([version, value]) => [Number(version), value] as const);
    return { current, keys: new Map(byVersion), hashKey: hash };
  });

/** @throws Error that quotes nothing of the text */
function parseRing(text: string, origin: string): KeyRing {
  try {
    return ringShape.parse(JSON.parse(text));
  } catch {
    throw new Error(`${origin}: not the keys of a vault`);
  }
}

function writtenRing({ current, keys, hashKey }: KeyRing): string {
  const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');
  const byVersion = Object.fromEntries([...keys].map(([version, value]) => [version, hex(value)]));
  return `${JSON.stringify({ current, keys: byVersion, hash: hex(hashKey) })}\n`;
}

const newKey = () => new Uint8Array(randomBytes(32));

/** Keys in a file that its owner alone may read. */
export function fileKeys(file: () => string): KeyStore {
  const load = () => {
    const text = readOrNull(file());
    return text === null ? null : parseRing(text, 'vault.keys');
  };
  return {
    load,
    create: () => {
      const draft = writeAside(file(), { current: 1, keys: new Map([[1, newKey()]]), hashKey: newKey() });
      try {
        linkSync(draft, file());
      } catch (fault) {
        if (!isCode(fault, 'EEXIST')) throw fault;
      } finally {
        rmSync(draft, { force: true });
      }
      return parseRing(readFileSync(file(), 'utf8'), 'vault.keys');
    },
    save: (ring) => renameSync(writeAside(file(), ring), file()),
  };
}

/** Keys as an environment variable holds them: the same for every process, changed by whoever runs them. */
function givenKeys(text: string): KeyStore {
  const ring = parseRing(text, 'VAULT_KEYS');
  return { load: () => ring, create: () => ring, save: null };
}

/** The installation's own: VAULT_KEYS, or a file in DATA_DIR. */
export function installationKeys(): KeyStore {
  const given = env.vaultKeys;
  if (given !== undefined) return givenKeys(given);
  return fileKeys(() => join(resolve(/* turbopackIgnore: true */ process.cwd(), env.dataDirectory), 'vault.keys'));
}

/** The ring with one more version, which seals from now on. */
export function withNewKey(ring: KeyRing): KeyRing {
  const current = Math.max(...ring.keys.keys()) + 1;
  return { ...ring, current, keys: new Map([...ring.keys, [current, newKey()]]) };
}

/** The ring with its current key alone. */
export function withoutOldKeys(ring: KeyRing): KeyRing {
  return { ...ring, keys: new Map([[ring.current, keyOf(ring, ring.current)]]) };
}

/** @throws Error where the ring does not hold the version */
export function keyOf(ring: KeyRing, version: number): Uint8Array {
  const found = ring.keys.get(version);
  if (!found) throw new Error(`vault: key ${version} is not there`);
  return found;
}

function writeAside(file: string, ring: KeyRing): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, writtenRing(ring), { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return null;
    throw fault;
  }
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
