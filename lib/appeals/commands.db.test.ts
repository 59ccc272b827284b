import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { type GivenAgency, givenAgency, must } from '../../test/given';
import {
  type AppealInput,
  closeAppeal,
  editAppeal,
  recordAnswer,
  registerAppeal,
  reopenAppeal,
  writeLessons,
} from './commands';
import { findAppealDetail, listAppeals } from './queries';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = new Date('2026-03-20T09:00:00+08:00');
const draft: AppealInput = {
  kind: 'reconsideration',
  applicationNumber: '',
  precededById: null,
  matter: '不服信息公开答复',
  authority: '三明市人民政府',
  caseNumber: '',
  isSimplified: false,
  receivedOn: '2026-03-02',
};

const failure = (code: string) => ({ ok: false, failure: { code } });
const register = async (agency: GivenAgency, input: Partial<AppealInput> = {}) =>
  must(await registerAppeal(db, agency.office, { ...draft, ...input }, at));
const conclusion = { closedOn: '2026-03-18', result: 'upheld', resultNote: '', lessons: '' } as const;

describe('an appeal from its copy to its result', () => {
  it('is registered, answered and closed, each in the trail', async () => {
    const agency = await givenAgency(db);
    const appealId = await register(agency);
    must(await recordAnswer(db, agency.office, { appealId, seenVersion: 1, answeredOn: '2026-03-10' }, at));
    must(await closeAppeal(db, agency.office, { appealId, seenVersion: 2, ...conclusion }, at));
    expect(await findAppealDetail(db, agency.agencyId, appealId)).toMatchObject({
      answeredOn: '2026-03-10',
      closedOn: '2026-03-18',
      result: 'upheld',
      version: 3,
    });
    const trail = await db.auditEntry.findMany({
      where: { subject: `appeal:${appealId}` },
      orderBy: { number: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual(['appealRegistered', 'appealAnswered', 'appealClosed']);
  });

  it('keeps its days in order', async () => {
    const agency = await givenAgency(db);
    const appealId = await register(agency);
    const seen = { appealId, seenVersion: 1 };
    expect(await registerAppeal(db, agency.office, { ...draft, receivedOn: '2026-03-21' }, at)).toEqual(
      failure('inFuture'),
    );
    expect(await recordAnswer(db, agency.office, { ...seen, answeredOn: '2026-03-01' }, at)).toEqual(
      failure('answeredBeforeReceived'),
    );
    expect(await closeAppeal(db, agency.office, { ...seen, ...conclusion, closedOn: '2026-03-01' }, at)).toEqual(
      failure('closedBeforeReceived'),
    );
  });

  it('lets one of ten who saw the same version write', async () => {
    const agency = await givenAgency(db);
    const appealId = await register(agency);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        recordAnswer(db, agency.office, { appealId, seenVersion: 1, answeredOn: '2026-03-10' }, at),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('opens again by the head alone, with a reason', async () => {
    const agency = await givenAgency(db);
    const appealId = await register(agency);
    must(await closeAppeal(db, agency.office, { appealId, seenVersion: 1, ...conclusion }, at));
    const again = { appealId, seenVersion: 2, reason: '结果登记错误' };
    expect(await reopenAppeal(db, agency.office, again, at)).toEqual(failure('forbidden'));
    expect(await reopenAppeal(db, agency.head, { ...again, reason: ' ' }, at)).toEqual(failure('reasonMissing'));
    must(await reopenAppeal(db, agency.head, again, at));
    expect(await findAppealDetail(db, agency.agencyId, appealId)).toMatchObject({ closedOn: null, result: null });
  });

  it('takes lessons after its end as well, and no other change', async () => {
    const agency = await givenAgency(db);
    const appealId = await register(agency);
    must(await closeAppeal(db, agency.office, { appealId, seenVersion: 1, ...conclusion }, at));
    must(await writeLessons(db, agency.office, { appealId, seenVersion: 2, lessons: '写明检索过程' }, at));
    expect(await editAppeal(db, agency.office, { ...draft, appealId, seenVersion: 3 }, at)).toEqual(
      failure('alreadyClosed'),
    );
  });

  it('is not there for another agency, and not for a section', async () => {
    const [mine, other] = [await givenAgency(db), await givenAgency(db)];
    const appealId = await register(mine);
    expect(await writeLessons(db, other.office, { appealId, seenVersion: 1, lessons: '一' }, at)).toEqual(
      failure('notFound'),
    );
    expect(await registerAppeal(db, mine.officer, draft, at)).toEqual(failure('forbidden'));
  });
});

describe('a suit after reconsideration', () => {
  it('follows a decided one of the same agency', async () => {
    const agency = await givenAgency(db);
    const first = await register(agency);
    const suit = { ...draft, kind: 'litigationAfterReconsideration', precededById: first } as const;
    expect(await registerAppeal(db, agency.office, suit, at)).toEqual(failure('precedingOpen'));
    must(await closeAppeal(db, agency.office, { appealId: first, seenVersion: 1, ...conclusion }, at));
    must(await registerAppeal(db, agency.office, suit, at));
    expect(await registerAppeal(db, agency.office, { ...suit, kind: 'litigationDirect' }, at)).toEqual(
      failure('precedingUncalledFor'),
    );
    const other = await givenAgency(db);
    expect(await registerAppeal(db, other.office, suit, at)).toEqual(failure('precedingMissing'));
  });
});

describe('what table 四 of a year counts', () => {
  it('is what was decided in it and what was pending at its end', async () => {
    const agency = await givenAgency(db);
    const later = new Date('2027-02-01T09:00:00+08:00');
    const open = async (receivedOn: string) =>
      must(await registerAppeal(db, agency.office, { ...draft, receivedOn }, later));
    const close = async (appealId: string, closedOn: string) =>
      must(await closeAppeal(db, agency.office, { appealId, seenVersion: 1, ...conclusion, closedOn }, later));
    await close(await open('2025-12-01'), '2026-01-05');
    await close(await open('2026-12-20'), '2027-01-15');
    await open('2026-12-31');
    await open('2027-01-01');

    const count = async (year: number, result?: 'upheld' | 'pending') =>
      (await listAppeals(db, agency.agencyId, { year, result, page: 1 })).count;
    expect(await count(2025)).toBe(1);
    expect(await count(2025, 'pending')).toBe(1);
    expect(await count(2026, 'upheld')).toBe(1);
    expect(await count(2026, 'pending')).toBe(2);
    expect(await count(2026)).toBe(3);
    expect(await count(2027, 'upheld')).toBe(1);
    expect(await count(2027, 'pending')).toBe(2);
  });
});

describe('the table itself', () => {
  it('refuses a result without a day, and lets nothing go', async () => {
    const agency = await givenAgency(db);
    const id = await register(agency);
    await expect(db.appeal.update({ where: { id }, data: { result: 'upheld' } })).rejects.toThrow('appeal_result');
    await expect(db.appeal.deleteMany({ where: { id } })).rejects.toThrow();
  });
});
