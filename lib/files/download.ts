import { Readable } from 'node:stream';
import { acceptedTypes, acceptName } from './accept';
import type { FileStore } from './store';
import type { StoredFile } from './types';

/**
 * A stored file as a download: never shown in the browser, whatever it holds.
 * @param name under which it is offered; its extension decides the media type, by our table alone
 * @param ifNoneMatch the request's header
 * @returns 200 with the bytes, 304, or 404 when the bytes are gone
 */
export async function downloadResponse(
  store: Pick<FileStore, 'open'>,
  file: Pick<StoredFile, 'sha256' | 'sizeBytes'>,
  name: string,
  ifNoneMatch: string | null = null,
): Promise<Response> {
  const etag = `"${file.sha256}"`;
  if (isKnown(ifNoneMatch, etag)) return new Response(null, { status: 304, headers: { ETag: etag, ...caching } });
  const bytes = await store.open(file.sha256);
  if (!bytes) return new Response('文件不存在', { status: 404, headers: { ...safety, ...caching } });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      ...safety,
      ...caching,
      ETag: etag,
      'Content-Type': mediaTypeOf(name),
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': attachmentDisposition(name),
    },
  });
}

const safety = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Asked for again each time, by its digest: what is withdrawn must not stay in a cache. */
const caching = { 'Cache-Control': 'private, no-cache' };

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.includes(etag) || known.includes('*');
}

function mediaTypeOf(name: string): string {
  const accepted = acceptName(name);
  return accepted.ok ? acceptedTypes[accepted.value.extension].mediaType : 'application/octet-stream';
}

/** RFC 6266 with the Chinese name by RFC 5987, and a plain one for whoever can't read that. */
function attachmentDisposition(name: string): string {
  const accepted = acceptName(name);
  const shown = accepted.ok ? accepted.value.name : 'download';
  const plain = shown.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^_+(?=\.|$)/, 'file');
  const encoded = encodeURIComponent(shown).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
