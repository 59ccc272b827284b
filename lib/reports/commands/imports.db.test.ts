import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, morning, must } from '../../../test/given';
import { readPlainText } from '../../documents/reading/plain-text';
import { doubtfulCells } from '../../report-import/answers';
import { givenLines } from '../../report-import/given-reports';
import { givenTables } from '../../statistics/given-tables';
import { findImport } from '../queries/imports';
import { beginImport, dropImport, saveImportAnswers, takeImport } from './imports';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const tables = givenTables('2021', {
  proactive: { permits: { decisions: 321 } },
  applications: { newlyReceived: { naturalPerson: 6 }, disclosed: { naturalPerson: 6 } },
});
const text = givenLines({ format: '2021', tables }, '\t');
const thisYear = 2026;

/** An import of 2023 by the office; where `doubted`, the permits stand there as a dash. */
async function givenImport({ doubted = false } = {}) {
  const agency = await givenAgency(db);
  const { agencyId, office } = agency;
  const document = readPlainText(doubted ? text.replace('321', '—') : text);
  const id = must(await beginImport(db, office, { name: '旧报告.txt', sha256: null, document }, morning));
  return { ...agency, id, agencyId, office };
}

describe('taking an old report in', () => {
  it('makes a draft of its year with chapters and figures that tell their file', async () => {
    const { id, office } = await givenImport();
    const reportId = must(await takeImport(db, office, { id, seenVersion: 1, year: 2023, thisYear }, morning));

    expect(await db.report.findUnique({ where: { id: reportId } })).toMatchObject({
      state: 'draft',
      year: 2023,
      figures: 'typed',
    });
    const cells = await db.cell.findMany({ where: { reportId, rowKey: 'permits' } });
    expect(cells.map(({ value, source, sourceNote }) => [Number(value), source, sourceNote])).toEqual([
      [321, 'imported', '导入自旧报告.txt'],
    ]);
    const blocks = await db.block.findMany({ where: { reportId }, orderBy: [{ chapter: 'asc' }, { position: 'asc' }] });
    expect(blocks.map(({ chapter, kind }) => `${chapter} ${kind}`)).toEqual([
      '0 prose',
      '1 prose',
      '2 proactive',
      '3 applications',
      '4 appeals',
      '5 prose',
      '6 prose',
    ]);
    expect(JSON.stringify(blocks[1]?.content)).toContain('全年公开林业信息。');
    expect(await db.reportImport.findUnique({ where: { id } })).toMatchObject({ state: 'taken', reportId });
  });

  it('waits until every doubtful cell was looked at, and takes a blank on purpose as one', async () => {
    const { id, agencyId, office } = await givenImport({ doubted: true });
    const early = await takeImport(db, office, { id, seenVersion: 1, year: 2023, thisYear }, morning);
    expect(early).toEqual({ ok: false, failure: { code: 'cellsOpen', count: 1 } });
    expect(await db.report.count({ where: { agencyId } })).toBe(0);

    const [cell] = doubtfulCells((await findImport(db, agencyId, id))?.recognised ?? ({ cells: [] } as never), {});
    must(await saveImportAnswers(db, office, { id, seenVersion: 1, answers: { [cell?.key ?? '']: null } }, morning));
    const reportId = must(await takeImport(db, office, { id, seenVersion: 2, year: 2023, thisYear }, morning));
    expect(await db.cell.findFirst({ where: { reportId, rowKey: 'permits' } })).toMatchObject({ value: null });
  });

  it('leaves nothing behind where the corrected figure is none that the form takes', async () => {
    const { id, agencyId, office } = await givenImport({ doubted: true });
    const answers = { 'proactive|permits|decisions': -3 };
    must(await saveImportAnswers(db, office, { id, seenVersion: 1, answers }, morning));
    const result = await takeImport(db, office, { id, seenVersion: 2, year: 2023, thisYear }, morning);
    expect(result).toMatchObject({ ok: false, failure: { code: 'negative' } });
    expect(await db.report.count({ where: { agencyId } })).toBe(0);
  });

  it('makes one draft of twenty attempts at once', async () => {
    const { id, agencyId, office } = await givenImport();
    const attempt = () => takeImport(db, office, { id, seenVersion: 1, year: 2023, thisYear }, morning);
    const results = await Promise.all(Array.from({ length: 20 }, attempt));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.report.count({ where: { agencyId } })).toBe(1);
  });

  it('refuses a year that has its report', async () => {
    const { id, agencyId, office } = await givenImport();
    must(await takeImport(db, office, { id, seenVersion: 1, year: 2023, thisYear }, morning));
    const again = await beginImport(
      db,
      office,
      { name: '又一份', sha256: null, document: readPlainText(text) },
      morning,
    );
    const result = await takeImport(db, office, { id: must(again), seenVersion: 1, year: 2023, thisYear }, morning);
    expect(result).toEqual({ ok: false, failure: { code: 'yearTaken' } });
    expect(await db.report.count({ where: { agencyId } })).toBe(1);
  });
});

describe('who may do it', () => {
  it.each(['officer', 'leader', 'auditor'] as const)('%s may not', async (who) => {
    const { id, ...agency } = await givenImport();
    const result = await dropImport(db, agency[who], { id, seenVersion: 1 }, morning);
    expect(result).toEqual({ ok: false, failure: { code: 'forbidden' } });
  });

  it('another agency does not know of it', async () => {
    const { id } = await givenImport();
    const { office } = await givenImport();
    expect(await dropImport(db, office, { id, seenVersion: 1 }, morning)).toEqual({
      ok: false,
      failure: { code: 'notFound' },
    });
  });

  it('nobody changes what was read, or one that was dropped, whatever the code does', async () => {
    const { id, office } = await givenImport();
    await expect(db.reportImport.update({ where: { id }, data: { recognised: {} } })).rejects.toThrow();
    must(await dropImport(db, office, { id, seenVersion: 1 }, morning));
    await expect(db.reportImport.update({ where: { id }, data: { answers: {} } })).rejects.toThrow();
  });
});
