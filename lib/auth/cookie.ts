import { env } from '../env';

/** Whether people reach this installation by https: only then do browsers take `__Host-` and Secure cookies. */
export function isSecure(): boolean {
  return env.origin.startsWith('https://');
}

/** `__Host-` ties the cookie to this host and to https; plain only for http on a machine of one's own. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-gongkai.session' : 'gongkai.session';
}
