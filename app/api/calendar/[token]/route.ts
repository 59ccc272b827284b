import { loadFeedCalendar } from '@/lib/deadline-feed/loaders';

interface Context {
  readonly params: Promise<{ readonly token: string }>;
}

const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' };

/** The deadlines of whoever holds the address, for a calendar program that has no session. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const calendar = await loadFeedCalendar((await params).token);
  if (calendar === null) return new Response('没有这个订阅地址，或者已经停用。', { status: 404, headers });
  return new Response(calendar, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
}
