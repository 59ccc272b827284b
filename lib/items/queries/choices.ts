import type { Reader, SqlReader } from '../../db';
import { findItemIdsByName } from './search';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The agency's own lists, in their order; what is no longer used is not offered. */
export async function listTerms(
  db: Reader,
  agencyId: string,
): Promise<{ readonly columns: readonly Choice[]; readonly themes: readonly Choice[] }> {
  const rows = await db.publishingTerm.findMany({
    where: { agencyId, isActive: true },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }],
    take: 500,
    select: { id: true, name: true, kind: true },
  });
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }));
  return { columns: of('column'), themes: of('theme') };
}

/** Sections that a new item may belong to. */
export async function listSections(db: Reader, agencyId: string): Promise<readonly Choice[]> {
  return db.section.findMany({
    where: { agencyId, isActive: true },
    orderBy: { position: 'asc' },
    take: 500,
    select: { id: true, name: true },
  });
}

/** A document that an interpretation may explain, or that takes the place of another. */
export interface DocumentChoice {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly state: string;
}

const documentGenres = ['normativeDocument', 'policyDocument', 'plan', 'notice'];

/**
 * Documents of the agency whose title or number holds the words, the newest first; the newest ones where there are none.
 * @param sectionId narrows what is not public yet to one section's: a section knows no other's drafts
 */
export async function findDocuments(
  db: Reader & SqlReader,
  agencyId: string,
  words: string,
  sectionId?: string,
): Promise<readonly DocumentChoice[]> {
  const named = words === '' ? {} : { id: { in: [...(await findItemIdsByName(db, agencyId, words))] } };
  const visible = sectionId ? { OR: [{ sectionId }, { publishedAt: { not: null } }] } : {};
  return db.item.findMany({
    where: { agencyId, genre: { in: documentGenres }, state: { not: 'withdrawn' }, ...named, ...visible },
    orderBy: { updatedAt: 'desc' },
    take: 20,
    select: { id: true, title: true, documentNumber: true, state: true },
  });
}

/** What a section chose last time for a genre: the new item begins with it. */
export async function findHabit(
  db: Reader,
  agencyId: string,
  sectionId: string,
  genre: string,
): Promise<{
  readonly category: string;
  readonly columnId: string | null;
  readonly themeId: string | null;
  readonly channels: readonly string[];
} | null> {
  const row = await db.item.findFirst({
    where: { agencyId, sectionId, genre },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: {
      category: true,
      channels: true,
      columnId: true,
      themeId: true,
    },
  });
  if (!row) return null;
  const { category, channels, columnId, themeId } = row;
  const named = [columnId, themeId].filter((id) => id !== null);
  const terms = await db.publishingTerm.findMany({
    where: { id: { in: named }, isActive: true },
    take: named.length,
    select: { id: true },
  });
  const active = (id: string | null) => (terms.some((term) => term.id === id) ? id : null);
  return { category, channels, columnId: active(columnId), themeId: active(themeId) };
}

/** Which of these titles and document numbers the agency has already. */
export async function findTaken(
  db: Reader,
  agencyId: string,
  rows: readonly { readonly title?: string; readonly documentNumber?: string | null }[],
): Promise<{ readonly titles: ReadonlySet<string>; readonly documentNumbers: ReadonlySet<string> }> {
  const titles = rows.flatMap(({ title }) => title ?? []);
  const documentNumbers = rows.flatMap(({ documentNumber }) => documentNumber ?? []);
  const found = await db.item.findMany({
    where: { agencyId, OR: [{ title: { in: titles } }, { documentNumber: { in: documentNumbers } }] },
    take: 5_000,
    select: { title: true, documentNumber: true },
  });
  return {
    titles: new Set(found.map(({ title }) => title)),
    documentNumbers: new Set(found.flatMap(({ documentNumber }) => documentNumber ?? [])),
  };
}
