import { type PlainDate, today } from '../../clock';
import type { Reader } from '../../db';
import type { StepFacts } from '../decide/steps';
import { findingDigest, reviewDigest } from '../digest';
import { findingsOf, type ItemFinding } from '../findings';
import { type GateFacts, gatesFor, gatesOf, metadataGate } from '../readiness';
import type { Gate, GateCode, ItemHead } from '../types';
import type { ItemAction } from '../workflow';
import { asFields, attachmentColumns, fieldColumns, inOrder, listAttachments } from './fields';
import { findStanding, isItemPublic, isSignedByLeader } from './heads';
import { findLinkFacts } from './links';

/** Everything the checklist rests on, texts of attachments included. */
export async function findGateFacts(db: Reader, item: ItemHead, day: PlainDate): Promise<GateFacts> {
  // One after the other: inside a transaction there is one connection, and it takes one question at a time.
  const row = await db.item.findUniqueOrThrow({ where: { id: item.id }, select: fieldColumns });
  const rows = await db.attachment.findMany({
    where: { itemId: item.id },
    orderBy: inOrder,
    take: 200,
    select: { ...attachmentColumns, text: true, hasUnread: true },
  });
  const checked = await db.checkedFile.findMany({ where: { itemId: item.id }, take: 1000, select: { sha256: true } });
  const review = await db.secrecyReview.findFirst({
    where: { itemId: item.id },
    orderBy: { number: 'desc' },
    select: { conclusion: true, article: true, digest: true },
  });
  const wording = await db.wordingRule.findMany({
    where: { agencyId: item.agencyId },
    orderBy: { wrong: 'asc' },
    take: 1000,
    select: { wrong: true, right: true, note: true },
  });
  const kept = await db.keptFinding.findMany({
    where: { itemId: item.id },
    take: 1000,
    select: { fingerprint: true, reason: true },
  });
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: item.agencyId },
    select: { phone: true, email: true, address: true },
  });
  const fields = asFields(row);
  const looked = new Set(checked.map(({ sha256 }) => sha256));
  const attachments = rows.map((attachment) => ({ ...attachment, isChecked: looked.has(attachment.sha256) }));
  const findings = findingsOf(
    { fields, attachments },
    {
      allowed: [agency.phone, agency.email, agency.address].filter((own) => own !== ''),
      kept: new Map(kept.map(({ fingerprint, reason }) => [fingerprint, reason])),
      digest: findingDigest(item.id),
    },
  );
  const latest = review && { ...review, conclusion: review.conclusion as 'cleared' | 'withheld' };
  return {
    fields,
    attachments,
    review: latest,
    digest: reviewDigest(fields, attachments),
    findings,
    wording,
    links: await findLinkFacts(db, fields.body),
    today: day,
  };
}

/** What a step rests on, read in the same transaction; the texts of attachments only where a gate asks for them. */
export async function findStepFacts(db: Reader, item: ItemHead, action: ItemAction, now: Date): Promise<StepFacts> {
  const gates = await findGates(db, item, gatesFor(action, item.disclosure), today(now));
  const needsLeader = await isSignedByLeader(db, item.agencyId, item.genre);
  const standing = await findStanding(db, item.id);
  const documentIsPublic = await isDocumentPublic(db, item.id);
  return { gates, needsLeader, ...standing, documentIsPublic, now };
}

async function findGates(
  db: Reader,
  item: ItemHead,
  asked: readonly GateCode[],
  day: PlainDate,
): Promise<readonly Gate[]> {
  if (asked.length === 0) return [];
  if (asked.some((code) => code !== 'metadata')) return gatesOf(await findGateFacts(db, item, day));
  const row = await db.item.findUniqueOrThrow({ where: { id: item.id }, select: fieldColumns });
  return [metadataGate({ fields: asFields(row), attachments: await listAttachments(db, item.id), today: day })];
}

/** Whether the document that an item interprets is public; true where it interprets none. */
export async function isDocumentPublic(db: Reader, itemId: string): Promise<boolean> {
  const { interpretsId } = await db.item.findUniqueOrThrow({ where: { id: itemId }, select: { interpretsId: true } });
  return interpretsId === null || isItemPublic(db, interpretsId);
}

/** The finding of a fingerprint in the item as it is now; undefined where it is gone. */
export function findingOf(facts: GateFacts, fingerprint: string): ItemFinding | undefined {
  return facts.findings.find((finding) => finding.fingerprint === fingerprint);
}
