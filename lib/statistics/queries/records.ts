import { appealsWhere } from '../../appeals/queries';
import { openAtEndWhere } from '../../applications/queries/list';
import type { Reader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import type { ApplicationFact, CountedRecords, DocumentFact, ItemsFilter } from '../sources/types';

/** A record behind a figure. */
export interface ListedRecord {
  readonly id: string;
  readonly href: string;
  /** Its number, where it has one. */
  readonly number: string;
  readonly title: string;
  /** The days by which it counts. */
  readonly days: string;
}

/** One page of the list behind a figure. */
export const recordPageSize = 50;

/** So many ids are kept as evidence of one figure; a statute table of a province stays far below. */
const idsAtMost = 2_000_000;

/** First day of the year and of the next, as a `date` column has them. */
function daysOf(year: number): { readonly first: Date; readonly next: Date } {
  return { first: new Date(Date.UTC(year, 0, 1)), next: new Date(Date.UTC(year + 1, 0, 1)) };
}

/** First instant of the year and of the next, in China. */
function instantsOf(year: number): { readonly gte: Date; readonly lt: Date } {
  return { gte: new Date(`${year}-01-01T00:00:00+08:00`), lt: new Date(`${year + 1}-01-01T00:00:00+08:00`) };
}

const applicationFacts: Readonly<Record<ApplicationFact, (year: number) => Prisma.ApplicationStandingWhereInput>> = {
  received: (year) => ({ receivedOn: { gte: daysOf(year).first, lt: daysOf(year).next } }),
  carriedIn: (year) => openAtEndWhere(year - 1),
  concluded: (year) => ({ concludedOn: { gte: daysOf(year).first, lt: daysOf(year).next } }),
  carriedOut: openAtEndWhere,
};

function applicationsWhere(
  agencyId: string,
  year: number,
  { fact, outcomes, applicantKind }: Extract<CountedRecords, { of: 'applications' }>,
): Prisma.ApplicationStandingWhereInput {
  return {
    agencyId,
    ...(applicantKind && { applicantKind }),
    ...(outcomes && { outcome: { in: [...outcomes] } }),
    ...applicationFacts[fact](year),
  };
}

const ended = ['abolished', 'expired'];

const documentFacts: Readonly<Record<DocumentFact, (year: number) => Prisma.ItemWhereInput>> = {
  made: (year) => ({ published: { is: { madeOn: { gte: daysOf(year).first, lt: daysOf(year).next } } } }),
  disclosed: (year) => ({ published: { is: { publishedAt: instantsOf(year) } } }),
  standing: (year) => ({ published: { is: { publishedAt: { lt: instantsOf(year).lt } } } }),
  abolished: (year) => ({
    published: { is: { validity: { in: ended } } },
    validityOn: { gte: daysOf(year).first, lt: daysOf(year).next },
  }),
  inForce: (year) => ({
    published: { is: { madeOn: { lt: daysOf(year).next } } },
    // Spelt out: a NOT over an unknown day would leave the document out.
    OR: [
      { published: { is: { validity: { notIn: ended } } } },
      { validityOn: null },
      { validityOn: { gte: daysOf(year).next } },
    ],
  }),
};

function documentsWhere(
  agencyId: string,
  year: number,
  { genre, fact }: Extract<CountedRecords, { of: 'documents' }>,
): Prisma.ItemWhereInput {
  const { published, ...rest } = documentFacts[fact](year) as { published: { is: Prisma.PublicItemWhereInput } };
  // What stands in public under the genre, not what a draft of a correction says.
  return { agencyId, ...rest, published: { is: { ...published.is, agencyId, genre } } };
}

function itemsWhere(agencyId: string, year: number, filter: ItemsFilter): Prisma.ItemWhereInput {
  const { genre, category, theme, section } = filter;
  return {
    agencyId,
    publishedAt: instantsOf(year),
    ...(genre && { genre }),
    ...(category && { category }),
    ...(theme && { theme: { is: { name: theme } } }),
    ...(section && { section: { is: { name: section } } }),
  };
}

function itemRecordsWhere(
  agencyId: string,
  year: number,
  records: Extract<CountedRecords, { of: 'documents' | 'items' }>,
): Prisma.ItemWhereInput {
  return records.of === 'items' ? itemsWhere(agencyId, year, records.filter) : documentsWhere(agencyId, year, records);
}

/** How many records a figure counts, from the records themselves. */
export async function countRecords(
  reader: Reader,
  agencyId: string,
  year: number,
  records: CountedRecords,
): Promise<number> {
  switch (records.of) {
    case 'applications':
      return reader.applicationStanding.count({ where: applicationsWhere(agencyId, year, records) });
    case 'appeals':
      return reader.appeal.count({ where: appealsWhere(agencyId, { ...records, year }) });
    default:
      return reader.item.count({ where: itemRecordsWhere(agencyId, year, records) });
  }
}

/** The ids of the records that a figure counts, sorted. */
export async function recordIds(
  reader: Reader,
  agencyId: string,
  year: number,
  records: CountedRecords,
): Promise<readonly string[]> {
  const ids = await foundIds(reader, agencyId, year, records);
  return [...ids].sort();
}

async function foundIds(reader: Reader, agencyId: string, year: number, records: CountedRecords) {
  if (records.of === 'applications') {
    const where = applicationsWhere(agencyId, year, records);
    const rows = await reader.applicationStanding.findMany({ where, select: { applicationId: true }, take: idsAtMost });
    return rows.map(({ applicationId }) => applicationId);
  }
  const rows =
    records.of === 'appeals'
      ? await reader.appeal.findMany({
          where: appealsWhere(agencyId, { ...records, year }),
          select: { id: true },
          take: idsAtMost,
        })
      : await reader.item.findMany({
          where: itemRecordsWhere(agencyId, year, records),
          select: { id: true },
          take: idsAtMost,
        });
  return rows.map(({ id }) => id);
}

/**
 * One page of the records behind a figure, in a steady order.
 * @param page from 1
 */
export async function listRecords(
  reader: Reader,
  agencyId: string,
  year: number,
  records: CountedRecords,
  page: number,
): Promise<readonly ListedRecord[]> {
  const span = { skip: (page - 1) * recordPageSize, take: recordPageSize };
  if (records.of === 'applications') {
    const rows = await reader.applicationStanding.findMany({
      where: applicationsWhere(agencyId, year, records),
      orderBy: [{ receivedOn: 'asc' }, { applicationId: 'asc' }],
      select: applicationLine,
      ...span,
    });
    return rows.map(applicationRecord);
  }
  if (records.of === 'appeals') {
    const rows = await reader.appeal.findMany({
      where: appealsWhere(agencyId, { ...records, year }),
      orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
      select: appealLine,
      ...span,
    });
    return rows.map(appealRecord);
  }
  const rows = await reader.item.findMany({
    where: itemRecordsWhere(agencyId, year, records),
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: itemLine,
    ...span,
  });
  return rows.map(itemRecord);
}

/** Records by their ids, for what came and what went since an edition; those that are gone are left out. */
export async function findRecords(
  reader: Reader,
  agencyId: string,
  of: CountedRecords['of'],
  ids: readonly string[],
): Promise<readonly ListedRecord[]> {
  const wanted = ids.slice(0, recordPageSize);
  if (of === 'applications') {
    const where = { agencyId, applicationId: { in: [...wanted] } };
    return (await reader.applicationStanding.findMany({ where, select: applicationLine })).map(applicationRecord);
  }
  const where = { agencyId, id: { in: [...wanted] } };
  if (of === 'appeals') return (await reader.appeal.findMany({ where, select: appealLine })).map(appealRecord);
  return (await reader.item.findMany({ where, select: itemLine })).map(itemRecord);
}

const applicationLine = {
  applicationId: true,
  receivedOn: true,
  concludedOn: true,
  application: { select: { number: true, matter: true } },
} as const satisfies Prisma.ApplicationStandingSelect;

function applicationRecord(
  row: Prisma.ApplicationStandingGetPayload<{ select: typeof applicationLine }>,
): ListedRecord {
  return {
    id: row.applicationId,
    href: `/desk/applications/${row.applicationId}`,
    number: row.application.number,
    title: row.application.matter,
    days: daysWords([
      ['收到', row.receivedOn],
      ['办结', row.concludedOn],
    ]),
  };
}

const appealLine = {
  id: true,
  caseNumber: true,
  matter: true,
  receivedOn: true,
  closedOn: true,
} as const satisfies Prisma.AppealSelect;

function appealRecord(row: Prisma.AppealGetPayload<{ select: typeof appealLine }>): ListedRecord {
  return {
    id: row.id,
    href: `/desk/appeals/${row.id}`,
    number: row.caseNumber,
    title: row.matter,
    days: daysWords([
      ['收到', row.receivedOn],
      ['审结', row.closedOn],
    ]),
  };
}

const itemLine = {
  id: true,
  title: true,
  documentNumber: true,
  indexNumber: true,
  madeOn: true,
  publishedAt: true,
  validityOn: true,
} as const satisfies Prisma.ItemSelect;

const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

function itemRecord(row: Prisma.ItemGetPayload<{ select: typeof itemLine }>): ListedRecord {
  return {
    id: row.id,
    href: `/desk/items/${row.id}`,
    number: row.documentNumber ?? row.indexNumber ?? '',
    title: row.title,
    days: [
      daysWords([['成文', row.madeOn]]),
      row.publishedAt ? `公开 ${inChina.format(row.publishedAt)}` : '',
      daysWords([['废止或失效', row.validityOn]]),
    ]
      .filter(Boolean)
      .join('，'),
  };
}

/** 「收到 2026-01-05，办结 2026-02-01」; days that there are not are passed over. */
function daysWords(days: readonly (readonly [string, Date | null])[]): string {
  return days.flatMap(([word, day]) => (day ? [`${word} ${day.toISOString().slice(0, 10)}`] : [])).join('，');
}
