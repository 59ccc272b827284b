import type { Reader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import type { ItemRows } from '../content';
import { legalDay } from '../days';
import type { Disclosure, ItemAttachment, ItemFields, ItemReference, Validity } from '../types';

/** What the form's fields are read from. */
export const fieldColumns = {
  title: true,
  genre: true,
  category: true,
  columnId: true,
  themeId: true,
  madeOn: true,
  documentNumber: true,
  summary: true,
  body: true,
  keywords: true,
  channels: true,
  source: true,
  validity: true,
  validityOn: true,
  successorId: true,
  interpretsId: true,
  disclosure: true,
  disclosureArticle: true,
} as const;

type Stored = Omit<ItemFields, 'body' | 'madeOn' | 'validityOn' | 'validity' | 'disclosure'> & {
  readonly body: unknown;
  readonly madeOn: Date | null;
  readonly validityOn: Date | null;
  readonly validity: string;
  readonly disclosure: string;
};

/** The form's fields of a stored row, and of it nothing else. */
export function asFields(row: Stored): ItemFields {
  return {
    title: row.title,
    genre: row.genre,
    category: row.category,
    columnId: row.columnId,
    themeId: row.themeId,
    madeOn: row.madeOn && legalDay(row.madeOn),
    documentNumber: row.documentNumber,
    summary: row.summary,
    body: row.body as RichText,
    keywords: row.keywords,
    channels: row.channels,
    source: row.source,
    validity: row.validity as Validity,
    validityOn: row.validityOn && legalDay(row.validityOn),
    successorId: row.successorId,
    interpretsId: row.interpretsId,
    disclosure: row.disclosure as Disclosure,
    disclosureArticle: row.disclosureArticle,
  };
}

export const attachmentColumns = { id: true, name: true, sha256: true, sizeBytes: true, mediaType: true } as const;

/** An item's attachments in their order. */
export async function listAttachments(db: Reader, itemId: string): Promise<readonly ItemAttachment[]> {
  return db.attachment.findMany({ where: { itemId }, orderBy: inOrder, take: 200, select: attachmentColumns });
}

export const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Everything of the working item that an edition freezes. */
export async function findRows(db: Reader, itemId: string): Promise<ItemRows> {
  const row = await db.item.findUniqueOrThrow({
    where: { id: itemId },
    select: { ...fieldColumns, agencyId: true, sectionId: true },
  });
  // Asked one by one: Prisma asks for the relations of one select all at once, and a transaction takes one at a time.
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: row.agencyId },
    select: { slug: true, name: true },
  });
  const section = await db.section.findUniqueOrThrow({ where: { id: row.sectionId }, select: { name: true } });
  const column = await findTermName(db, row.columnId);
  const theme = await findTermName(db, row.themeId);
  const attachments = await listAttachments(db, itemId);
  return {
    agency,
    section: section.name,
    column,
    theme,
    fields: asFields(row),
    successor: await findReference(db, row.successorId),
    interprets: await findReference(db, row.interpretsId),
    attachments,
  };
}

async function findTermName(db: Reader, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const term = await db.publishingTerm.findUnique({ where: { id }, select: { name: true } });
  return term?.name ?? null;
}

/** What a public page may point to: an item that is public now. */
async function findReference(db: Reader, itemId: string | null): Promise<ItemReference | null> {
  if (itemId === null) return null;
  return db.publicItem.findUnique({ where: { itemId }, select: { indexNumber: true, title: true } });
}

/** An attachment of the agency's with the section of its item, or null. */
export async function findAttachment(
  db: Reader,
  agencyId: string,
  id: string,
): Promise<(ItemAttachment & { readonly sectionId: string }) | null> {
  const row = await db.attachment.findFirst({
    where: { id, item: { agencyId } },
    select: { ...attachmentColumns, item: { select: { sectionId: true } } },
  });
  if (!row) return null;
  const { item, ...attachment } = row;
  return { ...attachment, sectionId: item.sectionId };
}
