import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { type GivenAgency, givenAgency } from '../../../test/given';
import { type AppealKind, type AppealResult, appealKinds, appealResults } from '../../appeals/types';
import { type ApplicantKind, applicantKinds, type Outcome, outcomes } from '../../applications/types';
import { cellsOf, outcomeRows } from '../forms';
import { recordsOf } from '../sources';
import { figureAt } from '../totals';
import type { CellAddress, ReportFormat } from '../types';
import { listRecords, recordIds, recordPageSize } from './records';
import { countedTables, recordsBeganIn } from './tables';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

interface Application {
  readonly kind: ApplicantKind;
  readonly receivedOn: string | null;
  readonly concluded: { readonly on: string; readonly outcome: Outcome } | null;
}

interface AppealCase {
  readonly kind: AppealKind;
  readonly receivedOn: string;
  readonly closed: { readonly on: string; readonly result: AppealResult } | null;
}

const day = (first: number, last: number) =>
  fc
    .record({
      year: fc.integer({ min: first, max: last }),
      month: fc.constantFrom(1, 6, 12),
      day: fc.constantFrom(1, 15, 31),
    })
    .map(({ year, month, day: of }) => `${year}-${pad(month)}-${pad(month === 6 ? Math.min(of, 30) : of)}`);
const pad = (number: number) => String(number).padStart(2, '0');

/** Days around the turns of years, where rules of counting go wrong. */
const application: fc.Arbitrary<Application> = fc
  .record({
    kind: fc.constantFrom(...applicantKinds),
    receivedOn: fc.option(day(2019, 2023), { freq: 9 }),
    end: fc.option(fc.record({ on: day(2019, 2024), outcome: fc.constantFrom(...outcomes) }), { freq: 3 }),
  })
  .map(({ kind, receivedOn, end }) => ({
    kind,
    receivedOn,
    concluded: end && receivedOn !== null && end.on >= receivedOn ? end : null,
  }));

const appealCase: fc.Arbitrary<AppealCase> = fc
  .record({
    kind: fc.constantFrom(...appealKinds),
    receivedOn: day(2019, 2023),
    end: fc.option(fc.record({ on: day(2019, 2024), result: fc.constantFrom(...appealResults) }), { freq: 3 }),
  })
  .map(({ kind, receivedOn, end }) => ({ kind, receivedOn, closed: end && end.on >= receivedOn ? end : null }));

async function register(agency: GivenAgency, given: readonly Application[], appeals: readonly AppealCase[]) {
  const at = new Date('2024-12-31T00:00:00Z');
  const rows = given.map((one, index) => ({
    ...one,
    id: randomUUID(),
    number: `2019-${String(index + 1).padStart(4, '0')}`,
  }));
  await db.application.createMany({
    data: rows.map(({ id, number, kind }) => ({
      id,
      agencyId: agency.agencyId,
      number,
      channel: 'post',
      arrivedOn: at,
      applicantKind: kind,
      matter: '政府信息',
      request: '请公开。',
      formWanted: 'paper',
      deliveryWanted: 'post',
      registeredAt: at,
    })),
  });
  await db.applicationStanding.createMany({
    data: rows.map(({ id, kind, receivedOn, concluded }) => ({
      applicationId: id,
      agencyId: agency.agencyId,
      state: concluded ? 'concluded' : receivedOn ? 'running' : 'filed',
      applicantKind: kind,
      receivedOn: receivedOn && new Date(receivedOn),
      outcome: concluded?.outcome ?? null,
      concludedOn: concluded && new Date(concluded.on),
    })),
  });
  await db.appeal.createMany({
    data: appeals.map(({ kind, receivedOn, closed }) => ({
      agencyId: agency.agencyId,
      kind,
      matter: '不服答复',
      authority: '市人民政府',
      receivedOn: new Date(receivedOn),
      closedOn: closed && new Date(closed.on),
      result: closed?.result ?? null,
      registeredBy: agency.office.userId,
      registeredAt: at,
      lastEditedBy: agency.office.userId,
    })),
  });
  return rows;
}

const yearOf = (of: string) => Number(of.slice(0, 4));

/** The slow way, written from the form's own words: every record is asked for every cell. */
function recount(format: ReportFormat, year: number, cell: CellAddress, { given, appeals }: Register): number {
  const { row, column } = cell;
  if (cell.table === 'appeals') {
    return appeals.filter((one) => one.kind === row && isAppealOf(one, year, column)).length;
  }
  return given
    .filter((one) => column === 'total' || one.kind === column)
    .filter((one) => isApplicationOf(one, year, format, row)).length;
}

interface Register {
  readonly given: readonly Application[];
  readonly appeals: readonly AppealCase[];
}

