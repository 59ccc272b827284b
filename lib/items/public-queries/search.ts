import type { SqlReader } from '../../db';
import { Prisma } from '../../generated/prisma/client';
import { countedAtMost, type Facet } from '../public-types';

/** An item that holds what was searched for, as far as counting and ranking ask. */
export type SearchHit = Readonly<Record<Facet, string>> & {
  readonly id: string;
  readonly isInTitle: boolean;
};

export interface SearchHits {
  /** The newest first. */
  readonly hits: readonly SearchHit[];
  /** There may be older ones, which were not looked for. */
  readonly isCut: boolean;
}

/** No more of one question is looked for: each word costs an index scan. */
const wordsAtMost = 8;

/**
 * What holds all words of a question among the newest 1,000 that hold their characters and pairs: no question, however
 * contrived, costs more than that. Characters and pairs are found by the GIN index `public_item_search_idx`; that a
 * longer word's pairs stand next to each other is confirmed in the text.
 * @param where condition on `public_item p`
 */
export async function searchHits(db: SqlReader, where: Prisma.Sql, question: string): Promise<SearchHits> {
  const words = await wordsOf(db, question);
  if (words.length === 0) return { hits: [], isCut: false };
  const candidates = await db.$queryRaw<(SearchHit & { readonly isConfirmed: boolean })[]>`
    WITH newest AS MATERIALIZED (
      SELECT p.item_id, p.edition_id, p.title, p.document_number, p.index_number, p.category, p.genre,
        p.published_year, p.section_name, p.published_at
      FROM public_item p
      WHERE ${where} AND p.search @@ ${gramsOf(words)}::tsquery
      ORDER BY p.published_at DESC, p.item_id
      LIMIT ${countedAtMost + 1}
    )
    SELECT n.item_id AS id, n.category, n.genre, n.published_year::text AS year, n.section_name AS section,
      ${isInTitle(words)} AS "isInTitle", ${isConfirmed(words)} AS "isConfirmed"
    FROM newest n
    ORDER BY n.published_at DESC, n.item_id`;
  const hits = candidates.slice(0, countedAtMost).filter((candidate) => candidate.isConfirmed);
  return { hits, isCut: candidates.length > countedAtMost };
}

/** Folded and split by the database, by the same function that made the index: there can be no second opinion. */
async function wordsOf(db: SqlReader, question: string): Promise<readonly string[]> {
  const [folded] = await db.$queryRaw<[{ words: string }]>`SELECT search_words(${question}) AS words`;
  return [...new Set(folded.words.split(' ').filter((word) => word !== ''))].slice(0, wordsAtMost);
}

/** 「政府信息」 → `'政府' & '府信' & '信息'`. Folded words are letters and digits alone: nothing in them ends a quote. */
function gramsOf(words: readonly string[]): string {
  const grams = words.flatMap((word) => {
    const letters = lettersOf(word);
    return letters.length === 1 ? [word] : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
  return [...new Set(grams)].map((gram) => `'${gram}'`).join(' & ');
}

function isInTitle(words: readonly string[]): Prisma.Sql {
  return all(words.map((word) => Prisma.sql`strpos(search_words(n.title), ${word}) > 0`));
}

/** Up to two characters the index is proof; longer words are looked for in the title, then in the edition's own text. */
function isConfirmed(words: readonly string[]): Prisma.Sql {
  const long = words.filter((word) => lettersOf(word).length > 2);
  if (long.length === 0) return Prisma.sql`true`;
  const text = Prisma.sql`search_words(concat_ws(' ', n.title, n.document_number, n.index_number,
    e.content->>'summary', e.content->>'plainText'))`;
  const isInText = all(long.map((word) => Prisma.sql`strpos(t.words, ${word}) > 0`));
  return Prisma.sql`(${isInTitle(long)} OR EXISTS (
    SELECT FROM item_edition e, LATERAL (SELECT ${text} AS words OFFSET 0) t WHERE e.id = n.edition_id AND ${isInText}))`;
}

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], ' AND ');
}

/** By code points, as PostgreSQL counts. */
function lettersOf(word: string): readonly string[] {
  return Array.from(word);
}
