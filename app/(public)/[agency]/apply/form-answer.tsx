import type { ReactElement } from 'react';
import { findPublicAgency, type PublicAgency } from '@/lib/agencies/public-queries';
import { type DrawnPage, publicPage, responseOf } from '@/lib/public-pages/page';
import { htmlPage, isSlug, missing, orUnavailable } from '../../answer';

/** A form of text fields; more than this was not typed by a person. */
const maxBytes = 64_000;

/** A page with what one person typed, or asked for: kept by nobody. */
export async function privatePage(
  request: Request,
  page: ReactElement,
  status: DrawnPage['status'] = 200,
  further: DrawnPage['headers'] = {},
): Promise<Response> {
  const drawn = await htmlPage(page, status);
  const headers = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin', ...further };
  return responseOf(request, publicPage({ ...drawn, headers }));
}

/** 429: too many from one place; the page says so, and how long to wait. */
export async function busyPage(request: Request, page: ReactElement, waitSeconds: number): Promise<Response> {
  return privatePage(request, page, 429, { 'retry-after': String(waitSeconds) });
}

/** Answers for an agency, or 404; 503 in words while the database is away. */
export async function answerForAgency(
  request: Request,
  slug: string,
  work: (agency: PublicAgency) => Promise<Response>,
): Promise<Response> {
  return orUnavailable(request, async () => {
    const agency = isSlug(slug) ? await findPublicAgency(slug) : null;
    return agency ? work(agency) : missing(request);
  });
}

/** What was posted; null where it is no form, too large, or sent from another site's page. */
export async function postedForm(request: Request): Promise<FormData | null> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  const site = request.headers.get('sec-fetch-site');
  if (!(length <= maxBytes) || site === 'cross-site') return null;
  return request.formData().catch(() => null);
}

/** 「约 2 分钟后」 */
export function waitWords(seconds: number): string {
  return seconds < 60 ? `在 ${seconds} 秒后` : `约 ${Math.ceil(seconds / 60)} 分钟后`;
}
