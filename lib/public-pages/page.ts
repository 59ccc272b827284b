import { createHash } from 'node:crypto';

/** What a route drew: a document, or a file as it was frozen. */
export interface DrawnPage {
  readonly status: 200 | 307 | 404 | 410 | 413 | 422 | 429 | 503;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Beyond those every public page has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page ready to be sent as often as asked for. */
export interface PublicPage {
  readonly status: DrawnPage['status'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Strong: SHA-256 of the body, in quotes. */
  readonly etag: string;
}

/** A public page is a document: no script, no frame, no address but our own. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whoever keeps a copy asks before using it, so that a withdrawn page is gone at once. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Freezes what was drawn into bytes, headers and a strong ETag. */
export function publicPage(drawn: DrawnPage): PublicPage {
  const body = typeof drawn.body === 'string' ? new TextEncoder().encode(drawn.body) : new Uint8Array(drawn.body);
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  return {
    status: drawn.status,
    body,
    etag,
    headers: {
      'content-type': drawn.contentType,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': revalidated,
      etag,
      ...drawn.headers,
    },
  };
}

/** RFC 9110: If-None-Match is a list or `*`, and compares weakly (nginx weakens the tag when it compresses). */
function holdsCurrent(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((tag) => {
    const candidate = tag.trim().replace(/^W\//, '');
    return candidate === '*' || candidate === etag;
  });
}

/** Answers a request with a page; 304 where the asker holds these very bytes. */
export function responseOf(request: Request, page: PublicPage): Response {
  if (page.status === 200 && holdsCurrent(request.headers.get('if-none-match'), page.etag)) {
    const { 'content-type': _type, ...headers } = page.headers;
    return new Response(null, { status: 304, headers });
  }
  const headers = { ...page.headers, 'content-length': String(page.body.byteLength) };
  return new Response(request.method === 'HEAD' ? null : page.body, { status: page.status, headers });
}
