import { env } from '../env';

/**
 * Whether an unsafe request comes from our own pages, for route handlers (server actions are checked by Next).
 * Browsers send Origin with every such request; a request without one carries no browser's cookies.
 */
export function isFromOwnPages(sent: Headers): boolean {
  const origin = sent.get('origin');
  if (origin === null || origin === env.origin) return true;
  return URL.canParse(origin) && new URL(origin).host === sent.get('host');
}
