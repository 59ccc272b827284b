import type { Reader } from '../../db';
import type { HistoryLine, ItemFields, SavedItem } from '../types';
import { asFields, fieldColumns } from './fields';

/** The item as its page shows it beside the form. */
export interface ItemDetail {
  readonly fields: ItemFields;
  readonly section: string;
  readonly indexNumber: string | null;
  readonly returnReason: string | null;
  readonly correctionNote: string | null;
  readonly publishedAt: Date | null;
  readonly publishedLate: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly creator: string;
  readonly lastEditor: string;
  readonly submitter: string | null;
  readonly accepter: string | null;
  readonly approver: string | null;
  readonly scheduler: string | null;
  readonly interprets: LinkedItem | null;
  readonly successor: LinkedItem | null;
  /** 政策解读 of this document. */
  readonly interpretedBy: readonly LinkedItem[];
}

/** Another item as a link names it. */
export interface LinkedItem {
  readonly id: string;
  readonly sectionId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly state: string;
  readonly publishedAt: Date | null;
}

const linked = {
  id: true,
  sectionId: true,
  title: true,
  documentNumber: true,
  indexNumber: true,
  state: true,
  publishedAt: true,
} as const;

const named = { select: { name: true } } as const;

/** Everything of one item; the caller has asked whether it may be seen (`findItemHead`). */
export async function findItemDetail(db: Reader, itemId: string): Promise<ItemDetail> {
  const row = await db.item.findUniqueOrThrow({
    where: { id: itemId },
    select: {
      ...fieldColumns,
      indexNumber: true,
      returnReason: true,
      correctionNote: true,
      publishedAt: true,
      publishedLate: true,
      createdAt: true,
      updatedAt: true,
      submittedAt: true,
      section: named,
      creator: named,
      lastEditor: named,
      submitter: named,
      accepter: named,
      approver: named,
      scheduler: named,
      interprets: { select: linked },
      successor: { select: linked },
      interpretedBy: { select: linked, take: 20, orderBy: { createdAt: 'asc' } },
    },
  });
  const { section, creator, lastEditor, submitter, accepter, approver, scheduler, ...rest } = row;
  const { indexNumber, returnReason, correctionNote, publishedAt, publishedLate } = rest;
  const { createdAt, updatedAt, submittedAt, interprets, successor, interpretedBy } = rest;
  return {
    fields: asFields(row),
    indexNumber,
    returnReason,
    correctionNote,
    publishedAt,
    publishedLate,
    createdAt,
    updatedAt,
    submittedAt,
    interprets,
    successor,
    interpretedBy,
    section: section.name,
    creator: creator.name,
    lastEditor: lastEditor.name,
    submitter: submitter?.name ?? null,
    accepter: accepter?.name ?? null,
    approver: approver?.name ?? null,
    scheduler: scheduler?.name ?? null,
  };
}

/** The item as it was saved last, for whoever lost the race. */
export async function findSavedItem(db: Reader, itemId: string): Promise<SavedItem> {
  const row = await db.item.findUniqueOrThrow({
    where: { id: itemId },
    select: { ...fieldColumns, version: true, updatedAt: true, lastEditor: named },
  });
  const { version, lastEditor, updatedAt } = row;
  return { fields: asFields(row), version, savedBy: lastEditor.name, savedAt: updatedAt.toISOString() };
}

/** What was published of an item, or taken back. */
export interface ListedEdition {
  readonly number: number;
  readonly publishedAt: Date;
  /** Null where the hour came and nobody's name stood with the schedule. */
  readonly publishedBy: string | null;
  readonly note: string | null;
  readonly digest: string;
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: Date; readonly withdrawnBy: string } | null;
}

/** An item's editions, the newest first. */
export async function listItemEditions(db: Reader, itemId: string): Promise<readonly ListedEdition[]> {
  const [editions, withdrawals] = await Promise.all([
    db.itemEdition.findMany({
      where: { itemId },
      orderBy: { number: 'desc' },
      take: 100,
      select: { number: true, publishedAt: true, note: true, digest: true, publisher: named },
    }),
    db.itemWithdrawal.findMany({
      where: { itemId },
      take: 100,
      select: { editionNumber: true, reason: true, withdrawnAt: true, withdrawer: named },
    }),
  ]);
  const byEdition = new Map(
    withdrawals.map(({ withdrawer, editionNumber, reason, withdrawnAt }) => {
      return [editionNumber, { reason, withdrawnAt, withdrawnBy: withdrawer.name }];
    }),
  );
  return editions.map(({ publisher, ...edition }) => ({
    ...edition,
    publishedBy: publisher?.name ?? null,
    withdrawal: byEdition.get(edition.number) ?? null,
  }));
}

/** The secrecy reviews of an item, the newest first. */
export async function listSecrecyReviews(db: Reader, itemId: string): Promise<readonly ListedReview[]> {
  const rows = await db.secrecyReview.findMany({
    where: { itemId },
    orderBy: { number: 'desc' },
    take: 50,
    select: { conclusion: true, article: true, note: true, digest: true, reviewedAt: true, reviewer: named },
  });
  return rows.map(({ reviewer, conclusion, ...row }) => {
    return { ...row, conclusion: conclusion as ListedReview['conclusion'], reviewer: reviewer.name };
  });
}

export interface ListedReview {
  readonly conclusion: 'cleared' | 'withheld';
  readonly article: string;
  readonly note: string;
  readonly digest: string;
  readonly reviewedAt: Date;
  readonly reviewer: string;
}

/** Who has looked at a file that no machine reads whole. */
export interface FileCheck {
  readonly sha256: string;
  readonly note: string;
  readonly checker: string;
  readonly checkedAt: Date;
}

/** The files of an item that a person has looked at, those taken out since included. */
export async function listFileChecks(db: Reader, itemId: string): Promise<readonly FileCheck[]> {
  const rows = await db.checkedFile.findMany({
    where: { itemId },
    orderBy: { checkedAt: 'asc' },
    take: 1000,
    select: { sha256: true, note: true, checkedAt: true, checker: named },
  });
  return rows.map(({ checker, ...row }) => ({ ...row, checker: checker.name }));
}

/**
 * Items of the agency with the same title or document number, the newest first: a warning, no obstacle. Relies on
 * item_agency_id_title_idx and item_agency_id_document_number_idx.
 */
export async function findDuplicates(
  db: Reader,
  agencyId: string,
  { title, documentNumber }: { readonly title: string; readonly documentNumber: string | null },
  exceptId?: string,
): Promise<readonly LinkedItem[]> {
  return db.item.findMany({
    where: {
      agencyId,
      ...(exceptId && { id: { not: exceptId } }),
      OR: [{ title }, ...(documentNumber ? [{ documentNumber }] : [])],
    },
    orderBy: { updatedAt: 'desc' },
    take: 5,
    select: linked,
  });
}

/** An item's whole history from the audit trail, oldest first; at most the last 1,000 acts. */
export async function listItemHistory(db: Reader, itemId: string): Promise<readonly HistoryLine[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject: `item:${itemId}` },
    orderBy: { number: 'desc' },
    take: 1000,
    select: { number: true, at: true, actorName: true, action: true, fromState: true, toState: true, reason: true },
  });
  return rows.reverse();
}
