import type { Reader } from '../../db';
import type { StoredRule, TermHead, TermKind, TermOnList } from '../types';

const termHead = { id: true, agencyId: true, kind: true, name: true, position: true, isActive: true } as const;
const storedRule = { id: true, agencyId: true, wrong: true, right: true, note: true } as const;

/** The database lets no other kind in. */
const asTerm = <Row extends { readonly kind: string }>(row: Row) => ({ ...row, kind: row.kind as TermKind });

export async function findTerm(db: Reader, agencyId: string, id: string): Promise<TermHead | null> {
  const row = await db.publishingTerm.findFirst({ where: { id, agencyId }, select: termHead });
  return row && asTerm(row);
}

/** All terms of a kind in their order, closed ones too. */
export async function listTermHeads(db: Reader, agencyId: string, kind: TermKind): Promise<readonly TermHead[]> {
  const rows = await db.publishingTerm.findMany({
    where: { agencyId, kind },
    select: termHead,
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
  });
  return rows.map(asTerm);
}

/** The same with how many items bear each. */
export async function listTermsInUse(db: Reader, agencyId: string, kind: TermKind): Promise<readonly TermOnList[]> {
  const terms = await listTermHeads(db, agencyId, kind);
  const counts = kind === 'column' ? await countByColumn(db, agencyId) : await countByTheme(db, agencyId);
  return terms.map((term) => ({ ...term, items: counts.get(term.id) ?? 0 }));
}

async function countByColumn(db: Reader, agencyId: string): Promise<ReadonlyMap<string | null, number>> {
  const groups = await db.item.groupBy({ by: ['columnId'], where: { agencyId }, _count: true });
  return new Map(groups.map(({ columnId, _count }) => [columnId, _count]));
}

async function countByTheme(db: Reader, agencyId: string): Promise<ReadonlyMap<string | null, number>> {
  const groups = await db.item.groupBy({ by: ['themeId'], where: { agencyId }, _count: true });
  return new Map(groups.map(({ themeId, _count }) => [themeId, _count]));
}

export async function findRule(db: Reader, agencyId: string, id: string): Promise<StoredRule | null> {
  return db.wordingRule.findFirst({ where: { id, agencyId }, select: storedRule });
}

/** The agency's own 用词表, by the wrong word. */
export async function listRules(db: Reader, agencyId: string): Promise<readonly StoredRule[]> {
  return db.wordingRule.findMany({ where: { agencyId }, select: storedRule, orderBy: { wrong: 'asc' }, take: 1000 });
}

/** Genres that the agency has a leader sign beside those that are signed everywhere. */
export async function findLeaderGenres(db: Reader, agencyId: string): Promise<readonly string[]> {
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { leaderGenres: true } });
  return agency.leaderGenres;
}
