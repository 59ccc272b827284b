// `npm run bench`: the tables of a year over 10,000, 100,000 and 1,000,000 applications, the engine of rules, and an
// edition's PDF and docx, in a throwaway database. Prints JSON: milliseconds, and how they grow.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../lib/db';
import { renderDocx } from '../lib/documents/docx';
import { renderPdf } from '../lib/documents/pdf';
import type { RichText } from '../lib/documents/rich-text';
import { createReport } from '../lib/reports/commands/creation';
import { reportDocument } from '../lib/reports/document';
import { findContent } from '../lib/reports/queries/content';
import { findReportHead } from '../lib/reports/queries/heads';
import type { ReportContent } from '../lib/reports/types';
import { countRecords, listRecords } from '../lib/statistics/queries/records';
import { countedTables } from '../lib/statistics/queries/tables';
import { checkFigures } from '../lib/statistics/rules';
import { type GivenAgency, givenAgency, morning, must } from '../test/given';
import { words } from '../test/given-text';
import { migrate } from './migrate.mjs';
import { startEngine } from './support/engine.mjs';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const steps = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000];
const runs = 20;
/** The first runs pay for compiling and for caches that a server has long filled. */
const warmUps = 15;
const year = 2025;

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

async function timed(work: () => unknown, times = runs) {
  for (let warm = 0; warm < warmUps; warm += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  // The best run is what the machine can do, the others what its neighbours leave.
  return { bestMs: rounded(Math.min(...taken)), p50Ms: quantile(taken, 0.5), p95Ms: quantile(taken, 0.95) };
}

/**
 * Applications of ten years in all kinds and outcomes, one in twenty still open, and an appeal for every hundredth. The
 * tallies are added up at the end as the trigger would have done it row by row.
 */
async function fill(db: Database, { agencyId, office }: GivenAgency, count: number): Promise<void> {
  await db.$executeRaw`ALTER TABLE application_standing DISABLE TRIGGER application_standing_tallied`;
  await db.$executeRaw`
    INSERT INTO application (id, agency_id, number, channel, arrived_on, applicant_kind, matter, request, form_wanted,
      delivery_wanted, registered_at)
    SELECT gen_random_uuid(), ${agencyId}::uuid, (2016 + n % 10) || '-' || lpad(n::text, 7, '0'), 'post',
      make_date(2016 + n % 10, 1 + n % 12, 1 + n % 28),
      (ARRAY['naturalPerson', 'naturalPerson', 'naturalPerson', 'commercialEnterprise', 'researchInstitution',
        'publicWelfareOrganisation', 'legalServiceOrganisation', 'otherOrganisation'])[1 + n % 8],
      '政府信息 ' || n, '请公开。', 'paper', 'post', now()
    FROM generate_series(1, ${count}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO application_standing (application_id, agency_id, state, applicant_kind, received_on, outcome, concluded_on)
    SELECT id, agency_id, CASE WHEN is_open THEN 'running' ELSE 'concluded' END, applicant_kind, arrived_on,
      CASE WHEN NOT is_open THEN (ARRAY['disclosed', 'disclosed', 'partlyDisclosed', 'refused.stateSecret',
        'refused.thirdPartyRights', 'refused.internalAffairs', 'unavailable.notHeld', 'unavailable.needsCreation',
        'notProcessed.petition', 'other.notCorrected', 'other.rest'])[1 + length(matter) * ascii(right(number, 1)) % 11] END,
      CASE WHEN NOT is_open THEN arrived_on + 15 + ascii(right(number, 1)) % 10 END
    FROM (SELECT *, right(number, 2) IN ('07', '31', '58', '83', '99') AS is_open FROM application
      WHERE agency_id = ${agencyId}::uuid) AS a`;
  await db.$executeRaw`ALTER TABLE application_standing ENABLE TRIGGER application_standing_tallied`;
  await db.$executeRaw`
    INSERT INTO application_tally (agency_id, year, measure, applicant_kind, count)
    SELECT agency_id, extract(year FROM received_on)::int, 'received', applicant_kind, count(*)
      FROM application_standing WHERE agency_id = ${agencyId}::uuid GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT agency_id, extract(year FROM concluded_on)::int, outcome, applicant_kind, count(*)
      FROM application_standing WHERE agency_id = ${agencyId}::uuid AND outcome IS NOT NULL GROUP BY 1, 2, 3, 4`;
  await db.$executeRaw`
    INSERT INTO appeal (id, agency_id, kind, matter, authority, received_on, closed_on, result, registered_by,
      registered_at, last_edited_by)
    SELECT gen_random_uuid(), ${agencyId}::uuid,
      (ARRAY['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])[1 + n % 3], '不服答复', '市人民政府',
      make_date(2016 + n % 10, 1 + n % 12, 1), CASE WHEN n % 9 > 0 THEN make_date(2016 + n % 10, 1 + n % 12, 1) + 60 END,
      CASE WHEN n % 9 > 0 THEN (ARRAY['upheld', 'corrected', 'otherResult'])[1 + n % 3] END,
      ${office.userId}::uuid, now(), ${office.userId}::uuid
    FROM generate_series(1, ${count}::int / 100) AS n`;
  await db.$executeRaw`ANALYZE application, application_standing, application_tally, appeal`;
}

async function tablesAt(db: Database, count: number) {
  const agency = await givenAgency(db);
  await fill(db, agency, count);
  const { agencyId } = agency;
  const received = { of: 'applications', fact: 'received' } as const;
  const tables = await timed(() => countedTables(db, agencyId, year, '2021'));
  const list = await timed(() => listRecords(db, agencyId, year, received, 1));
  const recount = await timed(() => countRecords(db, agencyId, year, received), 5);
  const counted = await countedTables(db, agencyId, year, '2021');
  if (counted.applications.newlyReceived?.total !== (await countRecords(db, agencyId, year, received))) {
    throw new Error('tallies and records do not agree');
  }
  return { applications: count, tables, pageOfRecords: list, recountOfOneCell: recount, agency };
}

const sentence = '全年收到政府信息公开申请，均在法定期限内答复；网站栏目按月检查，错漏随时改正。';
/** Eight thousand characters in all: as long as reports are. */
const sentences = 30;

function withProse(content: ReportContent): ReportContent {
  const text: RichText = words(sentence.repeat(sentences));
  const chapters = content.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => (block.kind === 'prose' ? { ...block, text } : block)),
  }));
  return { ...content, chapters };
}