function isAppealOf({ receivedOn, closed }: AppealCase, year: number, column: string): boolean {
  const isOpen = yearOf(receivedOn) <= year && (closed === null || yearOf(closed.on) > year);
  const isDecided = closed !== null && yearOf(closed.on) === year;
  if (column === 'total') return isOpen || isDecided;
  return column === 'pending' ? isOpen : isDecided && closed.result === column;
}

function isApplicationOf(one: Application, year: number, format: ReportFormat, row: string): boolean {
  const { receivedOn, concluded } = one;
  if (receivedOn === null) return false;
  const isOpenAfter = (last: number) =>
    yearOf(receivedOn) <= last && (concluded === null || yearOf(concluded.on) > last);
  if (row === 'newlyReceived') return yearOf(receivedOn) === year;
  if (row === 'carriedIn') return isOpenAfter(year - 1);
  if (row === 'carriedOut') return isOpenAfter(year);
  if (concluded === null || yearOf(concluded.on) !== year) return false;
  const rows = row === 'total' ? outcomeRows(format) : [row];
  return rows.some((key) => isOutcome(format, key, concluded.outcome));
}

function isOutcome(format: ReportFormat, row: string, outcome: Outcome): boolean {
  return format === '2019' && row === 'other' ? outcome.startsWith('other.') : outcome === row;
}

const countedCells = (format: ReportFormat): readonly CellAddress[] =>
  (['applications', 'appeals'] as const).flatMap((table) =>
    cellsOf(format, table).map(({ row, column }) => ({ table, row, column })),
  );

/** Behind a nought of one kind there is nothing to list; behind a nought in all there is nothing either. */
async function listsAreAsLong(
  agencyId: string,
  year: number,
  format: ReportFormat,
  cell: CellAddress,
  expected: number,
): Promise<void> {
  const records = recordsOf(format, cell);
  if (!records || (expected === 0 && cell.column !== 'total')) return;
  const ids = await recordIds(db, agencyId, year, records);
  const page = await listRecords(db, agencyId, year, records, 1);
  expect([cell, new Set(ids).size, page.length]).toEqual([cell, expected, Math.min(expected, recordPageSize)]);
}

describe('tables counted from the registers', () => {
  it('give for random registers what a slow recount gives, and each list behind a cell has as many rows', async () => {
    const registers = fc.record({
      given: fc.array(application, { maxLength: 60 }),
      appeals: fc.array(appealCase, { maxLength: 20 }),
      year: fc.integer({ min: 2019, max: 2024 }),
    });
    await fc.assert(
      fc.asyncProperty(registers, async ({ year, ...held }) => {
        const agency = await givenAgency(db);
        await register(agency, held.given, held.appeals);
        for (const format of ['2019', '2021'] as const) {
          const tables = await countedTables(db, agency.agencyId, year, format);
          for (const cell of countedCells(format)) {
            const expected = recount(format, year, cell, held);
            expect([cell, figureAt(tables, cell)]).toEqual([cell, expected]);
            await listsAreAsLong(agency.agencyId, year, format, cell, expected);
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('follow a standing that changes, also back again', async () => {
    const agency = await givenAgency(db);
    const [one] = await register(agency, [{ kind: 'naturalPerson', receivedOn: '2022-03-01', concluded: null }], []);
    if (!one) throw new Error('nothing registered');
    const at = async (row: string) =>
      figureAt(await countedTables(db, agency.agencyId, 2022, '2021'), {
        table: 'applications',
        row,
        column: 'naturalPerson',
      });
    expect([await at('newlyReceived'), await at('disclosed'), await at('carriedOut')]).toEqual([1, 0, 1]);
    const where = { applicationId: one.id };
    await db.applicationStanding.update({
      where,
      data: { state: 'concluded', outcome: 'disclosed', concludedOn: new Date('2022-03-20') },
    });
    expect([await at('newlyReceived'), await at('disclosed'), await at('carriedOut')]).toEqual([1, 1, 0]);
    await db.applicationStanding.update({ where, data: { state: 'running', outcome: null, concludedOn: null } });
    expect([await at('newlyReceived'), await at('disclosed'), await at('carriedOut')]).toEqual([1, 0, 1]);
  });

  it('are another agency’s business to nobody else, and begin with the first record', async () => {
    const [agency, other] = [await givenAgency(db), await givenAgency(db)];
    await register(agency, [{ kind: 'naturalPerson', receivedOn: '2021-05-06', concluded: null }], []);
    const cell = { table: 'applications', row: 'newlyReceived', column: 'total' } as const;
    expect(figureAt(await countedTables(db, other.agencyId, 2021, '2021'), cell)).toBe(0);
    expect([await recordsBeganIn(db, agency.agencyId), await recordsBeganIn(db, other.agencyId)]).toEqual([2021, null]);
  });
});
