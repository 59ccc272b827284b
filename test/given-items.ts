import type { Actor } from '../lib/access/roles';
import { today } from '../lib/clock';
import type { Database } from '../lib/db';
import { createItem } from '../lib/items/commands/creation';
import { saveItem } from '../lib/items/commands/editing';
import { reviewSecrecy } from '../lib/items/commands/review';
import { takeItemStep } from '../lib/items/commands/steps';
import type { StepRequest } from '../lib/items/decide/steps';
import { findSavedItem } from '../lib/items/queries/detail';
import { findGateFacts } from '../lib/items/queries/facts';
import { findItemHead, isSignedByLeader } from '../lib/items/queries/heads';
import type { ItemFields, ItemState } from '../lib/items/types';
import { type GivenAgency, givenAgency, morning, must } from './given';
import { words } from './given-text';

export interface GivenItem extends GivenAgency {
  readonly id: string;
  readonly version: number;
}

interface Wanted {
  readonly state?: ItemState;
  readonly genre?: string;
  readonly fields?: Partial<ItemFields>;
  /** A new one when left out. */
  readonly agency?: GivenAgency;
}

/** When `givenItem` lets a scheduled item wait for. */
export const nextMorning = new Date('2026-01-13T09:00:00+08:00');

/** An item brought to a state by the commands themselves, each step by its own person. */
export async function givenItem(db: Database, wanted: Wanted = {}): Promise<GivenItem> {
  const { state = 'draft', genre = 'workNews', fields = {} } = wanted;
  const agency = wanted.agency ?? (await givenAgency(db));
  const title = fields.title ?? '困难群众走访慰问';
  const id = must(await createItem(db, agency.officer, { title, genre }, morning));
  await givenWords(db, agency.officer, id, fields);
  await givenClearance(db, agency.officer, id);
  await bringItemTo(db, agency, id, state);
  const { version } = await db.item.findUniqueOrThrow({ where: { id } });
  return { ...agency, id, version };
}

/** Writes complete fields, those named here in place of the ordinary ones. */
export async function givenWords(
  db: Database,
  actor: Actor,
  itemId: string,
  fields: Partial<ItemFields>,
): Promise<void> {
  const saved = await findSavedItem(db, itemId);
  const ordinary = { madeOn: '2026-01-05', body: words('走访慰问困难群众 120 户。') };
  const needsNumber = ['normativeDocument', 'policyDocument'].includes(saved.fields.genre);
  const number = needsNumber ? { documentNumber: '民办〔2026〕3号' } : {};
  const save = { itemId, seenVersion: saved.version, fields: { ...saved.fields, ...ordinary, ...number, ...fields } };
  must(await saveItem(db, actor, save, morning));
}

/** A secrecy review that clears the item as it is now. */
export async function givenClearance(db: Database, actor: Actor, itemId: string): Promise<void> {
  const item = await findItemHead(db, actor.agencyId, itemId);
  if (!item) throw new Error(`no item ${itemId}`);
  const { digest } = await findGateFacts(db, item, today(morning));
  const review = { itemId, seenDigest: digest, conclusion: 'cleared', article: '', note: '' } as const;
  must(await reviewSecrecy(db, actor, review, morning));
}

/** Takes one step of the item as it is now. */
export async function takeNow(
  db: Database,
  actor: Actor,
  itemId: string,
  request: StepRequest,
  at: Date = morning,
): Promise<ItemState> {
  const { version } = await db.item.findUniqueOrThrow({ where: { id: itemId } });
  return must(await takeItemStep(db, actor, itemId, version, request, at));
}

const way: readonly ItemState[] = ['draft', 'submitted', 'accepted', 'approved', 'published', 'withdrawn'];

/** Takes the steps that lead from a draft to another state. */
export async function bringItemTo(db: Database, agency: GivenAgency, id: string, state: ItemState): Promise<void> {
  const target = state === 'scheduled' ? 'approved' : state;
  const reached = (wanted: ItemState) => way.indexOf(target) >= way.indexOf(wanted);
  if (reached('submitted')) await takeNow(db, agency.officer, id, { action: 'submit' });
  if (reached('accepted')) await takeNow(db, agency.office, id, { action: 'accept' });
  const { genre } = await db.item.findUniqueOrThrow({ where: { id } });
  const isSigned = await isSignedByLeader(db, agency.agencyId, genre);
  if (isSigned && reached('approved')) await takeNow(db, agency.leader, id, { action: 'approve' });
  if (reached('published')) await takeNow(db, agency.office, id, { action: 'publish' });
  if (reached('withdrawn')) await takeNow(db, agency.leader, id, { action: 'withdraw', reason: '内容有误' });
  if (state === 'scheduled') await takeNow(db, agency.office, id, { action: 'schedule', scheduledFor: nextMorning });
}
