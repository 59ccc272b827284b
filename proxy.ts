import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookieName } from './lib/auth/cookie';
import { pathHeader } from './lib/auth/request';
import { env } from './lib/env';

export const config = { matcher: ['/desk', '/desk/:path*', '/login', '/api/auth/:path*'] };

/**
 * Stands before the desk and the login page: sends whoever has no cookie to the login page and sets the security
 * headers. It decides nothing: whether a session stands, and what it may do, each page and action asks for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isDesk = pathname === '/desk' || pathname.startsWith('/desk/');
  if (isDesk && isRead && !request.cookies.has(sessionCookieName())) {
    const login = new URL('/login', request.nextUrl);
    login.searchParams.set('next', `${pathname}${search}`);
    return withHeaders(NextResponse.redirect(login), "default-src 'none'");
  }

  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const passedOn = new Headers(request.headers);
  // Next takes this one as a sign that the proxy has already run (CVE-2025-29927).
  passedOn.delete('x-middleware-subrequest');
  passedOn.set(pathHeader, `${pathname}${search}`);
  // Next reads the nonce from here and puts it on its own scripts.
  passedOn.set('content-security-policy', policy);
  return withHeaders(NextResponse.next({ request: { headers: passedOn } }), policy);
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build explains errors by eval; the built one never evaluates text.
  const development = env.isProduction ? '' : " 'unsafe-eval'";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // The editor and the widgets place themselves by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function withHeaders(response: NextResponse, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('X-Frame-Options', 'DENY');
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (env.origin.startsWith('https://')) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}
