import { env } from './env';

/** A legal day, `YYYY-MM-DD`, in Asia/Shanghai. Compares as text. */
export type PlainDate = string;

// Sweden writes dates as ISO 8601 does.
const dayInShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** This instant, or the one that GONGKAI_NOW fixes. Rules never ask: the caller passes it in. */
export function now(): Date {
  return env.fixedNow ?? new Date();
}

/** The day that an instant falls on in China, wherever the server stands. */
export function today(at: Date): PlainDate {
  return dayInShanghai.format(at);
}
