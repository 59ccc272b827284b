import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { morning } from '../../test/given';
import { emptyPdf } from '../../test/given-files';
import { fileRefusalLabel } from './labels';
import { receiveFile } from './receive';
import { type FileStore, folderStore } from './store';

const db = openTestDatabase();
const folders: string[] = [];
let folder = '';
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
  folders.push(folder);
  store = folderStore(() => folder);
});
afterAll(async () => {
  await db.$disconnect();
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

/** A text that no other test has stored. */
const ownText = () => `通知 ${randomUUID()}\n`;
const upload = (name: string, ...parts: BlobPart[]) => ({ name, content: new Blob(parts) });
const halfWritten = () => readdir(join(folder, 'incoming'));

describe('taking in a file', () => {
  it('keeps the bytes under their digest and enters one row', async () => {
    const text = ownText();
    const sha256 = createHash('sha256').update(text).digest('hex');

    expect(await receiveFile(db, store, upload('x/通知.TXT', text), morning)).toEqual({
      ok: true,
      value: {
        sha256,
        sizeBytes: Buffer.byteLength(text),
        mediaType: 'text/plain',
        name: '通知.txt',
        extension: 'txt',
      },
    });
    const kept = await store.open(sha256);
    expect(kept && (await buffer(kept)).toString()).toBe(text);
    expect(await db.storedFile.findUnique({ where: { sha256 } })).toMatchObject({ createdAt: morning });
    expect(await halfWritten()).toEqual([]);
  });

  it('takes the same file from twenty at once as one', async () => {
    const text = ownText();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => receiveFile(db, store, upload('通知.txt', text), morning)),
    );
    const digests = new Set(results.map((result) => result.ok && result.value.sha256));
    expect(digests.size).toBe(1);
    const [sha256] = digests;
    expect(await db.storedFile.count({ where: { sha256: sha256 || '' } })).toBe(1);
    expect(await halfWritten()).toEqual([]);
  });

  it('never changes or forgets an entry', async () => {
    const result = await receiveFile(db, store, upload('通知.txt', ownText()), morning);
    const sha256 = result.ok ? result.value.sha256 : '';
    await expect(db.storedFile.delete({ where: { sha256 } })).rejects.toThrow();
    await expect(db.storedFile.update({ where: { sha256 }, data: { sizeBytes: 1 } })).rejects.toThrow();
  });
});

describe('what is refused leaves nothing behind', () => {
  const refused = async (name: string, content: Blob | ReadableStream<Uint8Array>, options = {}) => {
    const before = await db.storedFile.count();
    const result = await receiveFile(db, store, { name, content }, morning, options);
    expect(await db.storedFile.count()).toBe(before);
    expect((await readdir(folder, { recursive: true })).filter((path) => path !== 'incoming')).toEqual([]);
    return result.ok ? null : result.failure;
  };

  it('nothing, the wrong kind, and a name of no kind', async () => {
    expect(await refused('空.txt', new Blob([]))).toEqual({ code: 'empty' });
    expect(await refused('图.png', new Blob([emptyPdf]))).toMatchObject({ code: 'contentDiffers' });
    expect(await refused('宏.docm', new Blob(['x']))).toMatchObject({ code: 'typeNotAllowed' });
  });

  it('a stream without an end, read no further than the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
    });
    expect(await refused('大.txt', endless, { limitBytes: 1_000_000 })).toEqual({
      code: 'tooLarge',
      limitBytes: 1_000_000,
    });
    expect(sent).toBeLessThan(1_300_000);
  });

  it('an upload that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10).fill(97));
      },
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    expect(await refused('断.txt', broken)).toEqual({ code: 'interrupted' });
  });

  it('what the scanner finds, and everything while the scanner is away', async () => {
    const infected = async () => ({ code: 'infected', signature: 'Eicar' }) as const;
    expect(await refused('毒.txt', new Blob([ownText()]), { scan: infected })).toEqual({
      code: 'infected',
      signature: 'Eicar',
    });
    const away = async () => ({ code: 'away' }) as const;
    expect(await refused('通知.txt', new Blob([ownText()]), { scan: away })).toEqual({ code: 'scannerAway' });
  });

  it('what a full disk does not take, while writing', async () => {
    // The kernel's own full disk: each write to it fails.
    const full: FileStore = {
      ...store,
      receive: async () => ({ path: join(folder, 'incoming'), handle: await open('/dev/full', 'w') }),
    };
    store = full;
    const failure = await refused('通知.txt', new Blob([ownText()]));
    expect(failure).toEqual({ code: 'storageFull' });
    expect(failure && fileRefusalLabel(failure)).toMatch(/^服务器存储空间不足/);
  });

  it('what a full disk does not take, while being kept', async () => {
    store = {
      ...store,
      put: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    };
    expect(await refused('通知.txt', new Blob([ownText()]))).toEqual({ code: 'storageFull' });
  });
});
