import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { changePassword } from './change-password';
import { hashPassword } from './password';
import { endSessions, listSessions, signedInBy } from './sessions';
import { noteFailedSignIn, signInWithPassword } from './sign-in';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = (time: string) => new Date(`2026-03-02T${time}+08:00`);
const later = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);
const digest = hashPassword('three boats');

async function givenAccount() {
  const unique = randomUUID().replaceAll('-', '').slice(0, 16);
  const agency = await db.agency.create({ data: { slug: `a${unique}`, name: '某市民政局', overviewHeads: [] } });
  const person = await db.person.create({
    data: {
      agencyId: agency.id,
      username: `u${unique}`,
      name: '王',
      passwordHash: await digest,
      roles: ['office_staff'],
      mustChangePassword: false,
    },
  });
  const device = { userAgent: 'test', address: `address of ${unique}` };
  const signIn = (password: string, when: Date, previousToken?: string) =>
    signInWithPassword(db, { username: person.username, password, device, previousToken }, when);
  const signedIn = async (when: Date, previousToken?: string) => {
    const result = await signIn('three boats', when, previousToken);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value.token;
  };
  return { agencyId: agency.id, person, device, signIn, signedIn };
}

describe('signing in', () => {
  it('starts a session that the database knows by a digest alone', async () => {
    const { person, signedIn } = await givenAccount();
    const token = await signedIn(at('09:00:00'));
    expect(await signedInBy(db, token, at('09:01:00'))).toMatchObject({
      actor: { userId: person.id, name: '王', roles: ['office_staff'] },
    });
    expect(await db.session.count({ where: { personId: person.id, tokenHash: token } })).toBe(0);
  });

  it('takes the username in capitals too', async () => {
    const { person, device } = await givenAccount();
    const request = { username: ` ${person.username.toUpperCase()} `, password: 'three boats', device };
    expect((await signInWithPassword(db, request, at('09:00:00'))).ok).toBe(true);
  });

  it('ends the session that the browser came with', async () => {
    const { signedIn } = await givenAccount();
    const first = await signedIn(at('09:00:00'));
    await signedIn(at('09:05:00'), first);
    expect(await signedInBy(db, first, at('09:05:01'))).toBeNull();
  });

  it('says the same of a wrong password, an unknown account and a disabled one', async () => {
    const { person, device, signIn } = await givenAccount();
    const wrong = { ok: false, failure: { code: 'wrong' } };
    expect(await signIn('four boats', at('09:00:00'))).toEqual(wrong);
    await db.person.update({ where: { id: person.id }, data: { disabledAt: at('09:00:00') } });
    expect(await signIn('three boats', at('09:00:01'))).toEqual(wrong);
    const unknown = { username: `x${randomUUID()}`, password: 'three boats', device };
    expect(await signInWithPassword(db, unknown, at('09:00:02'))).toEqual(wrong);
  });

  it('is in the trail, failed too, without the password', async () => {
    const { agencyId, person, signedIn } = await givenAccount();
    await noteFailedSignIn(db, person.username, { code: 'wrong' }, at('09:00:00'));
    await signedIn(at('09:01:00'));
    const entries = await db.auditEntry.findMany({ where: { agencyId }, orderBy: { number: 'asc' } });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['loginFailed', null],
      ['login', person.id],
    ]);
    expect(JSON.stringify(entries)).not.toContain('boats');
  });
});

