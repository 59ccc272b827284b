import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { FaultPage, MissingPage } from '@/components/public/notice-page';
import { renderPage } from '@/components/public/render-page';
import type { Site } from '@/components/public/site';
import { findPublicAgency, type PublicAgency } from '@/lib/agencies/public-queries';
import { env } from '@/lib/env';
import { type Basis, type PageRoom, type PageSource, publicPages } from '@/lib/public-pages/cached-page';
import { type DrawnPage, publicPage, responseOf } from '@/lib/public-pages/page';
import { stylesheetAddress } from '@/lib/public-pages/stylesheet';

/** As the database has it (migration 0002); anything else is not asked for there. */
const slugPattern = /^[a-z][a-z0-9-]{1,30}$/;

const retryAfterSeconds = '30';

/** Answers with the page of a source: 200, 304, 404, or 503 when the database is away. Asks no cookie. */
export async function answer<Found extends Basis>(
  request: Request,
  source: PageSource<Found>,
  room?: PageRoom,
): Promise<Response> {
  return orUnavailable(request, async () => {
    const page = await publicPages(room).pageAt(source);
    return page ? responseOf(request, page) : missing(request);
  });
}

/** What a route answers, or 503 in words when the database is away. */
export async function orUnavailable(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    return unavailable(request, fault);
  }
}

/** Answers with a page under an agency's address, drawn under the agency's public version. */
export async function answerOfAgency(
  request: Request,
  slug: string,
  address: string,
  draw: (agency: PublicAgency, site: Site) => Promise<DrawnPage | null>,
  room?: PageRoom,
): Promise<Response> {
  if (!isSlug(slug)) return missing(request);
  const source = {
    address,
    basis: () => findPublicAgency(slug),
    draw: (agency: PublicAgency) => draw(agency, site()),
  };
  return answer(request, source, room);
}

export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}

/** 404 in words; the same bytes for every address. */
export async function missing(request: Request): Promise<Response> {
  return responseOf(request, publicPage(await htmlPage(<MissingPage site={site()} />, 404)));
}

export function site(): Site {
  return { origin: env.origin, stylesheet: stylesheetAddress(), isDemo: env.isDemo };
}

export async function htmlPage(page: ReactElement, status: DrawnPage['status'] = 200): Promise<DrawnPage> {
  return { status, contentType: 'text/html; charset=utf-8', body: await renderPage(page) };
}

/** Nothing kept is shown instead: while the database is away, nobody knows what has been withdrawn. */
async function unavailable(request: Request, fault: unknown): Promise<Response> {
  const requestId = randomUUID();
  const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(
    `${JSON.stringify({ level: 'error', requestId, path: new URL(request.url).pathname, fault: said })}\n`,
  );
  const drawn = await htmlPage(<FaultPage site={site()} requestId={requestId} />, 503);
  return responseOf(
    request,
    publicPage({ ...drawn, headers: { 'retry-after': retryAfterSeconds, 'cache-control': 'no-store' } }),
  );
}
