import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { today } from '../../clock';
import { type Database, inTransaction } from '../../db';
import { plainText } from '../../documents/text-schema';
import { asJson } from '../../json';
import { maskFindings } from '../../privacy/mask';
import { fail, ok, type Result } from '../../result';
import { decideEdit, decideReview, type EditRefusal, type ReviewRefusal } from '../decide/edits';
import type { FindingPlace, ItemFinding } from '../findings';
import { findGateFacts, findingOf } from '../queries/facts';
import { isUnread } from '../readiness';
import { retyped } from '../retyped';
import type { ItemFields } from '../types';
import { lockItem, subjectOf } from './locks';

export interface SecrecyConclusion {
  readonly itemId: string;
  /** Digest of what was on the reviewer's screen: a review counts for that and for nothing else. */
  readonly seenDigest: string;
  readonly conclusion: 'cleared' | 'withheld';
  /** By which article it is not disclosed; empty where it is cleared. */
  readonly article: string;
  readonly note: string;
}

/** Writes a secrecy review (条例 Art. 17) of what was on screen. */
export async function reviewSecrecy(
  db: Database,
  actor: Actor,
  { itemId, seenDigest, ...review }: SecrecyConclusion,
  at: Date,
): Promise<Result<null, ReviewRefusal | { readonly code: 'changedMeanwhile' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, ReviewRefusal | { readonly code: 'changedMeanwhile' }>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideReview(item, actor, 'reviewSecrecy');
    if (!decision.ok) return decision;
    const { digest } = await findGateFacts(tx, item, today(at));
    if (digest !== seenDigest) return fail({ code: 'changedMeanwhile' });
    await tx.secrecyReview.create({
      data: { itemId, ...review, digest, reviewedBy: actor.userId, reviewedAt: at },
      select: { id: true },
    });
    const { conclusion, article } = review;
    const fact = { subject: subjectOf(itemId), action: 'reviewSecrecy', detail: { conclusion, article, digest } };
    await appendAudit(tx, actor, fact, at);
    return ok(null);
  });
}

/** Decides that a personal datum stays, with the reason; the datum itself is written nowhere. */
export async function keepFinding(
  db: Database,
  actor: Actor,
  { itemId, fingerprint, reason }: { readonly itemId: string; readonly fingerprint: string; readonly reason: string },
  at: Date,
): Promise<Result<null, ReviewRefusal | { readonly code: 'findingGone' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, ReviewRefusal | { readonly code: 'findingGone' }>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideReview(item, actor, 'keepFinding');
    if (!decision.ok) return decision;
    const finding = findingOf(await findGateFacts(tx, item, today(at)), fingerprint);
    if (!finding) return fail({ code: 'findingGone' });

    const { kind, place } = finding;
    const kept = { kind, reason, keptBy: actor.userId, keptAt: at };
    const key = { itemId, fingerprint };
    await tx.keptFinding.upsert({
      where: { itemId_fingerprint: key },
      create: { ...key, ...kept },
      update: kept,
    });
    await appendAudit(
      tx,
      actor,
      { subject: subjectOf(itemId), action: 'keepFinding', reason, detail: { kind, place } },
      at,
    );
    return ok(null);
  });
}

/**
 * Says that a person has looked at a file that no machine reads whole, and found nothing in it that may not be public.
 * It counts for these bytes: another file under the name asks for another look.
 */
export async function checkFile(
  db: Database,
  actor: Actor,
  { itemId, sha256, note }: { readonly itemId: string; readonly sha256: string; readonly note: string },
  at: Date,
): Promise<Result<null, ReviewRefusal | { readonly code: 'fileGone' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, ReviewRefusal | { readonly code: 'fileGone' }>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideReview(item, actor, 'checkFile');
    if (!decision.ok) return decision;
    const { attachments } = await findGateFacts(tx, item, today(at));
    const file = attachments.find((attachment) => attachment.sha256 === sha256 && isUnread(attachment));
    if (!file) return fail({ code: 'fileGone' });
    // Somebody else has said so already: one word is enough.
    if (file.isChecked) return ok(null);

    const signature = { checkedBy: actor.userId, checkedAt: at };
    await tx.checkedFile.create({ data: { itemId, sha256, note, ...signature }, select: { sha256: true } });
    const fact = { subject: subjectOf(itemId), action: 'checkFile', reason: note || undefined, detail: { sha256 } };
    await appendAudit(tx, actor, fact, at);
    return ok(null);
  });
}

export type MaskFailure = EditRefusal | { readonly code: 'findingGone' | 'findingInAttachment' | 'changedMeanwhile' };

/**
 * Masks a personal datum everywhere in title, summary and body. In an attachment nothing can be masked: another file has
 * to take its place.
 * @returns the item's new version
 */
export async function maskFinding(
  db: Database,
  actor: Actor,
  {
    itemId,
    seenVersion,
    fingerprint,
  }: { readonly itemId: string; readonly seenVersion: number; readonly fingerprint: string },
  at: Date,
): Promise<Result<number, MaskFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, MaskFailure>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideEdit(item, actor);
    if (!decision.ok) return decision;
    if (item.version !== seenVersion) return fail({ code: 'changedMeanwhile' });
    const facts = await findGateFacts(tx, item, today(at));
    const same = facts.findings.filter((finding) => finding.fingerprint === fingerprint);
    const inWords = same.filter(({ place }) => place !== 'attachment');
    if (same.length === 0) return fail({ code: 'findingGone' });
    if (inWords.length === 0) return fail({ code: 'findingInAttachment' });

    const signature = { lastEditedBy: actor.userId, updatedAt: at, version: { increment: 1 } };
    await tx.item.update({ where: { id: itemId }, data: { ...maskedWords(facts.fields, inWords), ...signature } });
    const detail = { kind: inWords[0]?.kind ?? '', places: [...new Set(inWords.map(({ place }) => place))] };
    await appendAudit(tx, actor, { subject: subjectOf(itemId), action: 'maskFinding', detail }, at);
    return ok(seenVersion + 1);
  });
}

function maskedWords({ title, summary, body }: ItemFields, findings: readonly ItemFinding[]) {
  const at = (place: FindingPlace) => findings.filter((finding) => finding.place === place);
  return {
    title: maskFindings(title, at('title')),
    summary: maskFindings(summary, at('summary')),
    body: asJson(retyped(body, maskFindings(plainText(body), at('body')))),
  };
}
