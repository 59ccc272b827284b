import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson } from '../../../test/given';
import { signedInBy, startSession } from '../../auth/sessions';
import { signInWithPassword } from '../../auth/sign-in';
import { changePerson, createPerson, disablePerson, enablePerson, resetPassword } from './people';
import { closeSection, createSection, moveSection, renameSection } from './sections';
import { changeSettings } from './settings';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = new Date('2026-03-02T09:00:00+08:00');
const device = { userAgent: 'test', address: 'test' };
const uniqueName = () => `u${randomUUID().replaceAll('-', '').slice(0, 16)}`;

async function given() {
  const agency = await givenAgency(db);
  return { ...agency, admin: await givenPerson(db, agency.agencyId, ['administrator']) };
}

const versionOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).version;

describe('creating a person', () => {
  const draft = { name: '张三', roles: ['office_staff'], sectionId: null } as const;

  it('gives one of twenty the username, and writes one line of trail', async () => {
    const { admin, agencyId } = await given();
    const username = uniqueName();
    const results = await Promise.all(Array.from({ length: 20 }, () => createPerson(db, admin, username, draft, at)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'usernameTaken')).toHaveLength(19);
    expect(await db.auditEntry.count({ where: { agencyId, action: 'personCreated' } })).toBe(1);
  });

  it('holds a username for one agency of all', async () => {
    const [one, two] = [await given(), await given()];
    const username = uniqueName();
    expect((await createPerson(db, one.admin, username, draft, at)).ok).toBe(true);
    expect(await createPerson(db, two.admin, username, draft, at)).toMatchObject({
      failure: { code: 'usernameTaken' },
    });
  });

  it('hands over a password that opens once to its change', async () => {
    const { admin } = await given();
    const username = uniqueName();
    const made = await createPerson(db, admin, username, draft, at);
    if (!made.ok) throw new Error(made.failure.code);
    const entered = await signInWithPassword(db, { username, password: made.value.password, device }, at);
    if (!entered.ok) throw new Error(entered.failure.code);
    expect((await signedInBy(db, entered.value.token, at))?.mustChangePassword).toBe(true);
  });

  it('keeps the password out of the trail', async () => {
    const { admin, agencyId } = await given();
    const made = await createPerson(db, admin, uniqueName(), draft, at);
    const trail = await db.auditEntry.findMany({ where: { agencyId } });
    expect(made.ok && JSON.stringify(trail).includes(made.value.password)).toBe(false);
  });

  it('takes no section of another agency', async () => {
    const [one, two] = [await given(), await given()];
    const officer = { ...draft, roles: ['section_officer'], sectionId: two.sectionId } as const;
    expect(await createPerson(db, one.admin, uniqueName(), officer, at)).toMatchObject({
      failure: { code: 'sectionUnknown' },
    });
  });
});

describe('separation of duties in the database itself', () => {
  const write = (agencyId: string, roles: string[], sectionId: string | null = null) =>
    db.person.create({ data: { agencyId, username: uniqueName(), name: '王', passwordHash: 'x', roles, sectionId } });

  it.each([[['administrator', 'leader']], [['auditor', 'office_staff']], [['administrator', 'auditor']], [['root']]])(
    'refuses %j',
    async (roles) => {
      const { agencyId } = await given();
      await expect(write(agencyId, roles)).rejects.toThrow(/person_(duties_separate|roles_known)/);
    },
  );

  it('refuses an officer without a section, and one in another agency’s', async () => {
    const [one, two] = [await given(), await given()];
    await expect(write(one.agencyId, ['section_officer'])).rejects.toThrow('person_officer_has_section');
    await expect(write(one.agencyId, ['section_officer'], two.sectionId)).rejects.toThrow();
  });
});

describe('changing a person', () => {
  it('has one winner of twenty, and the losers change nothing', async () => {
    const { admin, office } = await given();
    const version = await versionOf(office.userId);
    const rename = (_: unknown, n: number) =>
      changePerson(db, admin, office.userId, version, { name: `名${n}`, roles: ['office_staff'], sectionId: null }, at);
    const results = await Promise.all(Array.from({ length: 20 }, rename));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await versionOf(office.userId)).toBe(version + 1);
  });

  it('signs out whoever gets another role', async () => {
    const { admin, office } = await given();
    const token = await startSession(db, office.userId, device, at);
    const draft = { name: '王', roles: ['leader'], sectionId: null } as const;
    await changePerson(db, admin, office.userId, await versionOf(office.userId), draft, at);
    expect(await signedInBy(db, token, at)).toBeNull();
  });

  it('does not know another agency’s people', async () => {
    const [one, two] = [await given(), await given()];
    const draft = { name: '王', roles: ['leader'], sectionId: null } as const;
    expect(await changePerson(db, one.admin, two.office.userId, 1, draft, at)).toMatchObject({
      failure: { code: 'notFound' },
    });
    expect(await disablePerson(db, one.admin, two.office.userId, 1, at)).toMatchObject({
      failure: { code: 'notFound' },
    });
    expect(await resetPassword(db, one.admin, two.office.userId, 1, at)).toMatchObject({
      failure: { code: 'notFound' },
    });
  });
});

