import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '../access/roles';
import { now } from '../clock';
import { db } from '../db';
import { sessionToken } from './next-auth';
import { requestedPath } from './request';
import { type SignedIn, signedInBy } from './sessions';

/** Who is signed in, read from the database once per request; null when nobody is, or no longer. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken();
  return token ? signedInBy(db, token, now()) : null;
});

/** Who acts, or null: for what answers without a redirect, such as autosave. Null too while a password must be changed. */
export async function currentActor(): Promise<Actor | null> {
  const signedIn = await currentSession();
  return signedIn && !signedIn.mustChangePassword ? signedIn.actor : null;
}

/** Whoever is signed in, also while they must change their password: for their own account alone. Else to the login page. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await currentSession();
  if (!signedIn) redirect(`/login?next=${encodeURIComponent(await requestedPath())}`);
  return signedIn;
}

/** Who acts. Redirects to the login page, or to the account page while a password must be changed. */
export async function requireActor(): Promise<Actor> {
  const signedIn = await requireSignedIn();
  if (signedIn.mustChangePassword) redirect('/desk/account');
  return signedIn.actor;
}