async function documentTimes(db: Database, agency: GivenAgency) {
  const id = must(await createReport(db, agency.office, year, 2026, morning, 'live'));
  const head = await findReportHead(db, agency.agencyId, id);
  if (!head) throw new Error('no report');
  const content = withProse(await findContent(db, head));
  const document = reportDocument(content);
  const { format, tables, chapters } = content;
  const prose = chapters.map(({ number }) => ({ chapter: number, text: sentence.repeat(sentences) }));
  return {
    wholeReport: await timed(() => findContent(db, head)),
    engine: await timed(() =>
      checkFigures({ format, year, tables, prose, previous: { year: year - 1, tables, ours: true } }),
    ),
    pdf: await timed(() => renderPdf(document, { at: morning }), 5),
    docx: await timed(() => renderDocx(document), 5),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
const engine = await startEngine(folder, { settings: ['fsync=off', 'synchronous_commit=off'] });
const db = openDatabase(() => engine.url);
try {
  await migrate(engine.url);
  const measured: Awaited<ReturnType<typeof tablesAt>>[] = [];
  for (const count of steps) {
    process.stderr.write(`${count.toLocaleString('en')} applications …\n`);
    measured.push(await tablesAt(db, count));
  }
  const last = measured.at(-1);
  const documents = last && (await documentTimes(db, last.agency));
  const first = measured[0]?.tables.p50Ms ?? 0;
  const sizesMeasured = measured.map(({ agency: _, ...size }) => ({
    ...size,
    timesTheSmallest: rounded(first === 0 ? 0 : size.tables.p50Ms / first),
  }));
  process.stdout.write(`${JSON.stringify({ tablesOfAYear: sizesMeasured, ...documents }, null, 2)}\n`);
} finally {
  await db.$disconnect();
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
}
