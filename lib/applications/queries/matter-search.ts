import type { SqlReader } from '../../db';

/** So many of the newest hits are looked at: who gets more types another word. */
const hitsAtMost = 1000;

/**
 * Ids of the applications whose matter holds the words, newest first. Relies on the expression index
 * application_matter_grams_idx (migration 0018): every sign and pair of neighbouring signs must be there.
 * @param words one to a hundred characters; several words must all be there
 */
export async function findIdsByMatter(db: SqlReader, agencyId: string, words: string): Promise<readonly string[]> {
  // The grams hold letters and digits alone (search_words), and quote_literal makes sure of it.
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM application
    WHERE agency_id = ${agencyId}::uuid
      AND application_matter_grams(matter) @@ (
        SELECT string_agg(quote_literal(gram), ' & ')::tsquery FROM unnest(tsvector_to_array(bigrams(${words}))) AS gram)
    ORDER BY registered_at DESC, number DESC
    LIMIT ${hitsAtMost}`;
  return rows.map(({ id }) => id);
}