describe('stopping an account', () => {
  it('signs the person out at once, and back in only after it was restored', async () => {
    const { admin, office } = await given();
    const token = await startSession(db, office.userId, device, at);
    expect((await disablePerson(db, admin, office.userId, 1, at)).ok).toBe(true);
    expect(await signedInBy(db, token, at)).toBeNull();
    expect((await enablePerson(db, admin, office.userId, 2, at)).ok).toBe(true);
    expect(await signedInBy(db, token, at)).toBeNull();
  });

  it('leaves one administrator when two stop each other at once', async () => {
    const { admin, agencyId } = await given();
    const other = await givenPerson(db, agencyId, ['administrator']);
    await Promise.all([disablePerson(db, admin, other.userId, 1, at), disablePerson(db, other, admin.userId, 1, at)]);
    const left = await db.person.count({ where: { agencyId, roles: { has: 'administrator' }, disabledAt: null } });
    expect(left).toBe(1);
  });
});

describe('resetting a password', () => {
  it('ends every session and lifts the waiting time', async () => {
    const { admin, office } = await given();
    const token = await startSession(db, office.userId, device, at);
    const { username } = await db.person.findUniqueOrThrow({ where: { id: office.userId } });
    const blockedUntil = new Date('2026-03-02T09:15:00+08:00');
    await db.loginThrottle.create({ data: { key: `account:${username}`, failures: 12, blockedUntil, failedAt: at } });

    const reset = await resetPassword(db, admin, office.userId, 1, at);
    if (!reset.ok) throw new Error(reset.failure.code);
    expect(await signedInBy(db, token, at)).toBeNull();
    expect((await signInWithPassword(db, { username, password: reset.value.password, device }, at)).ok).toBe(true);
  });
});

describe('sections', () => {
  it('are numbered without a double when twenty are added at once', async () => {
    const { admin, agencyId } = await given();
    const add = (_: unknown, n: number) => createSection(db, admin, `科室${n}`, at);
    const results = await Promise.all(Array.from({ length: 20 }, add));
    expect(results.every((result) => result.ok)).toBe(true);
    const positions = await db.section.findMany({ where: { agencyId }, select: { position: true } });
    expect(new Set(positions.map(({ position }) => position)).size).toBe(22);
  });

  it('give one of twenty a name', async () => {
    const { admin } = await given();
    const results = await Promise.all(Array.from({ length: 20 }, () => createSection(db, admin, '新科室', at)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('are not closed while an officer belongs to them', async () => {
    const { admin, officer, sectionId } = await given();
    expect(await closeSection(db, admin, sectionId, at)).toMatchObject({ failure: { code: 'peopleLeft' } });
    await disablePerson(db, admin, officer.userId, 1, at);
    expect((await closeSection(db, admin, sectionId, at)).ok).toBe(true);
  });

  it('move and are renamed, with a stale name refused', async () => {
    const { admin, agencyId, sectionId } = await given();
    expect((await moveSection(db, admin, sectionId, 'down', at)).ok).toBe(true);
    const order = await db.section.findMany({ where: { agencyId }, orderBy: { position: 'asc' } });
    expect(order.map(({ name }) => name)).toEqual(['养老服务科', '社会救助科']);
    expect((await renameSection(db, admin, sectionId, '社会救助科', '救助科', at)).ok).toBe(true);
    expect(await renameSection(db, admin, sectionId, '社会救助科', '新名', at)).toMatchObject({
      failure: { code: 'changedMeanwhile' },
    });
  });

  it('of another agency do not exist', async () => {
    const [one, two] = [await given(), await given()];
    expect(await closeSection(db, one.admin, two.sectionId, at)).toMatchObject({ failure: { code: 'notFound' } });
  });
});

describe('the agency’s settings', () => {
  const settings = {
    name: '新市民政局',
    contactOffice: '办公室',
    phone: '0598-1234567',
    email: '',
    address: '',
    website: '',
    overviewHeads: ['主动公开'],
  };

  it('have one winner, and move the public version with what the public sees', async () => {
    const { admin, agencyId } = await given();
    const before = await db.agency.findUniqueOrThrow({ where: { id: agencyId } });
    const results = await Promise.all(
      Array.from({ length: 20 }, () => changeSettings(db, admin, before.version, settings, at)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await db.agency.findUniqueOrThrow({ where: { id: agencyId } })).publicVersion).toBe(
      before.publicVersion + 1,
    );
  });

  it('are the administrator’s alone', async () => {
    const { head } = await given();
    expect(await changeSettings(db, head, 1, settings, at)).toMatchObject({ failure: { code: 'forbidden' } });
  });
});
