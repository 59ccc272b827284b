import { publicDb, type Reader, type SqlReader } from '../../db';
import type { PublicAttachment, PublicItem, PublicItemEditionHead, PublicItemWithdrawal } from '../public-types';
import type { ItemContent, ItemReference } from '../types';

type PublicReader = Reader & SqlReader;

/** Enough for any item's editions and interpretations. */
const listedAtMost = 200;

const head = { number: true, publishedAt: true, note: true } as const;
const reference = { indexNumber: true, title: true } as const;

/**
 * A standing edition of the item at an index number, or null.
 * @param number the latest edition when left out
 */
export async function findPublicItem(
  slug: string,
  indexNumber: string,
  number?: number,
  db: PublicReader = publicDb,
): Promise<PublicItem | null> {
  const standing = await findStanding(slug, indexNumber, db);
  if (!standing) return null;
  const { agencyId, itemId, withdrawal } = standing;
  const editions = await db.itemEdition.findMany({
    where: { itemId, number: { gt: withdrawal?.editionNumber ?? 0 } },
    select: head,
    orderBy: { number: 'desc' },
    take: listedAtMost,
  });
  const asked = number === undefined ? editions[0] : editions.find((edition) => edition.number === number);
  if (!asked) return null;

  const { content: frozen, digest } = await db.itemEdition.findUniqueOrThrow({
    where: { itemId_number: { itemId, number: asked.number } },
    select: { content: true, digest: true },
  });
  const content = contentOf(frozen);
  const [around, interpretedBy] = await Promise.all([
    standingAmong(agencyId, [content.interprets, content.successor], db),
    interpretationsOf(agencyId, indexNumber, db),
  ]);
  return {
    ...editionHead(asked),
    digest,
    content,
    editions: editions.map(editionHead),
    withdrawal,
    standing: around,
    interpretedBy,
  };
}

/**
 * The withdrawal that took an item, or one of its editions, from the public; null where none did.
 * @param number the item's last withdrawal when left out
 */
export async function findItemWithdrawal(
  slug: string,
  indexNumber: string,
  number?: number,
  db: PublicReader = publicDb,
): Promise<PublicItemWithdrawal | null> {
  // In SQL, since the models would ask for the row's id as well, which is not the public's.
  const covered = await db.$queryRaw<(Omit<PublicItemWithdrawal, 'withdrawnAt'> & { readonly withdrawnAt: Date })[]>`
    SELECT w.edition_number AS "editionNumber", w.reason, w.withdrawn_at AS "withdrawnAt"
    FROM item_withdrawal w JOIN agency a ON a.id = w.agency_id
    WHERE a.slug = ${slug} AND w.index_number = ${indexNumber} AND w.edition_number >= ${number ?? 1}
    ORDER BY w.edition_number`;
  // Of several that cover an edition, the first was the one.
  const found = number === undefined ? covered.at(-1) : covered[0];
  return found ? { ...found, withdrawnAt: found.withdrawnAt.toISOString() } : null;
}

/** A file of one of the item's standing editions by its digest, or null: no other file of the store can be had. */
export async function findPublicAttachment(
  slug: string,
  indexNumber: string,
  sha256: string,
  db: PublicReader = publicDb,
): Promise<PublicAttachment | null> {
  const standing = await findStanding(slug, indexNumber, db);
  if (!standing) return null;
  const edition = await db.itemEdition.findFirst({
    where: {
      itemId: standing.itemId,
      number: { gt: standing.withdrawal?.editionNumber ?? 0 },
      content: { path: ['attachments'], array_contains: [{ sha256 }] },
    },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  const file = edition && contentOf(edition.content).attachments.find((candidate) => candidate.sha256 === sha256);
  if (!file) return null;
  const { name, sizeBytes, mediaType } = file;
  return { name, sha256, sizeBytes, mediaType };
}

interface Standing {
  readonly itemId: string;
  readonly agencyId: string;
  readonly withdrawal: PublicItemWithdrawal | null;
}

/** An item that came back after a withdrawal stands again, its withdrawn editions do not. */
async function findStanding(slug: string, indexNumber: string, db: PublicReader): Promise<Standing | null> {
  const [found, withdrawal] = await Promise.all([
    db.publicItem.findFirst({ where: { agency: { slug }, indexNumber }, select: { itemId: true, agencyId: true } }),
    findItemWithdrawal(slug, indexNumber, undefined, db),
  ]);
  return found && { ...found, withdrawal };
}

/** What an edition points to may have been withdrawn or renamed since it was frozen. */
async function standingAmong(
  agencyId: string,
  references: readonly (ItemReference | null)[],
  db: Reader,
): Promise<readonly ItemReference[]> {
  const asked = references.flatMap((one) => (one ? [one.indexNumber] : []));
  if (asked.length === 0) return [];
  return db.publicItem.findMany({ where: { agencyId, indexNumber: { in: asked } }, select: reference });
}

async function interpretationsOf(agencyId: string, indexNumber: string, db: Reader): Promise<readonly ItemReference[]> {
  return db.publicItem.findMany({
    where: { agencyId, interpretsIndex: indexNumber },
    select: reference,
    orderBy: [{ publishedAt: 'desc' }, { itemId: 'asc' }],
    take: listedAtMost,
  });
}

function editionHead(row: { number: number; publishedAt: Date; note: string | null }): PublicItemEditionHead {
  return { number: row.number, publishedAt: row.publishedAt.toISOString(), note: row.note };
}

function contentOf(content: unknown): ItemContent {
  return content as ItemContent;
}
