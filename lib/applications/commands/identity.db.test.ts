import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { everyColumn } from '../../../test/every-column';
import { givenAgency, givenPerson, must } from '../../../test/given';
import {
  givenApplication,
  inventedApplicant,
  lastActOn,
  morningOf,
  receivedOn,
  recordNow,
} from '../../../test/given-applications';
import { dotPng, emptyPdf } from '../../../test/given-files';
import { words } from '../../../test/given-text';
import { applicationDetail } from '../queries/detail';
import { findStanding, ledgerOf } from '../queries/heads';
import type { Applicant } from '../types';
import { assignApplication, saveOpinion, takeAssignmentStep } from './assignments';
import { editApplication } from './editing';
import { fileApplication } from './filing';
import { findByApplicant, readApplicant, readWording } from './identity';
import { attachOriginal, readOriginal } from './originals';
import { eraseDueIdentities } from './retention';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = morningOf(lastActOn);

describe('who applied', () => {
  it('is read by office, head and leader with a purpose, which stands in the trail without what was read', async () => {
    const { id, office, head, leader, applicant } = await givenApplication(db);
    for (const actor of [office, head, leader]) {
      expect(must(await readApplicant(db, actor, id, `核对${applicant.name}的身份`, at))).toEqual(applicant);
    }
    const entries = await db.auditEntry.findMany({ where: { subject: `application:${id}`, action: 'readIdentity' } });
    expect(entries.map(({ reason, detail }) => ({ reason, detail }))).toEqual(
      Array(3).fill({ reason: '核对〔申请人〕的身份', detail: { part: 'applicant' } }),
    );
  });

  it('is not read by administrator, auditor or section, not even the one that works on it', async () => {
    const { id, agencyId, office, auditor, officer, sectionId, version } = await givenApplication(db);
    must(
      await assignApplication(
        db,
        office,
        { applicationId: id, seenVersion: version, sectionId, ask: '请查找', dueOn: null },
        at,
      ),
    );
    const administrator = await givenPerson(db, agencyId, ['administrator']);
    const stranger = (await givenAgency(db)).office;
    const codeOf = async (actor: typeof office) => {
      const read = await readApplicant(db, actor, id, '想看一看', at);
      return read.ok ? 'ok' : read.failure.code;
    };
    expect([await codeOf(administrator), await codeOf(auditor), await codeOf(officer), await codeOf(stranger)]).toEqual(
      ['notFound', 'notFound', 'forbidden', 'notFound'],
    );
    expect(await readApplicant(db, office, id, '看', at)).toMatchObject({ failure: { code: 'purposeMissing' } });
    expect(await db.auditEntry.count({ where: { agencyId, action: 'readIdentity' } })).toBe(0);
  });

  it('is found again by number, without the trail saying whose', async () => {
    const { id, agencyId, office, auditor, officer, applicant } = await givenApplication(db);
    const search = { field: 'idNumber', value: ` ${applicant.identityNumber} `, purpose: '核对重复申请' } as const;
    expect(must(await findByApplicant(db, office, search, at))).toEqual([id]);
    for (const actor of [auditor, officer]) {
      expect(await findByApplicant(db, actor, search, at)).toMatchObject({ failure: { code: 'forbidden' } });
    }
    const naming = { ...search, purpose: `查${applicant.identityNumber}` };
    expect(await findByApplicant(db, office, naming, at)).toMatchObject({ failure: { code: 'purposeNamesApplicant' } });
    const [entry] = await db.auditEntry.findMany({ where: { agencyId, action: 'searchIdentity' } });
    expect(entry).toMatchObject({ reason: '核对重复申请', detail: { field: 'idNumber', hits: 1 } });
  });
});

