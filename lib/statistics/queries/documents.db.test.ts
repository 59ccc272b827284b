import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { type GivenAgency, givenAgency } from '../../../test/given';
import { figureAt } from '../totals';
import type { ReportFormat } from '../types';
import { countRecords, listRecords, recordIds } from './records';
import { countedTables } from './tables';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

interface Published {
  readonly genre: 'normativeDocument' | 'regulation' | 'workNews';
  readonly madeOn: string;
  readonly publishedOn: string;
  readonly validity: 'inForce' | 'amended' | 'abolished' | 'expired';
  readonly endedOn: string;
  readonly isWithdrawn: boolean;
}

/** Around the turns of years. */
const day = fc.constantFrom(
  '2019-12-31',
  '2020-01-01',
  '2020-12-31',
  '2021-01-01',
  '2021-07-01',
  '2021-12-31',
  '2022-01-01',
);

const published: fc.Arbitrary<Published> = fc.record({
  genre: fc.constantFrom('normativeDocument', 'regulation', 'workNews'),
  madeOn: day,
  publishedOn: day,
  validity: fc.constantFrom('inForce', 'amended', 'abolished', 'expired'),
  endedOn: day,
  isWithdrawn: fc.boolean(),
});

/** As an archive is taken over: the rows that the commands write; triggers fill what is public. */
async function take({ agencyId, sectionId, office, head }: GivenAgency, item: Published, index: number) {
  const id = randomUUID();
  const { genre, madeOn, validity } = item;
  const at = new Date(`${item.publishedOn}T10:00:00+08:00`);
  const hasEnded = validity === 'abolished' || validity === 'expired';
  const indexNumber = `AB-2001-2020-${String(index + 1).padStart(5, '0')}`;
  const hands = {
    createdBy: office.userId,
    lastEditedBy: office.userId,
    submittedBy: office.userId,
    acceptedBy: head.userId,
  };
  await db.item.create({
    data: {
      ...{ id, agencyId, sectionId, genre, validity, indexNumber, ...hands },
      state: item.isWithdrawn ? 'withdrawn' : 'published',
      title: `文件${index}`,
      category: '20.01',
      madeOn: new Date(madeOn),
      validityOn: hasEnded ? new Date(item.endedOn) : null,
      body: {},
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  const content = { indexNumber, title: `文件${index}`, genre, category: '20.01', section: '科室', madeOn, validity };
  await db.itemEdition.create({
    data: {
      ...{ agencyId, itemId: id, number: 1, digest: '', publishedBy: office.userId, publishedAt: at },
      content: { ...content, firstPublishedAt: at.toISOString() },
    },
  });
  if (!item.isWithdrawn) return;
  const withdrawal = { agencyId, itemId: id, editionNumber: 1, indexNumber, title: `文件${index}`, reason: '内容有误' };
  await db.itemWithdrawal.create({ data: { ...withdrawal, withdrawnBy: office.userId, withdrawnAt: at } });
}

const yearOf = (of: string) => Number(of.slice(0, 4));

/** The slow way: each rule of the form asked of every document. */
function recount(year: number, genre: string, column: string, items: readonly Published[]): number {
  const hasEndedBy = ({ validity, endedOn }: Published, last: number) =>
    (validity === 'abolished' || validity === 'expired') && yearOf(endedOn) <= last;
  const rules: Readonly<Record<string, (item: Published) => boolean>> = {
    issued: ({ madeOn }) => yearOf(madeOn) === year,
    newlyMade: ({ madeOn }) => yearOf(madeOn) === year,
    abolished: (item) => hasEndedBy(item, year) && !hasEndedBy(item, year - 1),
    inForce: (item) => yearOf(item.madeOn) <= year && !hasEndedBy(item, year),
    newlyDisclosed: ({ publishedOn }) => yearOf(publishedOn) === year,
    totalDisclosed: ({ publishedOn }) => yearOf(publishedOn) <= year,
  };
  const rule = rules[column];
  return items.filter((item) => item.genre === genre && !item.isWithdrawn && rule?.(item)).length;
}

const columns: Readonly<Record<ReportFormat, readonly string[]>> = {
  '2019': ['newlyMade', 'newlyDisclosed', 'totalDisclosed'],
  '2021': ['issued', 'abolished', 'inForce'],
};

const rows = [
  ['regulations', 'regulation'],
  ['normativeDocuments', 'normativeDocument'],
] as const;

async function tablesAgree(agency: GivenAgency, year: number, items: readonly Published[]): Promise<void> {
  for (const format of ['2019', '2021'] as const) {
    const tables = await countedTables(db, agency.agencyId, year, format);
    for (const [row, genre] of rows) {
      for (const column of columns[format]) {
        const expected = recount(year, genre, column, items);
        expect([row, column, figureAt(tables, { table: 'proactive', row, column })]).toEqual([row, column, expected]);
      }
    }
  }
}

describe('table 二 counted from the register of items', () => {
  it('gives for random documents what a slow recount gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(published, { maxLength: 12 }),
        fc.integer({ min: 2019, max: 2022 }),
        async (items, year) => {
          const agency = await givenAgency(db);
          for (const [index, item] of items.entries()) await take(agency, item, index);
          await tablesAgree(agency, year, items);
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it('lists as many items as it counts, also by genre, and those withdrawn later', async () => {
    const agency = await givenAgency(db);
    const news: Published = {
      genre: 'workNews',
      madeOn: '2021-07-01',
      publishedOn: '2021-07-01',
      validity: 'inForce',
      endedOn: '2021-07-01',
      isWithdrawn: false,
    };
    await take(agency, news, 0);
    await take(agency, { ...news, isWithdrawn: true }, 1);
    await take(agency, { ...news, publishedOn: '2022-01-01' }, 2);
    const records = { of: 'items', filter: { genre: 'workNews', category: '20.01', section: '社会救助科' } } as const;
    const { agencyId } = agency;
    expect(await countRecords(db, agencyId, 2021, records)).toBe(2);
    expect((await recordIds(db, agencyId, 2021, records)).length).toBe(2);
    expect((await listRecords(db, agencyId, 2021, records, 1)).map(({ title }) => title)).toHaveLength(2);
    expect(await countRecords(db, agencyId, 2021, { of: 'items', filter: { section: '养老服务科' } })).toBe(0);
  });

  it('takes what other systems decide from the administrative counts, the last correction standing', async () => {
    const agency = await givenAgency(db);
    const { agencyId, sectionId, office } = agency;
    const entry = { agencyId, sectionId, evidence: '审批系统', enteredBy: office.userId, enteredAt: new Date() };
    const of = (year: number, month: number, kind: string, value: number, revision = 1) => {
      return { ...entry, year, month, kind, value, revision, reason: revision > 1 ? '更正' : null };
    };
    await db.administrativeCount.createMany({
      data: [
        of(2021, 1, 'permits', 5),
        of(2021, 1, 'permits', 6, 2),
        of(2021, 2, 'permits', 4),
        of(2021, 1, 'feeAmount', 0.1),
        of(2021, 2, 'feeAmount', 0.2),
        of(2019, 12, 'feeItems', 3),
        of(2020, 12, 'feeItems', 5),
      ],
    });
    const { proactive } = await countedTables(db, agencyId, 2021, '2021');
    expect([proactive.permits?.decisions, proactive.fees?.amountTenThousandYuan]).toEqual([10, 0.3]);
    expect(proactive.penalties?.decisions).toBeNull();
    const older = await countedTables(db, agencyId, 2020, '2019');
    expect(older.proactive.fees).toEqual({ previousYearItems: 3, change: 2 });
    expect(older.proactive.permits).toMatchObject({ previousYearItems: null, change: null });
  });
});
