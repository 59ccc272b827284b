import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, must } from '../../../test/given';
import {
  givenApplication,
  inventedApplicant,
  lastActOn,
  morningOf,
  ordinaryRegistration,
  receivedOn,
} from '../../../test/given-applications';
import { findStanding } from '../queries/heads';
import { similarApplications, volumeOf } from '../queries/similar';
import { statusOf } from '../queries/status';
import { editApplication } from './editing';
import { type FilingInput, fileApplication } from './filing';
import { registerApplication } from './registration';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = morningOf(receivedOn);

const filing = (fields: Partial<FilingInput> = {}): FilingInput => ({
  token: randomUUID(),
  applicantKind: 'naturalPerson',
  applicant: inventedApplicant(),
  request: '申请公开 2025 年养老机构补贴发放情况。',
  formWanted: 'electronic',
  deliveryWanted: 'online',
  ...fields,
});

describe('registering', () => {
  it('numbers five hundred at once without a gap and without a double', async () => {
    const { agencyId, office } = await givenAgency(db);
    const wanted = Array.from({ length: 500 }, (_, n) => n);
    for (let from = 0; from < wanted.length; from += 50) {
      const batch = wanted.slice(from, from + 50);
      await Promise.all(
        // Every tenth is refused half-way in, and gives no number away.
        batch.flatMap((n) => {
          const refused = { ...ordinaryRegistration(), formWanted: 'stone' as 'paper' };
          const good = registerApplication(db, office, ordinaryRegistration(), at);
          return n % 10 ? [good] : [good, expect(registerApplication(db, office, refused, at)).rejects.toThrow()];
        }),
      );
    }
    const rows = await db.application.findMany({ where: { agencyId }, select: { number: true } });
    const expected = wanted.map((n) => `2026-${String(n + 1).padStart(4, '0')}`);
    expect(rows.map(({ number }) => number).sort()).toEqual(expected);
  }, 120_000);

  it('begins the clock at once where the way it came says the day', async () => {
    const running = await givenApplication(db);
    expect(await findStanding(db, running.id)).toMatchObject({ state: 'running', receivedOn, dueOn: '2026-02-09' });
    const filed = await givenApplication(db, { state: 'filed' });
    expect(await findStanding(db, filed.id)).toMatchObject({ state: 'filed', receivedOn: null, dueOn: null });
  });

  it('keeps who applied out of matter and request, and their very words in the vault', async () => {
    const applicant = inventedApplicant({ name: '测试甲甲' });
    const fields = {
      applicant,
      matter: '测试甲甲低保',
      request: `本人测试甲甲，电话 ${applicant.phone}，申请公开低保文件。`,
    };
    const { id } = await givenApplication(db, { fields });
    const row = await db.application.findUniqueOrThrow({ where: { id } });
    expect(row.matter).toBe('〔申请人〕低保');
    expect(row.request).toBe('本人〔申请人〕，电话 〔申请人〕，申请公开低保文件。');
    expect(await db.vaultRecord.count({ where: { subject: `application:${id}`, part: 'wording' } })).toBe(1);
  });

  it('shows what the same applicant asked for before, and how often', async () => {
    const one = await givenApplication(db);
    const agency = one;
    const again = await givenApplication(db, {
      agency,
      fields: { applicant: one.applicant, matter: '别的事情全不相干', request: '另一份清单' },
    });
    const { name } = one.applicant;
    const namesake = await givenApplication(db, {
      agency,
      fields: { applicant: inventedApplicant({ name }), matter: '甲', request: '乙' },
    });
    const head = {
      ...one,
      channel: 'inPerson',
      arrivedOn: receivedOn,
      applicantKind: 'naturalPerson',
      lastEditedBy: null,
    } as const;
    const found = await similarApplications(db, head);
    expect(found.map(({ id, isSameApplicant, isSameMatter }) => ({ id, isSameApplicant, isSameMatter }))).toEqual([
      { id: again.id, isSameApplicant: true, isSameMatter: false },
      { id: namesake.id, isSameApplicant: false, isSameMatter: false },
    ]);
    expect(await volumeOf(db, head, '2026-12-31')).toMatchObject({ count: 2 });
    expect(await volumeOf(db, head, '2027-02-01')).toMatchObject({ count: 1 });
  });

  it('moves an application to another column of table 三 with its kind of applicant', async () => {
    const { id, agencyId, office, version } = await givenApplication(db, { state: 'concluded' });
    const later = morningOf(lastActOn);
    const edit = { applicationId: id, seenVersion: version, applicantKind: 'legalServiceOrganisation' } as const;
    expect(await editApplication(db, office, edit, later)).toEqual({ ok: true, value: version + 1 });
    const tallies = await db.applicationTally.findMany({ where: { agencyId, count: { gt: 0 } } });
    expect(tallies.map(({ measure, applicantKind }) => [measure, applicantKind]).sort()).toEqual([
      ['disclosed', 'legalServiceOrganisation'],
      ['received', 'legalServiceOrganisation'],
    ]);
    expect(await editApplication(db, office, edit, later)).toMatchObject({ failure: { code: 'changedMeanwhile' } });
    const request = { applicationId: id, seenVersion: version + 1, request: '另一份文件' };
    expect(await editApplication(db, office, request, later)).toMatchObject({ failure: { code: 'requestStands' } });
  });
});

describe('filing on line', () => {
  it('files a form once, however often it is sent', async () => {
    const { agencyId } = await givenAgency(db);
    const input = filing();
    const sent = await Promise.all(Array.from({ length: 8 }, () => fileApplication(db, agencyId, input, at)));
    const [first] = sent.map(must);
    expect(first?.number).toBe('2026-0001');
    expect(first?.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
    expect(new Set(sent.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await db.application.count({ where: { agencyId } })).toBe(1);
  });

  it('files other words of the same form as another application', async () => {
    const { agencyId } = await givenAgency(db);
    const input = filing();
    const one = must(await fileApplication(db, agencyId, input, at));
    const other = must(await fileApplication(db, agencyId, { ...input, request: '另一份文件' }, at));
    expect([one.number, other.number]).toEqual(['2026-0001', '2026-0002']);
    expect(other.code).not.toBe(one.code);
  });

  it('tells the state to number and code together, and to nothing less', async () => {
    const { agencyId } = await givenAgency(db);
    const elsewhere = await givenAgency(db);
    const { number, code } = must(await fileApplication(db, agencyId, filing(), at));
    const other = must(await fileApplication(db, agencyId, filing(), at));
    expect(await statusOf(db, agencyId, number, code.toLowerCase())).toMatchObject({
      number,
      standing: { state: 'filed' },
    });
    expect(await statusOf(db, agencyId, number, other.code)).toBeNull();
    expect(await statusOf(db, agencyId, '2026-9999', code)).toBeNull();
    expect(await statusOf(db, elsewhere.agencyId, number, code)).toBeNull();
  });

  it('is refused where something of Art. 29 is missing', async () => {
    const { agencyId } = await givenAgency(db);
    const input = filing({ applicant: inventedApplicant({ identityNumber: ' ' }) });
    expect(await fileApplication(db, agencyId, input, at)).toMatchObject({ failure: { code: 'elementsMissing' } });
  });
});
