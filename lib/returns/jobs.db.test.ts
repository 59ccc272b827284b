import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { givenReturn } from '../../test/given-returns';
import type { Mail } from '../mail/types';
import { fail, ok } from '../result';
import { sendReturnDigests } from './jobs';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const origin = 'https://gk.example.cn';
const shanghai = (time: string) => new Date(`${time}+08:00`);

/** An officer whose October is still to be reported, and who gave an address. */
async function givenReader() {
  const { officer } = await givenReturn(db);
  const to = `${officer.userId}@example.cn`;
  await db.person.update({ where: { id: officer.userId }, data: { reminderAddress: to } });
  const sent: Mail[] = [];
  const post = async (mail: Mail) => {
    if (mail.to === to) sent.push(mail);
    return ok(null);
  };
  return { officer, sent, post };
}

describe('the daily mail about monthly returns', () => {
  it('goes once a working day to whoever has something to do, whoever asks at once', async () => {
    const { sent, post } = await givenReader();
    const tuesday = shanghai('2026-11-03T08:30');
    await Promise.all([1, 2, 3].map(() => sendReturnDigests(db, origin, tuesday, post)));
    await sendReturnDigests(db, origin, shanghai('2026-11-03T09:30'), post);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(`${origin}/desk/returns`);
    expect(sent[0]?.text).toContain('社会救助科');
  });

  it('goes neither at night nor on a day off, nor to whoever wants none or has left', async () => {
    const { officer, sent, post } = await givenReader();
    await sendReturnDigests(db, origin, shanghai('2026-11-03T07:59'), post);
    await sendReturnDigests(db, origin, shanghai('2026-11-03T12:00'), post);
    await sendReturnDigests(db, origin, shanghai('2026-11-01T09:00'), post);
    await db.person.update({ where: { id: officer.userId }, data: { disabledAt: shanghai('2026-11-02T09:00') } });
    await sendReturnDigests(db, origin, shanghai('2026-11-03T09:00'), post);
    expect(sent).toEqual([]);
  });

  it('is tried again after a mail server that was away', async () => {
    const { sent, post } = await givenReader();
    const away = async () => fail({ code: 'unreachable' as const });
    await sendReturnDigests(db, origin, shanghai('2026-11-04T08:00'), away);
    await sendReturnDigests(db, origin, shanghai('2026-11-04T08:01'), post);
    expect(sent).toHaveLength(1);
  });
});
