import type { Reader } from '../../db';
import { type CountTotal, type StandingCount, totalsOf } from '../counting';
import type { CountEntry, CountKind, CountPlace, SectionName } from '../types';

const entry = {
  id: true,
  sectionId: true,
  year: true,
  month: true,
  kind: true,
  revision: true,
  value: true,
  evidence: true,
  reason: true,
  enteredAt: true,
  enterer: { select: { name: true } },
} as const;

/** What stands at each place of a year: the highest revision of each. Rests on the unique key of the place. */
async function listStanding(
  db: Reader,
  agencyId: string,
  year: number,
  sectionId?: string,
): Promise<readonly StandingCount[]> {
  const rows = await db.administrativeCount.findMany({
    where: { agencyId, year, ...(sectionId && { sectionId }) },
    distinct: ['sectionId', 'year', 'month', 'kind'],
    orderBy: { revision: 'desc' },
    select: { sectionId: true, year: true, month: true, kind: true, value: true },
  });
  // The database's check holds `kind` to the type (migration 0006).
  return rows.map((row) => ({ ...row, kind: row.kind as CountKind, value: row.value.toNumber() }));
}

/**
 * The agency's administrative counts of a year, one row for each kind, all sections together: what table 二 is made of.
 * @param sectionId one section's alone
 */
export async function countTotals(
  db: Reader,
  agencyId: string,
  year: number,
  sectionId?: string,
): Promise<readonly CountTotal[]> {
  return totalsOf(await listStanding(db, agencyId, year, sectionId));
}

/** Everything entered for a section's month, the newest first. */
export async function listEntries(
  db: Reader,
  agencyId: string,
  place: Omit<CountPlace, 'kind'>,
): Promise<readonly CountEntry[]> {
  const { sectionId, year, month } = place;
  const rows = await db.administrativeCount.findMany({
    where: { agencyId, sectionId, year, month },
    orderBy: [{ kind: 'asc' }, { revision: 'desc' }],
    take: 1000,
    select: entry,
  });
  return rows.map(({ enterer, value, kind, ...row }) => ({
    ...row,
    kind: kind as CountKind,
    value: value.toNumber(),
    enteredByName: enterer.name,
  }));
}

/** What stands at one place, or null. */
export async function findStanding(
  db: Reader,
  agencyId: string,
  { sectionId, year, month, kind }: CountPlace,
): Promise<Pick<CountEntry, 'revision' | 'value' | 'evidence'> | null> {
  const row = await db.administrativeCount.findFirst({
    where: { agencyId, sectionId, year, month, kind },
    orderBy: { revision: 'desc' },
    select: { revision: true, value: true, evidence: true },
  });
  return row && { ...row, value: row.value.toNumber() };
}

/** The agency's sections in their order, closed ones too: what they counted stays. */
export async function listSections(
  db: Reader,
  agencyId: string,
): Promise<readonly (SectionName & { readonly isActive: boolean })[]> {
  return db.section.findMany({
    where: { agencyId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, isActive: true },
  });
}

/** The first year with a count, or null. */
export async function findFirstYear(db: Reader, agencyId: string): Promise<number | null> {
  const { _min } = await db.administrativeCount.aggregate({ where: { agencyId }, _min: { year: true } });
  return _min.year;
}
