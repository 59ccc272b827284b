import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, must } from '../../../test/given';
import { countTotals, listEntries } from '../queries/counts';
import type { CountDraft } from '../types';
import { enterCount } from './entries';
import { importCounts } from './import';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const november = new Date('2026-11-02T09:00:00+08:00');
const draft = (value: number, reason = ''): CountDraft => ({ value, evidence: '审批系统台账', reason });

async function givenPlace() {
  const agency = await givenAgency(db);
  return { ...agency, place: { sectionId: agency.sectionId, year: 2026, month: 10, kind: 'permits' } as const };
}

describe('entering a count', () => {
  it('keeps each correction with its reason, the newest standing', async () => {
    const { agencyId, officer, office, place } = await givenPlace();
    must(await enterCount(db, officer, place, 0, draft(12), november));
    must(await enterCount(db, office, place, 1, draft(13, '漏计一件'), november));
    const entries = await listEntries(db, agencyId, place);
    expect(
      entries.map(({ revision, value, reason, enteredByName }) => [revision, value, reason, enteredByName]),
    ).toEqual([
      [2, 13, '漏计一件', office.name],
      [1, 12, null, officer.name],
    ]);
    expect((await countTotals(db, agencyId, 2026)).find(({ kind }) => kind === 'permits')?.total).toBe(13);
    const acts = await db.auditEntry.findMany({ where: { agencyId }, orderBy: { number: 'asc' } });
    expect(acts.map(({ action, reason }) => [action, reason])).toEqual([
      ['countEntered', null],
      ['countCorrected', '漏计一件'],
    ]);
  });

  it('lets one of twenty corrections of the same figure win', async () => {
    const { officer, place } = await givenPlace();
    must(await enterCount(db, officer, place, 0, draft(12), november));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => enterCount(db, officer, place, 1, draft(100 + n, '核对'), november)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'changedMeanwhile')).toHaveLength(19);
    expect(await db.administrativeCount.count({ where: { sectionId: place.sectionId } })).toBe(2);
  });

  it('of a page without the first entry is told so', async () => {
    const { officer, place } = await givenPlace();
    must(await enterCount(db, officer, place, 0, draft(12), november));
    expect(await enterCount(db, officer, place, 0, draft(13), november)).toEqual({
      ok: false,
      failure: { code: 'changedMeanwhile' },
    });
  });

  it('does not exist for another section or agency', async () => {
    const { otherOfficer, place } = await givenPlace();
    const { office } = await givenPlace();
    for (const stranger of [otherOfficer, office]) {
      expect(await enterCount(db, stranger, place, 0, draft(1), november)).toEqual({
        ok: false,
        failure: { code: 'notFound' },
      });
    }
  });

  it('is never changed or deleted afterwards, by anyone', async () => {
    const { officer, place } = await givenPlace();
    must(await enterCount(db, officer, place, 0, draft(12), november));
    const where = { sectionId: place.sectionId };
    await expect(db.administrativeCount.updateMany({ where, data: { value: 1 } })).rejects.toThrow();
    await expect(db.administrativeCount.deleteMany({ where })).rejects.toThrow();
  });

  it('keeps six decimals of 万元', async () => {
    const { agencyId, officer, place } = await givenPlace();
    must(await enterCount(db, officer, { ...place, kind: 'feeAmount' }, 0, draft(123_456.000001), november));
    expect(
      (await countTotals(db, agencyId, 2026, place.sectionId)).find(({ kind }) => kind === 'feeAmount')?.total,
    ).toBe(123_456.000001);
  });
});

describe('an import', () => {
  const row = { sectionName: '社会救助科', year: 2026, month: 9, kind: 'permits', ...draft(5) } as const;

  it('writes all rows with one line of audit, corrections among them', async () => {
    const { agencyId, office, officer, place } = await givenPlace();
    must(await enterCount(db, officer, place, 0, draft(12), november));
    const rows = [row, { ...row, kind: 'penalties' as const }, { ...row, month: 10, value: 14, reason: '核对后更正' }];
    expect(must(await importCounts(db, office, rows, november))).toBe(3);
    expect((await countTotals(db, agencyId, 2026)).find(({ kind }) => kind === 'permits')?.total).toBe(19);
    expect(await db.auditEntry.findMany({ where: { agencyId, action: 'countsImported' } })).toMatchObject([
      { detail: { rows: 3, corrected: 1 } },
    ]);
  });

  it('writes nothing when one row is wrong', async () => {
    const { office, place } = await givenPlace();
    const result = await importCounts(db, office, [row, { ...row, month: 12 }], november);
    expect(result).toMatchObject({ failure: { code: 'rowsWrong', faults: [{ index: 1, column: '月份' }] } });
    expect(await db.administrativeCount.count({ where: { sectionId: place.sectionId } })).toBe(0);
  });

  it('of the same file ten times at once is done once', async () => {
    const { office, place } = await givenPlace();
    const rows = [row, { ...row, kind: 'penalties' as const }];
    const results = await Promise.all(Array.from({ length: 10 }, () => importCounts(db, office, rows, november)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.administrativeCount.count({ where: { sectionId: place.sectionId } })).toBe(2);
  });
});
