import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { fail, ok } from '../result';
import { personsWithDigest, sendDigestOnce } from './digest';
import type { SendMail } from './types';

const db = openTestDatabase();
const otherProcess = openTestDatabase();
afterAll(() => Promise.all([db.$disconnect(), otherProcess.$disconnect()]));

const at = new Date('2026-03-02T08:00:00+08:00');
const mail = { to: 'li@example.test', subject: '今日待办', text: '2 件' };

function givenPost() {
  const sent: string[] = [];
  const send: SendMail = async ({ to }) => {
    sent.push(to);
    return ok(null);
  };
  return { sent, send };
}

describe('a daily digest', () => {
  it('goes out once per person and day, though twenty try at once', async () => {
    const { sent, send } = givenPost();
    const digest = { personId: randomUUID(), day: '2026-03-02', mail };
    const tries = Array.from({ length: 20 }, (_, n) => sendDigestOnce(n % 2 ? db : otherProcess, digest, at, send));
    const answers = await Promise.all(tries);
    expect(sent).toEqual(['li@example.test']);
    expect(answers.filter((answer) => answer.ok && answer.value === 'sent')).toHaveLength(1);
    expect(await sendDigestOnce(db, { ...digest, day: '2026-03-03' }, at, send)).toEqual({ ok: true, value: 'sent' });
  });

  it('that could not be sent is sent at the next try', async () => {
    const { sent, send } = givenPost();
    const digest = { personId: randomUUID(), day: '2026-03-02', mail };
    const away: SendMail = async () => fail({ code: 'unreachable' });
    expect(await sendDigestOnce(db, digest, at, away)).toEqual({ ok: false, failure: { code: 'unreachable' } });
    expect(await personsWithDigest(db, digest.day)).not.toContain(digest.personId);
    expect(await sendDigestOnce(db, digest, at, send)).toEqual({ ok: true, value: 'sent' });
    expect(sent).toHaveLength(1);
    expect(await personsWithDigest(db, digest.day)).toContain(digest.personId);
  });
});
