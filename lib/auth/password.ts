import { randomInt } from 'node:crypto';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** Above what OWASP asks for (19 MiB, two passes). */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 32 * 1024, timeCost: 2, parallelism: 1 };

/** @returns an argon2id digest with its salt and cost in it */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let nobodys: Promise<string> | undefined;

/** Takes as long for an account that does not exist (`digest` null): the time must not tell which accounts do. */
export async function passwordMatches(digest: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('no account has this digest');
  // What is no digest opens to no password.
  const matches = await verify(digest ?? (await nobodys), password.normalize('NFKC')).catch(() => false);
  return matches && digest !== null;
}

// Without 0 O 1 l I: it is read out and typed in once.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password of about 74 bits, to be changed at the first sign-in: `k7mp2-x3qrt-9wdga`. */
export function firstPassword(): string {
  const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}
