const nowhere = 'https://own.invalid';

/**
 * A path of the desk to go on to after signing in, or null: anything that leads elsewhere (another host, `//host`,
 * a backslash, a scheme) is dropped.
 */
export function ownDeskPath(path: string | undefined): string | null {
  if (!path?.startsWith('/') || !URL.canParse(path, nowhere)) return null;
  const url = new URL(path, nowhere);
  const isDesk = url.pathname === '/desk' || url.pathname.startsWith('/desk/');
  return url.origin === nowhere && isDesk ? `${url.pathname}${url.search}` : null;
}