describe('scanned originals', () => {
  const png = { name: '测试甲的身份证.png', content: new Blob([dotPng]) };

  it('are told apart by number, and named by it', async () => {
    const { id, office, agencyId } = await givenApplication(db);
    expect(must(await attachOriginal(db, office, { applicationId: id, upload: png }, at))).toBe(1);
    const pdf = { name: 'a.PDF', content: new Blob([emptyPdf]) };
    expect(must(await attachOriginal(db, office, { applicationId: id, upload: pdf }, at))).toBe(2);
    const detail = await applicationDetail(db, agencyId, id);
    expect(detail?.originals).toMatchObject([
      { number: 1, extension: 'png', sizeBytes: dotPng.length },
      { number: 2, extension: 'pdf', sizeBytes: emptyPdf.length },
    ]);
    const read = must(await readOriginal(db, office, { applicationId: id, number: 1 }, '核对原件', at));
    expect(read).toMatchObject({ name: '原件1.png', mediaType: 'image/png' });
    expect(Buffer.from(read.bytes).equals(dotPng)).toBe(true);
  });

  it('are what their ending says, and no more than ten', async () => {
    const { id, office, officer } = await givenApplication(db);
    const attach = (upload: typeof png, actor = office) => attachOriginal(db, actor, { applicationId: id, upload }, at);
    expect(await attach({ ...png, name: 'a.pdf' })).toMatchObject({ failure: { refusal: { code: 'contentDiffers' } } });
    expect(await attach({ ...png, name: 'a.xlsx' })).toMatchObject({
      failure: { refusal: { code: 'typeNotAllowed' } },
    });
    expect(await attach(png, officer)).toMatchObject({ failure: { code: 'notFound' } });
    for (let n = 1; n <= 10; n += 1) expect(must(await attach(png))).toBe(n);
    expect(await attach(png)).toMatchObject({ failure: { code: 'tooMany' } });
  });
});

describe('the agency’s term', () => {
  it('erases who applied and leaves ledger, outcome and tables', async () => {
    const { id, agencyId, office, applicant } = await givenApplication(db, { state: 'concluded' });
    must(
      await attachOriginal(
        db,
        office,
        { applicationId: id, upload: { name: 'a.png', content: new Blob([dotPng]) } },
        at,
      ),
    );
    await db.disclosureSettings.create({ data: { agencyId, retentionYears: 2 } });
    const tallies = await db.applicationTally.findMany({ where: { agencyId } });

    await eraseDueIdentities(db, morningOf('2028-01-16'));
    expect(must(await readApplicant(db, office, id, '核对身份', at))).toEqual(applicant);

    await eraseDueIdentities(db, morningOf('2028-01-17'));
    expect(await readApplicant(db, office, id, '核对身份', at)).toMatchObject({ failure: { code: 'erased' } });
    expect(await db.vaultHash.count({ where: { agencyId } })).toBe(0);
    expect(await db.vaultRecord.count({ where: { agencyId, sealed: { not: null } } })).toBe(0);
    expect(await ledgerOf(db, id)).toHaveLength(2);
    expect(await findStanding(db, id)).toMatchObject({ state: 'concluded', outcome: 'disclosed' });
    expect(await db.applicationTally.findMany({ where: { agencyId } })).toEqual(tallies);
    expect(await db.auditEntry.count({ where: { agencyId, action: 'identityErased' } })).toBe(1);
  });

  it('waits for the end of an appeal', async () => {
    const { id, agencyId, office } = await givenApplication(db, { state: 'concluded' });
    await db.appeal.create({
      data: {
        agencyId,
        applicationId: id,
        kind: 'reconsideration',
        matter: '不服答复',
        authority: '测试市人民政府',
        receivedOn: new Date('2026-02-01'),
        registeredBy: office.userId,
        registeredAt: at,
        lastEditedBy: office.userId,
      },
    });
    await eraseDueIdentities(db, morningOf('2040-01-17'));
    expect(await readApplicant(db, office, id, '核对身份', at)).toMatchObject({ ok: true });
  });
});

