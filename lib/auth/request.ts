import { headers } from 'next/headers';
import type { Device } from './sessions';

/** The header under which proxy.ts passes the address of the page on; whatever a browser sends under it is overwritten. */
export const pathHeader = 'x-gongkai-path';

/**
 * The device behind a request. Of the addresses that proxies noted, the last is the one that our own proxy saw; the
 * ones before it are whatever the sender liked to write.
 */
export function deviceOf(sent: Headers): Device {
  const address = sent.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { userAgent: sent.get('user-agent') ?? '', address: address || 'unknown' };
}

/** The page that is asked for, with its query. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/desk';
}
