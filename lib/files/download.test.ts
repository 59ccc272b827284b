import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { downloadResponse } from './download';
import type { FileStore } from './store';

const bytes = Buffer.from('低保标准\n');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = { sha256, sizeBytes: bytes.length };
const store: Pick<FileStore, 'open'> = {
  open: async (digest) => (digest === sha256 ? Readable.from([bytes]) : null),
};
const download = (name: string, ifNoneMatch?: string) => downloadResponse(store, file, name, ifNoneMatch);

describe('a download', () => {
  it('gives the bytes as they were, by our own table of types', async () => {
    const response = await download('标准.txt');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(bytes.length),
      etag: `"${sha256}"`,
    });
  });

  it('is never shown in the browser', async () => {
    const { headers } = await download('页.html');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it.each([
    [
      '低保 标准(2026).pdf',
      `attachment; filename="_2026_.pdf"; filename*=UTF-8''%E4%BD%8E%E4%BF%9D%20%E6%A0%87%E5%87%86%282026%29.pdf`,
    ],
    ['标准.pdf', `attachment; filename="file.pdf"; filename*=UTF-8''%E6%A0%87%E5%87%86.pdf`],
    [
      'a"\r\nSet-Cookie: x=1;.txt',
      `attachment; filename="a_Set-Cookie__x_1_.txt"; filename*=UTF-8''a_Set-Cookie_%20x%3D1%3B.txt`,
    ],
  ])('is called %j', async (name, disposition) => {
    expect((await download(name)).headers.get('content-disposition')).toBe(disposition);
  });

  it('is not sent again to who has it', async () => {
    expect((await download('标准.txt', `"x", W/"${sha256}"`)).status).toBe(304);
    expect((await download('标准.txt', '"x"')).status).toBe(200);
  });

  it('is not found when the bytes are gone', async () => {
    const response = await downloadResponse(store, { ...file, sha256: '0'.repeat(64) }, '标准.txt');
    expect(response.status).toBe(404);
  });
});