describe('a section', () => {
  it('sees what it was given, says what it knows, and no longer sees what was taken back', async () => {
    const { id, office, officer, otherOfficer, sectionId, version, applicant } = await givenApplication(db);
    const input = {
      applicationId: id,
      seenVersion: version,
      sectionId,
      ask: `请为${applicant.name}查找`,
      dueOn: '2026-01-20',
    };
    const assignmentId = must(await assignApplication(db, office, input, at));
    expect((await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).ask).toBe('请为〔申请人〕查找');
    const opinion = { opinion: words('经查找，未找到。'), proposedOutcome: 'unavailable.notHeld', search: '' } as const;
    const save = (actor: typeof office, seenVersion: number, search: string) =>
      saveOpinion(db, actor, { assignmentId, seenVersion, ...opinion, search }, at);
    expect(await save(otherOfficer, 1, '')).toMatchObject({ failure: { code: 'notFound' } });
    expect(must(await save(officer, 1, ''))).toBe(2);
    const step = (actor: typeof office, seenVersion: number, action: 'handBack' | 'revoke', reason?: string) =>
      takeAssignmentStep(db, actor, { assignmentId, seenVersion, action, reason }, at);
    expect(await step(officer, 2, 'handBack')).toMatchObject({ failure: { code: 'searchMissing' } });
    expect(must(await save(officer, 2, '档案室，以“补贴”检索'))).toBe(3);
    expect(await step(officer, 2, 'handBack')).toMatchObject({ failure: { code: 'changedMeanwhile' } });
    expect(must(await step(officer, 3, 'handBack'))).toBe('handedBack');
    expect(must(await step(office, 4, 'revoke', '改由他科办理'))).toBe('revoked');
    expect(await save(officer, 5, '')).toMatchObject({ ok: false });
    expect(await db.applicationStanding.findUnique({ where: { applicationId: id } })).toMatchObject({
      sectionId: null,
    });
  });
});

describe('the database', () => {
  it('holds none of fifty applicants anywhere in clear', async () => {
    const agency = await givenAgency(db);
    const planted: Applicant[] = [];
    for (let n = 0; n < 50; n += 1) planted.push(await handleOne(agency, n));
    const dump = await everyColumn((sql) => db.$queryRawUnsafe(sql));
    const found = planted.flatMap(({ name, identityNumber, phone, email, address }) =>
      [name, identityNumber, phone, email, address].filter((text) => dump.includes(text)),
    );
    expect(dump).toContain('2025 年城乡低保资金分配情况');
    expect(found).toEqual([]);
  }, 120_000);
});

/** Registers or files one, and does with it what puts words of the office into the database. */
async function handleOne(agency: Awaited<ReturnType<typeof givenAgency>>, n: number): Promise<Applicant> {
  const applicant = inventedApplicant({ name: `测试某${n}号某某` });
  const request = `我是${applicant.name}，住${applicant.address}，申请公开 2025 年城乡低保资金分配情况`;
  if (n % 2) {
    const wanted = { applicantKind: 'naturalPerson', formWanted: 'paper', deliveryWanted: 'post' } as const;
    must(
      await fileApplication(
        db,
        agency.agencyId,
        { token: `${applicant.email}#`, applicant, request, ...wanted },
        morningOf(receivedOn),
      ),
    );
    return applicant;
  }
  const fields = { applicant, request, matter: `${applicant.name}：2025 年城乡低保资金分配情况` };
  const { id } = await givenApplication(db, { agency, fields });
  const what = `请${applicant.name}（${applicant.phone}）写明文件名称`;
  const entry = { kind: 'correctionAsked', on: '2026-01-14', facts: { dueOn: '2026-01-28', what } } as const;
  const version = await recordNow(db, agency, id, { ...entry, reason: `已电告 ${applicant.phone}` });
  const edit = { applicationId: id, seenVersion: version, request: `${request}，回复 ${applicant.email}` };
  const edited = must(await editApplication(db, agency.office, edit, at));
  const { sectionId, office } = agency;
  const ask = `请为 ${applicant.identityNumber} 查找`;
  must(
    await assignApplication(db, office, { applicationId: id, seenVersion: edited, sectionId, ask, dueOn: null }, at),
  );
  must(await readApplicant(db, office, id, `回访${applicant.name}`, at));
  must(await readWording(db, office, id, '核对原文', at));
  const search = { field: 'phone', value: applicant.phone, purpose: '核对重复申请' } as const;
  must(await findByApplicant(db, office, search, at));
  const upload = { name: `${applicant.name}.png`, content: new Blob([dotPng]) };
  must(await attachOriginal(db, office, { applicationId: id, upload }, at));
  return applicant;
}
