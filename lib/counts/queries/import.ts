import type { PlainDate } from '../../clock';
import type { Reader } from '../../db';
import type { ImportFacts } from '../decide/import';
import type { ImportedRow } from '../schema';
import type { CountPlace } from '../types';
import { listSections } from './counts';

const keyOf = ({ sectionId, year, month, kind }: Omit<CountPlace, 'kind'> & { readonly kind: string }) =>
  [sectionId, year, month, kind].join('|');

/** What the decision on a file rests on: the sections, and what stands in the years it speaks of. */
export async function findImportFacts(
  db: Reader,
  agencyId: string,
  rows: readonly Pick<ImportedRow, 'year'>[],
  today: PlainDate,
): Promise<ImportFacts> {
  const years = [...new Set(rows.map(({ year }) => year))];
  // One after the other: inside a transaction there is one connection.
  const sections = await listSections(db, agencyId);
  const standing = await db.administrativeCount.findMany({
    where: { agencyId, year: { in: years } },
    distinct: ['sectionId', 'year', 'month', 'kind'],
    orderBy: { revision: 'desc' },
    select: { sectionId: true, year: true, month: true, kind: true, revision: true, value: true, evidence: true },
  });
  const places = new Map(standing.map((row) => [keyOf(row), { ...row, value: row.value.toNumber() }]));
  return { sections, standingAt: (place) => places.get(keyOf(place)) ?? null, today };
}
