// 200 officers submit at once, and the lists of an agency with 100,000 items: `node scripts/run.mjs
// scripts/bench-items.ts` with the DATABASE_URL of a migrated database that may be thrown away (what is published stays).

import { builtInCalendar } from '../lib/calendar/calendar';
import { openDatabase } from '../lib/db';
import { createItem } from '../lib/items/commands/creation';
import { takeItemStep } from '../lib/items/commands/steps';
import { countByState, type ItemFilter, type ItemSort, listItems } from '../lib/items/queries/list';
import { type GivenAgency, givenAgency, givenPerson, morning, must } from '../test/given';
import { givenWords } from '../test/given-items';

const db = openDatabase(() => process.env.DATABASE_URL ?? '');
const itemCount = Number(process.argv[2] ?? 100_000);
const officerCount = 200;

/** Milliseconds under which a share of the runs stayed. */
function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function submissions(agency: GivenAgency) {
  const drafts: { readonly id: string; readonly actor: GivenAgency['officer'] }[] = [];
  for (let index = 0; index < officerCount; index += 1) {
    const actor = await givenPerson(db, agency.agencyId, ['section_officer'], agency.sectionId);
    const id = must(await createItem(db, actor, { title: `月末动态 ${index}`, genre: 'workNews' }, morning));
    await givenWords(db, actor, id, {});
    drafts.push({ id, actor });
  }
  const times = await Promise.all(
    drafts.map(({ id, actor }) =>
      timed(async () => must(await takeItemStep(db, actor, id, 2, { action: 'submit' }, morning))),
    ),
  );
  const submitted = await db.item.count({ where: { agencyId: agency.agencyId, state: 'submitted' } });
  return { submitted, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), maxMs: quantile(times, 1) };
}

/** Rows as imports of many years leave them; without editions, which these lists do not read. */
async function fill({ agencyId, sectionId, officer, office }: GivenAgency): Promise<void> {
  await db.$executeRaw`
    INSERT INTO item (id, agency_id, section_id, state, title, genre, category, made_on, body, keywords, channels,
      index_number, published_at, created_by, last_edited_by, submitted_by, accepted_by, created_at, updated_at)
    SELECT gen_random_uuid(), ${agencyId}::uuid, ${sectionId}::uuid,
      CASE WHEN n % 50 = 0 THEN 'draft' WHEN n % 51 = 0 THEN 'submitted' ELSE 'published' END,
      '关于' || (ARRAY['低保', '养老', '儿童福利', '社会组织', '慈善', '殡葬'])[n % 6 + 1] || '工作的第 ' || n || ' 号动态',
      (ARRAY['workNews', 'notice', 'relief', 'permit'])[n % 4 + 1], '20.' || lpad((n % 15 + 1)::text, 2, '0'),
      date '2019-01-01' + n % 2500, '{"type":"doc","content":[{"type":"paragraph"}]}', '{}', '{website}',
      CASE WHEN n % 50 <> 0 AND n % 51 <> 0 THEN 'AB-2001-2019-' || lpad(n::text, 5, '0') END,
      CASE WHEN n % 50 <> 0 AND n % 51 <> 0 THEN timestamptz '2019-01-01 09:00+08' + n * interval '40 minutes' END,
      ${officer.userId}::uuid, ${officer.userId}::uuid, ${officer.userId}::uuid, ${office.userId}::uuid,
      now(), timestamptz '2019-01-01 09:00+08' + n * interval '40 minutes'
    FROM generate_series(1, least(${itemCount}, 99999)) AS n`;
  await db.$executeRaw`ANALYZE item`;
}

const clock = { today: '2026-01-12', calendar: builtInCalendar };
const views: readonly (readonly [string, ItemFilter, ItemSort, number])[] = [
  ['all', {}, 'updated', 1],
  ['page 150', {}, 'updated', 150],
  ['submitted', { state: 'submitted' }, 'updated', 1],
  ['one genre', { genre: 'permit' }, 'updated', 1],
  ['by publication', {}, 'published', 1],
  ['by making', {}, 'made', 1],
  ['one month', { year: 2022, month: 3 }, 'published', 1],
  ['late', { clock: 'late' }, 'updated', 1],
  ['word in a sixth', { q: '养老' }, 'updated', 1],
  ['one number', { q: '第 4711 号' }, 'updated', 1],
];

async function lists({ agencyId }: GivenAgency) {
  const times: Record<string, { readonly p50Ms: number; readonly p95Ms: number; readonly sequential: number }> = {};
  const measure = async (name: string, work: () => Promise<unknown>) => {
    const before = await sequentialScans();
    const runs: number[] = [];
    for (let run = 0; run < 12; run += 1) runs.push(await timed(work));
    times[name] = {
      p50Ms: quantile(runs, 0.5),
      p95Ms: quantile(runs, 0.95),
      sequential: (await sequentialScans()) - before,
    };
  };
  for (const [name, filter, sort, page] of views) {
    await measure(name, () => listItems(db, agencyId, filter, { sort, page, clock }));
  }
  await measure('counts by state', () => countByState(db, agencyId));
  return times;
}

const agency = await givenAgency(db);
const submitted = await submissions(agency);
const crowded = await givenAgency(db);
await fill(crowded);
const times = await lists(crowded);
process.stdout.write(`${JSON.stringify({ submissions: submitted, items: itemCount, lists: times })}\n`);
await db.$disconnect();

/** Sequential scans of the table since the server began to count. */
async function sequentialScans(): Promise<number> {
  await db.$executeRaw`SELECT pg_stat_force_next_flush()`;
  const [row] = await db.$queryRaw<[{ scans: bigint }]>`
    SELECT seq_scan AS scans FROM pg_stat_user_tables WHERE relname = 'item'`;
  return Number(row.scans);
}
