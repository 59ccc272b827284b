import { cookies } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import { decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { now } from '../clock';
import { db } from '../db';
import { env } from '../env';
import { isSecure, sessionCookieName } from './cookie';
import { deviceOf } from './request';
import { absoluteHours } from './session-rules';
import { noteFailedSignIn, type SignInRefusal, signInWithPassword } from './sign-in';

/** A refused sign-in on its way through next-auth. */
export class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: SignInRefusal) {
    super();
    this.code = refusal.code;
  }
}

const credentials = z.object({ username: z.string().max(100), password: z.string().max(1000) });

/** A failure is told no sooner than this, whatever was or was not found on the way. */
const failureMs = 300;

async function authorize(sent: unknown, request: Request) {
  const startedAt = performance.now();
  const given = credentials.safeParse(sent);
  if (!given.success) throw new SignInRefused({ code: 'wrong' });

  const device = deviceOf(request.headers);
  const at = now();
  const result = await signInWithPassword(db, { ...given.data, device, previousToken: await sessionToken() }, at);
  if (result.ok) return { id: result.value.personId, sid: result.value.token };

  await noteFailedSignIn(db, given.data.username, result.failure, at);
  await new Promise((resolve) => setTimeout(resolve, startedAt + failureMs - performance.now()));
  throw new SignInRefused(result.failure);
}

/**
 * next-auth keeps the cookie: an encrypted token that holds one opaque session token and nothing about the person.
 * Who that is, and whether the session still stands, `session.ts` asks the database on every request.
 */
function config(): NextAuthConfig {
  return {
    trustHost: true,
    secret: env.authSecret,
    session: { strategy: 'jwt', maxAge: absoluteHours * 60 * 60 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/login', error: '/login' },
    providers: [Credentials({ credentials: { username: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && 'sid' in user ? user.sid : token.sid }),
      // What /api/auth/session shows to scripts: nothing.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ baseUrl }) => `${baseUrl}/desk`,
    },
    logger: {
      // A mistyped password is no fault of the system: it is in the audit trail.
      error: (error) => {
        if (!(error instanceof SignInRefused)) process.stderr.write(`${error.stack ?? error.message}\n`);
      },
    },
  };
}

export const { handlers, signIn, signOut } = NextAuth(config);

/** The session token of this request's cookie, if it holds one that we made. */
export async function sessionToken(): Promise<string | undefined> {
  const salt = sessionCookieName();
  const cookie = (await cookies()).get(salt)?.value;
  if (!cookie) return undefined;
  try {
    const token = await decode({ token: cookie, secret: env.authSecret, salt });
    return typeof token?.sid === 'string' ? token.sid : undefined;
  } catch {
    // Altered, expired, or made under another secret: as good as none.
    return undefined;
  }
}
