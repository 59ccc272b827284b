import { notFound } from 'next/navigation';
import { cache } from 'react';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { isUuid } from '../../ids';
import { type Standing, standing } from '../deadlines';
import { decideEdit, decideReview } from '../decide/edits';
import { mayMove } from '../decide/moving';
import type { ItemFinding } from '../findings';
import { itemPolicy } from '../policy';
import { type Choice, type DocumentChoice, findDocuments, listSections, listTerms } from '../queries/choices';
import {
  type FileCheck,
  findDuplicates,
  findItemDetail,
  type ItemDetail,
  type LinkedItem,
  type ListedEdition,
  type ListedReview,
  listFileChecks,
  listItemEditions,
  listItemHistory,
  listSecrecyReviews,
} from '../queries/detail';
import { findGateFacts, isDocumentPublic } from '../queries/facts';
import { findItemHead, findStanding, isSignedByLeader } from '../queries/heads';
import { gatesOf, isUnread } from '../readiness';
import type { Gate, HistoryLine, ItemAttachment, ItemHead } from '../types';
import { clockNow } from './list';
import { type StepOffer, stepOffers } from './offers';

/** An attachment with whether a machine could read all of it; its text stays on the server. */
export interface AttachmentRow extends ItemAttachment {
  readonly isRead: boolean;
  /** Who has looked at it in the machine's place. */
  readonly check: FileCheck | null;
}

export interface ItemPageData {
  /** Who is signed in. */
  readonly userId: string;
  readonly item: ItemHead;
  readonly detail: ItemDetail;
  readonly attachments: readonly AttachmentRow[];
  readonly gates: readonly Gate[];
  /** Of what a secrecy review would look at now: goes with its form. */
  readonly reviewDigest: string;
  readonly findings: readonly ItemFinding[];
  readonly reviews: readonly ListedReview[];
  readonly steps: readonly StepOffer[];
  readonly standing: Standing;
  readonly editions: readonly ListedEdition[];
  readonly isPublic: boolean;
  readonly duplicates: readonly LinkedItem[];
  readonly columns: readonly Choice[];
  readonly themes: readonly Choice[];
  /** Words and attachments may be changed by this person now. */
  readonly isEditable: boolean;
  /** A secrecy review may be written, a finding kept, by this person now. */
  readonly isReviewable: boolean;
  readonly isKeepable: boolean;
  /** A file may be said to have been looked at, by this person now. */
  readonly isCheckable: boolean;
  /** Links in the text that the server does not open. */
  readonly outsideLinks: readonly string[];
  /** Sections that this person may give the item to; none where they may not. */
  readonly moveTo: readonly Choice[];
  readonly needsLeader: boolean;
  readonly mayCopy: boolean;
  readonly today: string;
}

/** An item that this person may read; another section's does not exist for an officer. */
const readableItem = cache(async (id: string): Promise<{ actor: Actor; item: ItemHead }> => {
  const actor = await requireActor();
  const item = isUuid(id) ? await findItemHead(db, actor.agencyId, id) : null;
  if (!item || !permits(itemPolicy, 'read', actor, item)) notFound();
  return { actor, item };
});

/** Everything the item's page shows, for whoever is signed in. */
export async function loadItem(id: string): Promise<ItemPageData> {
  const { actor, item } = await readableItem(id);
  const at = now();
  const [detail, facts, clock, reviews, checks, editions, standingNow, needsLeader, documentIsPublic, terms, sections] =
    await Promise.all([
      findItemDetail(db, item.id),
      findGateFacts(db, item, today(at)),
      clockNow(),
      listSecrecyReviews(db, item.id),
      listFileChecks(db, item.id),
      listItemEditions(db, item.id),
      findStanding(db, item.id),
      isSignedByLeader(db, item.agencyId, item.genre),
      isDocumentPublic(db, item.id),
      listTerms(db, item.agencyId),
      listSections(db, item.agencyId),
    ]);
  const gates = gatesOf(facts);
  const { publishedAt, fields, interprets } = detail;
  const publishedOn = publishedAt && today(publishedAt);
  const interpretedOn = interprets?.publishedAt ? today(interprets.publishedAt) : null;
  return {
    userId: actor.userId,
    item,
    detail: { ...detail, interpretedBy: visibleTo(actor, detail.interpretedBy) },
    attachments: facts.attachments.map(({ text, hasUnread, isChecked: _, ...attachment }) => ({
      ...attachment,
      isRead: !isUnread({ text, hasUnread }),
      check: checks.find(({ sha256 }) => sha256 === attachment.sha256) ?? null,
    })),
    gates,
    reviewDigest: facts.digest,
    findings: facts.findings,
    reviews,
    steps: stepOffers(item, actor, { gates, needsLeader, ...standingNow, documentIsPublic, now: at }),
    standing: standing({ ...item, madeOn: fields.madeOn, publishedOn, interpretedOn }, clock.today, clock.calendar),
    editions,
    isPublic: standingNow.isPublic,
    duplicates: visibleTo(actor, await findDuplicates(db, item.agencyId, fields, item.id)),
    ...terms,
    isEditable: decideEdit(item, actor).ok,
    isReviewable: decideReview(item, actor, 'reviewSecrecy').ok,
    isKeepable: decideReview(item, actor, 'keepFinding').ok,
    isCheckable: decideReview(item, actor, 'checkFile').ok,
    outsideLinks: facts.links.outside,
    moveTo: mayMove(item, actor, publishedAt !== null) ? sections.filter(({ id }) => id !== item.sectionId) : [],
    needsLeader,
    mayCopy: permits(itemPolicy, 'create', actor, item),
    today: clock.today,
  };
}

/** Of another section's draft a section hears nothing, not even that it has the same title. */
function visibleTo(actor: Actor, items: readonly LinkedItem[]): readonly LinkedItem[] {
  return items.filter(
    (linked) => linked.publishedAt !== null || permits(itemPolicy, 'read', actor, { sectionId: linked.sectionId }),
  );
}

/** The whole history of an item, from the audit trail. */
export async function loadItemHistory(
  id: string,
): Promise<{ readonly item: ItemHead; readonly title: string; readonly entries: readonly HistoryLine[] }> {
  const { item } = await readableItem(id);
  const [detail, entries] = await Promise.all([findItemDetail(db, item.id), listItemHistory(db, item.id)]);
  return { item, title: detail.fields.title, entries };
}

/** Documents to point to, for the field that asks which one is interpreted or succeeds. */
export async function loadDocumentChoices(words: string): Promise<readonly DocumentChoice[]> {
  const actor = await requireActor();
  const mayAll = permits(itemPolicy, 'read', actor);
  if (!mayAll && !permits(itemPolicy, 'read', actor, { sectionId: actor.sectionId })) return [];
  return findDocuments(db, actor.agencyId, words.trim().slice(0, 100), mayAll ? undefined : (actor.sectionId ?? ''));
}
