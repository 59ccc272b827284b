import type { Actor } from '../../lib/access/roles';
import { addDays, daysBetween } from '../../lib/calendar/plain-dates';
import { type PlainDate, today } from '../../lib/clock';
import type { Database } from '../../lib/db';
import { createItem } from '../../lib/items/commands/creation';
import { saveItem } from '../../lib/items/commands/editing';
import { reviewSecrecy } from '../../lib/items/commands/review';
import { takeItemStep } from '../../lib/items/commands/steps';
import { beginningOf } from '../../lib/items/days';
import type { StepRequest } from '../../lib/items/decide/steps';
import { reviewDigest } from '../../lib/items/digest';
import type { DemoStaff } from './agency';
import { importArchive } from './archive';
import { handsOf } from './hands';
import { must } from './must';
import { isOfficeDay } from './office-days';
import { type DemoTerms, fieldsOf, type WrittenItem } from './terms';
import { sections } from './texts/agency';
import { archive } from './texts/items-2019/archive';
import { type DemoDocument, documents } from './texts/items-2019/documents';
import type { DemoItem } from './texts/items-2019/types';
import { atWork, publishedThisYear, type WorkWords } from './texts/items-current';

/** What every part of the seed of items needs. */
export interface ItemSeed {
  readonly db: Database;
  readonly staff: DemoStaff;
  readonly terms: DemoTerms;
}

/**
 * The year 2019 as 484 items: the six documents and five interpretations step by step through the commands, as people
 * would have done it; the other 473 as an archive taken over before the report was begun.
 */
export async function seedItems2019(seed: ItemSeed): Promise<void> {
  for (const document of documents) await publishDocument(seed, document);
  await importArchive(seed.db, seed.staff, seed.terms, archive, new Date('2020-01-03T09:00:00+08:00'));
}

async function publishDocument(seed: ItemSeed, document: DemoDocument): Promise<void> {
  const { interpretation } = document;
  const documentId = await publishByHand(seed, document, null);
  if (interpretation) await publishByHand(seed, interpretation, documentId);
}

async function publishByHand(seed: ItemSeed, item: DemoItem, interpretsId: string | null): Promise<string> {
  const { writer, accepter } = handsOf(seed.staff, item);
  const at = (time: string) => new Date(`${item.publishedOn}T${time}:00+08:00`);
  const id = await handIn(seed, writer, item, interpretsId, new Date(`${item.madeOn}T08:30:00+08:00`));
  await take(seed.db, accepter, id, { action: 'accept' }, at('09:10'));
  const { state } = await seed.db.item.findUniqueOrThrow({ where: { id } });
  if (state === 'accepted') await take(seed.db, seed.staff.actor('juzhang'), id, { action: 'approve' }, at('10:40'));
  await take(seed.db, seed.staff.actor('bangongshi'), id, { action: 'publish' }, at('15:00'));
  return id;
}

/** This year so far: six published items a section, taken over, and what lies on the desks today. */
export async function seedCurrentItems(seed: ItemSeed, at: Date): Promise<void> {
  const published = publishedSoFar(today(at));
  if (published.length > 0) await importArchive(seed.db, seed.staff, seed.terms, published, at);
  const ids = new Map<string, string>();
  for (const item of atWork) {
    ids.set(item.title, await putToWork(seed, item, item.interprets ? (ids.get(item.interprets) ?? null) : null, at));
  }
}

/** This year's published items on its working days before today, in their order; fewer where it has hardly begun. */
function publishedSoFar(day: PlainDate) {
  const days = daysBetween(`${day.slice(0, 4)}-01-02`, addDays(day, -1)).filter(isOfficeDay);
  const perSection = publishedThisYear.length / sections.length;
  return publishedThisYear
    .flatMap((item, index) => {
      const place = ((index % perSection) + 0.5 + Math.floor(index / perSection) / 12) / (perSection + 0.5);
      const publishedOn = days[Math.floor(place * days.length)];
      return publishedOn ? [{ ...item, publishedOn, madeOn: publishedOn }] : [];
    })
    .sort((one, other) => (one.publishedOn < other.publishedOn ? -1 : one.publishedOn > other.publishedOn ? 1 : 0));
}

async function putToWork(seed: ItemSeed, words: WorkWords, interpretsId: string | null, at: Date): Promise<string> {
  const { progress, madeDaysAgo, isNumbered, reason } = words;
  const daysAgo = (days: number, hour: number) =>
    new Date(beginningOf(addDays(today(at), -days)).getTime() + hour * HOUR_MS);
  const { writer, accepter } = handsOf(seed.staff, words);
  const item: WrittenItem = {
    ...words,
    madeOn: addDays(today(at), -madeDaysAgo),
    ...(isNumbered && { documentNumber: `明民演〔${today(at).slice(0, 4)}〕7号` }),
  };
  const written = daysAgo(Math.min(madeDaysAgo, 7), 10);
  if (progress === 'draft') return write(seed, writer, item, interpretsId, written);
  const id = await handIn(seed, writer, item, interpretsId, written);
  if (progress === 'returned') await take(seed.db, accepter, id, { action: 'return', reason }, daysAgo(2, 15));
  if (progress === 'accepted' || progress === 'scheduled') {
    await take(seed.db, accepter, id, { action: 'accept' }, daysAgo(2, 16));
  }
  if (progress === 'scheduled') {
    await take(seed.db, accepter, id, { action: 'schedule', scheduledFor: daysAgo(-1, 9) }, daysAgo(1, 16));
  }
  return id;
}

const HOUR_MS = 3_600_000;

/** Writes, reviews for secrecy and submits. */
async function handIn(
  seed: ItemSeed,
  writer: Actor,
  item: WrittenItem,
  interpretsId: string | null,
  at: Date,
): Promise<string> {
  const id = await write(seed, writer, item, interpretsId, at);
  const seenDigest = reviewDigest(fieldsOf(item, seed.terms, interpretsId), []);
  const review = { itemId: id, seenDigest, conclusion: 'cleared', article: '', note: '' } as const;
  must(await reviewSecrecy(seed.db, writer, review, at));
  await take(seed.db, writer, id, { action: 'submit' }, at);
  return id;
}

async function write(
  { db, staff, terms }: ItemSeed,
  writer: Actor,
  item: WrittenItem,
  interpretsId: string | null,
  at: Date,
): Promise<string> {
  const { title, genre, section } = item;
  const itemId = must(await createItem(db, writer, { title, genre, sectionId: staff.sectionId(section) }, at));
  const fields = fieldsOf(item, terms, interpretsId);
  must(await saveItem(db, writer, { itemId, seenVersion: 1, fields }, at));
  return itemId;
}

async function take(db: Database, actor: Actor, id: string, request: StepRequest, at: Date): Promise<void> {
  const { version } = await db.item.findUniqueOrThrow({ where: { id }, select: { version: true } });
  must(await takeItemStep(db, actor, id, version, request, at));
}