describe('guessing', () => {
  it('has five tries free, then waits that double up to 15 minutes', async () => {
    const { signIn } = await givenAccount();
    let when = at('09:00:00');
    for (let n = 1; n <= 4; n += 1) await signIn('guess', when);
    // The fifth is still tried; what follows waits.
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      expect(await signIn('guess', when)).toEqual({ ok: false, failure: { code: 'wrong' } });
      const blocked = { ok: false, failure: { code: 'blocked', waitSeconds: seconds } };
      expect(await signIn('three boats', when)).toEqual(blocked);
      when = later(when, seconds);
    }
  });

  it('gets five tries, also when twenty come at once', async () => {
    const { person, signIn } = await givenAccount();
    const results = await Promise.all(Array.from({ length: 20 }, () => signIn('guess', at('09:00:00'))));
    const codes = results.map((result) => (result.ok ? 'in' : result.failure.code));
    expect(codes.filter((code) => code === 'wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'blocked')).toHaveLength(15);
    expect(await db.loginThrottle.findUnique({ where: { key: `account:${person.username}` } })).toMatchObject({
      failures: 5,
    });
    expect(await signIn('guess', at('09:00:00'))).toMatchObject({ failure: { waitSeconds: 30 } });
  });

  it('begins anew after the right password', async () => {
    const { person, signIn, signedIn } = await givenAccount();
    for (let n = 1; n <= 4; n += 1) await signIn('guess', at('09:00:00'));
    await signedIn(at('09:00:01'));
    expect(await db.loginThrottle.count({ where: { key: `account:${person.username}` } })).toBe(0);
    expect(await signIn('guess', at('09:00:02'))).toEqual({ ok: false, failure: { code: 'wrong' } });
  });

  it('is forgotten after twelve hours', async () => {
    const { person, signIn } = await givenAccount();
    for (let n = 1; n <= 5; n += 1) await signIn('guess', at('01:00:00'));
    await signIn('guess', at('13:00:01'));
    expect(await db.loginThrottle.findUnique({ where: { key: `account:${person.username}` } })).toMatchObject({
      failures: 1,
    });
    expect(await signIn('guess', at('13:00:02'))).toMatchObject({ failure: { code: 'wrong' } });
  });

  it('over many accounts from one address stops at the twentieth, and locks no account then', async () => {
    const { person, device, signIn } = await givenAccount();
    for (let n = 1; n <= 20; n += 1) {
      await signInWithPassword(db, { username: `x${randomUUID()}`, password: 'guess', device }, at('09:00:00'));
    }
    expect(await signIn('three boats', at('09:00:00'))).toEqual({
      ok: false,
      failure: { code: 'blocked', waitSeconds: 30 },
    });
    expect(await db.loginThrottle.count({ where: { key: `account:${person.username}` } })).toBe(0);
  });
});

describe('a session', () => {
  it('ends with sign-out at the next request', async () => {
    const { person, signedIn } = await givenAccount();
    const token = await signedIn(at('09:00:00'));
    await endSessions(db, person.id, {}, at('09:00:10'));
    expect(await signedInBy(db, token, at('09:00:11'))).toBeNull();
  });

  it('ends with 30 idle minutes, and lives on while it is used', async () => {
    const { signedIn } = await givenAccount();
    const token = await signedIn(at('09:00:00'));
    expect(await signedInBy(db, token, at('09:29:00'))).not.toBeNull();
    expect(await signedInBy(db, token, at('09:58:00'))).not.toBeNull();
    expect(await signedInBy(db, token, at('10:28:01'))).toBeNull();
  });

  it('ends after twelve hours of use', async () => {
    const { signedIn } = await givenAccount();
    const begun = at('08:00:00');
    const token = await signedIn(begun);
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      expect(await signedInBy(db, token, later(begun, minutes * 60))).not.toBeNull();
    }
    expect(await signedInBy(db, token, later(begun, 721 * 60))).toBeNull();
  });

  it('shows a new role and a disabled account at the next request', async () => {
    const { person, signedIn } = await givenAccount();
    const token = await signedIn(at('09:00:00'));
    await db.person.update({ where: { id: person.id }, data: { roles: ['leader'] } });
    expect((await signedInBy(db, token, at('09:00:01')))?.actor.roles).toEqual(['leader']);
    await db.person.update({ where: { id: person.id }, data: { disabledAt: at('09:00:02') } });
    expect(await signedInBy(db, token, at('09:00:03'))).toBeNull();
  });

  it('is listed while it stands', async () => {
    const { person, signedIn } = await givenAccount();
    await signedIn(at('09:00:00'));
    await signedIn(at('09:20:00'));
    expect(await listSessions(db, person.id, at('09:29:00'))).toHaveLength(2);
    expect(await listSessions(db, person.id, at('09:40:00'))).toHaveLength(1);
  });

  it('is opened by no token that we did not make', async () => {
    expect(await signedInBy(db, '', at('09:00:00'))).toBeNull();
    expect(await signedInBy(db, "' OR 1=1 --", at('09:00:00'))).toBeNull();
  });
});

describe('changing one’s password', () => {
  async function givenTwoDevices() {
    const account = await givenAccount();
    const here = await account.signedIn(at('09:00:00'));
    const there = await account.signedIn(at('09:00:01'));
    const signedIn = await signedInBy(db, here, at('09:00:02'));
    if (!signedIn) throw new Error('not signed in');
    return { ...account, here, there, signedIn };
  }

  it('signs the other devices out and keeps this one', async () => {
    const { here, there, signedIn, signIn } = await givenTwoDevices();
    const change = { current: 'three boats', next: 'seven lanterns' };
    expect(await changePassword(db, signedIn, change, at('09:01:00'))).toEqual({ ok: true, value: 1 });
    expect(await signedInBy(db, here, at('09:01:01'))).not.toBeNull();
    expect(await signedInBy(db, there, at('09:01:01'))).toBeNull();
    expect((await signIn('seven lanterns', at('09:02:00'))).ok).toBe(true);
  });

  it('asks for the old one, five times at most', async () => {
    const { signedIn } = await givenTwoDevices();
    const change = { current: 'guess', next: 'seven lanterns' };
    for (let n = 1; n <= 5; n += 1) {
      expect(await changePassword(db, signedIn, change, at('09:01:00'))).toMatchObject({
        failure: { code: 'currentWrong' },
      });
    }
    expect(await changePassword(db, signedIn, change, at('09:01:00'))).toMatchObject({ failure: { code: 'blocked' } });
  });

  it('refuses a weak one', async () => {
    const { signedIn } = await givenTwoDevices();
    const change = { current: 'three boats', next: '1234567890' };
    expect(await changePassword(db, signedIn, change, at('09:01:00'))).toMatchObject({
      failure: { code: 'tooCommon' },
    });
  });

  it('has one winner of five at once', async () => {
    const { agencyId, signedIn } = await givenTwoDevices();
    const change = (_: unknown, n: number) =>
      changePassword(db, signedIn, { current: 'three boats', next: `seven lanterns ${n}` }, at('09:01:00'));
    const results = await Promise.all(Array.from({ length: 5 }, change));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { agencyId, action: 'passwordChanged' } })).toBe(1);
  });
});
