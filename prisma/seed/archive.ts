import { randomUUID } from 'node:crypto';
import { type PlainDate, today } from '../../lib/clock';
import type { Database } from '../../lib/db';
import { categories } from '../../lib/items/categories';
import { storedFields } from '../../lib/items/commands/creation';
import { subjectOf } from '../../lib/items/commands/locks';
import { contentOf } from '../../lib/items/content';
import { beginningOf } from '../../lib/items/days';
import { contentDigest, reviewDigest } from '../../lib/items/digest';
import { indexNumberOf } from '../../lib/items/index-number';
import { asJson } from '../../lib/json';
import type { DemoStaff } from './agency';
import { handsOf } from './hands';
import { type DemoTerms, fieldsOf, type WrittenItem } from './terms';
import { agency } from './texts/agency';

/** An item with the day on which it became public. */
export interface ArchivedItem extends WrittenItem {
  readonly publishedOn: PlainDate;
}

const HOUR_MS = 3_600_000;
/** create, save, submit, accept, publish */
const versionPublished = 5;

/** Rows a statement; PostgreSQL takes 32,767 values in one. */
const rowsAtOnce = 250;

/**
 * Puts in what was published before this system: hundreds of items whose every step through the commands would take a
 * minute of `npm start`. The rows are those that the commands write (fields, secrecy review, edition with its digest,
 * index numbers without a gap), the triggers judge them and fill what the public reads; the trail tells of an import,
 * one line an item, and not of steps that nobody took.
 * @param items in the order of their days; none that needs a leader or interprets another
 */
export async function importArchive(
  db: Database,
  staff: DemoStaff,
  terms: DemoTerms,
  items: readonly ArchivedItem[],
  importedAt: Date,
): Promise<void> {
  const office = staff.actor('bangongshi');
  const numbers = await indexCounters(db, office.agencyId);
  const rows = items.map((item, index) => rowsOf(item, index, { staff, terms, numbers }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce);
    await db.item.createMany({ data: chunk.map(({ item }) => item) });
    await db.secrecyReview.createMany({ data: chunk.map(({ review }) => review) });
    await db.itemEdition.createMany({ data: chunk.map(({ edition }) => edition) });
    await db.auditEntry.createMany({
      data: chunk.map(({ item, edition }) => ({
        agencyId: office.agencyId,
        at: importedAt,
        actorId: office.userId,
        actorName: office.name,
        actorRoles: [...office.roles],
        subject: subjectOf(item.id),
        action: 'import',
        toState: 'published',
        detail: { edition: 1, indexNumber: item.indexNumber, digest: edition.digest },
      })),
    });
  }
  await numbers.store();
}

interface Surroundings {
  readonly staff: DemoStaff;
  readonly terms: DemoTerms;
  readonly numbers: Pick<IndexCounters, 'next'>;
}

/** The rows of one item, which hang together by ids given here. */
function rowsOf(item: ArchivedItem, index: number, { staff, terms, numbers }: Surroundings) {
  const { writer, accepter } = handsOf(staff, item);
  const { agencyId } = writer;
  const id = randomUUID();
  const fields = fieldsOf(item, terms);
  // Between nine and five, the same minute each time.
  const publishedAt = new Date(beginningOf(item.publishedOn).getTime() + (9 + ((index * 7) % 96) / 12) * HOUR_MS);
  const writtenAt = new Date(beginningOf(item.madeOn).getTime() + 9 * HOUR_MS);
  const submittedAt = new Date(writtenAt.getTime() + HOUR_MS / 2);
  const indexNumber = numbers.next(fields.category, Number(today(publishedAt).slice(0, 4)));
  const names = { column: item.column, theme: item.theme, section: item.section };
  const none = { successor: null, interprets: null, attachments: [] };
  const { slug, name } = agency;
  const content = contentOf({ agency: { slug, name }, ...names, fields, ...none }, indexNumber, publishedAt);
  return {
    item: {
      id,
      agencyId,
      sectionId: staff.sectionId(item.section),
      ...storedFields(fields),
      state: 'published',
      version: versionPublished,
      indexNumber,
      publishedAt,
      createdBy: writer.userId,
      lastEditedBy: writer.userId,
      submittedBy: writer.userId,
      acceptedBy: accepter.userId,
      submittedAt,
      createdAt: writtenAt,
      updatedAt: publishedAt,
    },
    review: {
      itemId: id,
      conclusion: 'cleared',
      digest: reviewDigest(fields, []),
      reviewedBy: writer.userId,
      reviewedAt: submittedAt,
    },
    edition: {
      agencyId,
      itemId: id,
      number: 1,
      content: asJson(content),
      digest: contentDigest(content),
      publishedBy: accepter.userId,
      publishedAt,
    },
  };
}

interface IndexCounters {
  readonly next: (category: string, year: number) => string;
  readonly store: () => Promise<void>;
}

/** The counters of index numbers, going on from what was published through the commands. */
async function indexCounters(db: Database, agencyId: string): Promise<IndexCounters> {
  const rows = await db.indexCounter.findMany({ where: { agencyId }, take: 1000 });
  const counters = new Map(rows.map((row) => [`${row.category} ${row.year}`, { ...row, isChanged: false }]));
  const counterOf = (category: string, year: number) => {
    const key = `${category} ${year}`;
    const counter = counters.get(key) ?? { agencyId, category, year, last: 0, isChanged: true };
    counters.set(key, counter);
    return counter;
  };
  return {
    next: (category, year) => {
      if (!(category in categories)) throw new Error(`the demo has no category ${category}`);
      const counter = counterOf(category, year);
      counter.last += 1;
      counter.isChanged = true;
      return indexNumberOf(agency.slug, category, year, counter.last);
    },
    store: async () => {
      for (const { isChanged, ...counter } of counters.values()) {
        if (!isChanged) continue;
        const { last, ...key } = counter;
        await db.indexCounter.upsert({
          where: { agencyId_category_year: key },
          create: counter,
          update: { last },
        });
      }
    },
  };
}
