import type { SqlReader } from '../../db';

/** So many of the newest hits are looked at: who gets more types another word. */
const hitsAtMost = 1000;

/**
 * Ids of the items whose title, document number or index number holds the words, the newest first. Relies on the
 * expression index item_name_grams_idx (migration 0007): every sign and pair of neighbouring signs must be there, so a
 * word of two characters is found.
 * @param words one to a hundred characters; several words must all be there
 */
export async function findItemIdsByName(db: SqlReader, agencyId: string, words: string): Promise<readonly string[]> {
  // The grams hold letters and digits alone (search_words), and quote_literal makes sure of it.
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM item
    WHERE agency_id = ${agencyId}::uuid
      AND item_name_grams(title, document_number, index_number) @@ (
        SELECT string_agg(quote_literal(gram), ' & ')::tsquery FROM unnest(tsvector_to_array(bigrams(${words}))) AS gram)
    ORDER BY updated_at DESC, id
    LIMIT ${hitsAtMost}`;
  return rows.map(({ id }) => id);
}
