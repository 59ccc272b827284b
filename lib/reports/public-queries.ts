import { publicDb, type Reader } from '../db';
import type { PublicEdition, PublicEditionFile, PublicEditionHead, PublicWithdrawal, PublicYear } from './public-types';
import type { EditionFileKind, ReportContent } from './types';
import { type YearTables, yearsAtMost } from './years';

/** Enough for every year of the statutory form, and for any report's editions. */
const listedAtMost = 200;

const head = { year: true, number: true, publishedAt: true, note: true } as const;
const withdrawalFields = { year: true, editionNumber: true, reason: true, withdrawnAt: true } as const;

// The role of `publicDb` sees standing editions alone (row security, migration 0002): no query here can forget it.

/** Years with a published or withdrawn report, the newest first. */
export async function publishedYears(slug: string, db: Reader = publicDb): Promise<readonly PublicYear[]> {
  const [editions, withdrawals] = await Promise.all([
    db.edition.findMany({
      where: { agency: { slug } },
      select: head,
      distinct: ['year'],
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      take: listedAtMost,
    }),
    db.withdrawal.findMany({
      where: { agency: { slug } },
      select: withdrawalFields,
      distinct: ['year'],
      orderBy: [{ year: 'desc' }, { editionNumber: 'desc' }],
      take: listedAtMost,
    }),
  ]);
  const standing = new Set(editions.map(({ year }) => year));
  const years: PublicYear[] = [
    ...editions.map((edition) => ({ year: edition.year, edition: editionHead(edition) })),
    ...withdrawals
      .filter(({ year }) => !standing.has(year))
      .map((withdrawal) => ({ year: withdrawal.year, withdrawal: withdrawalOf(withdrawal) })),
  ];
  return years.sort((a, b) => b.year - a.year);
}

/**
 * A standing edition of a year's report, or null.
 * @param number the latest one when left out
 */
export async function findEdition(
  slug: string,
  year: number,
  number?: number,
  db: Reader = publicDb,
): Promise<PublicEdition | null> {
  const found = await db.edition.findFirst({
    where: { agency: { slug }, year, number },
    orderBy: { number: 'desc' },
    select: { ...head, digest: true, content: true, files: { select: { kind: true, sizeBytes: true } } },
  });
  if (!found) return null;
  const { title, chapters } = contentOf(found.content);
  return {
    ...editionHead(found),
    digest: found.digest,
    title,
    chapters: chapters.map((chapter) => ({ number: chapter.number, title: chapter.title })),
    files: found.files.map(({ kind, sizeBytes }) => ({ kind: kind as EditionFileKind, sizeBytes })),
  };
}

/** The tables of the newest public years, as many as stand side by side; the earliest first. */
export async function publishedTables(slug: string, db: Reader = publicDb): Promise<readonly YearTables[]> {
  const found = await db.edition.findMany({
    where: { agency: { slug } },
    select: { ...head, content: true },
    distinct: ['year'],
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    take: yearsAtMost,
  });
  return found
    .map(({ year, number, publishedAt, content }) => {
      const { format, tables } = content as unknown as Pick<ReportContent, 'format' | 'tables'>;
      return { year, format, edition: number, publishedAt: publishedAt.toISOString(), tables };
    })
    .reverse();
}

/** Standing editions of a year's report, the newest first. */
export async function listEditions(
  slug: string,
  year: number,
  db: Reader = publicDb,
): Promise<readonly PublicEditionHead[]> {
  const found = await db.edition.findMany({
    where: { agency: { slug }, year },
    select: head,
    orderBy: { number: 'desc' },
    take: listedAtMost,
  });
  return found.map(editionHead);
}

/**
 * One file of a standing edition, byte for byte as it was frozen, or null.
 * @param number the latest edition when left out
 */
export async function editionFile(
  slug: string,
  year: number,
  number: number | undefined,
  kind: EditionFileKind,
  db: Reader = publicDb,
): Promise<PublicEditionFile | null> {
  const found = await db.edition.findFirst({
    where: { agency: { slug }, year, number },
    orderBy: { number: 'desc' },
    select: { content: true, files: { where: { kind }, select: { bytes: true } } },
  });
  const file = found?.files[0];
  if (!found || !file) return null;
  return { title: contentOf(found.content).title, bytes: file.bytes };
}

/**
 * The withdrawal that took an edition from the public, or null.
 * @param number the report's last withdrawal when left out
 */
export async function findWithdrawal(
  slug: string,
  year: number,
  number?: number,
  db: Reader = publicDb,
): Promise<PublicWithdrawal | null> {
  const found = await db.withdrawal.findFirst({
    where: { agency: { slug }, year, ...(number !== undefined && { editionNumber: { gte: number } }) },
    // Of several that cover it, the first was the one.
    orderBy: { editionNumber: number === undefined ? 'desc' : 'asc' },
    select: withdrawalFields,
  });
  return found && withdrawalOf(found);
}

function editionHead(row: { year: number; number: number; publishedAt: Date; note: string | null }): PublicEditionHead {
  return { year: row.year, number: row.number, publishedAt: row.publishedAt.toISOString(), note: row.note };
}

function withdrawalOf(row: {
  year: number;
  editionNumber: number;
  reason: string;
  withdrawnAt: Date;
}): PublicWithdrawal {
  const { year, editionNumber, reason, withdrawnAt } = row;
  return { year, editionNumber, reason, withdrawnAt: withdrawnAt.toISOString() };
}

/** Only title and chapters leave this file: findings, waivers and their givers are for the house. */
function contentOf(content: unknown): Pick<ReportContent, 'title' | 'chapters'> {
  return content as ReportContent;
}
