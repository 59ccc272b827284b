import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '../lib/access/roles';
import type { Database } from '../lib/db';
import { saveCells } from '../lib/reports/commands/cells';
import { createReport } from '../lib/reports/commands/creation';
import { publishReport, type RenderEdition } from '../lib/reports/commands/publication';
import { takeStep } from '../lib/reports/commands/steps';
import type { ReportState } from '../lib/reports/types';
import type { Result } from '../lib/result';
import type { TableKey } from '../lib/statistics/types';

/** An agency of its own for each test, with one person in each role and two sections. */
export interface GivenAgency {
  readonly agencyId: string;
  readonly slug: string;
  readonly office: Actor;
  readonly head: Actor;
  readonly leader: Actor;
  readonly auditor: Actor;
  readonly officer: Actor;
  readonly otherOfficer: Actor;
  readonly sectionId: string;
}

export const morning = new Date('2026-01-12T09:00:00+08:00');

export async function givenAgency(db: Database): Promise<GivenAgency> {
  const slug = `a${randomUUID().slice(0, 8)}`;
  const agency = await db.agency.create({
    data: { slug, name: `${slug}市民政局`, overviewHeads: ['主动公开方面', '依申请公开方面'] },
  });
  const section = async (name: string, position: number) =>
    (await db.section.create({ data: { agencyId: agency.id, name, position } })).id;
  const relief = await section('社会救助科', 0);
  const elderly = await section('养老服务科', 1);
  const person = (role: Role, sectionId: string | null = null) => givenPerson(db, agency.id, [role], sectionId);
  return {
    agencyId: agency.id,
    slug,
    office: await person('office_staff'),
    head: await person('office_head'),
    leader: await person('leader'),
    auditor: await person('auditor'),
    officer: await person('section_officer', relief),
    otherOfficer: await person('section_officer', elderly),
    sectionId: relief,
  };
}

export async function givenPerson(
  db: Database,
  agencyId: string,
  roles: readonly Role[],
  sectionId: string | null = null,
): Promise<Actor> {
  const username = `u${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const name = `${roles[0]} ${username.slice(-4)}`;
  const { id } = await db.person.create({
    data: {
      agencyId,
      username,
      name,
      passwordHash: 'no password opens this',
      roles: [...roles],
      sectionId,
      mustChangePassword: false,
    },
  });
  return { userId: id, name, agencyId, sectionId, roles };
}

export interface GivenReport extends GivenAgency {
  readonly id: string;
  readonly version: number;
}

/** A report brought to a state by the commands themselves, each step by its own person. */
export async function givenReport(
  db: Database,
  { state = 'draft', year = 2025 }: { state?: ReportState; year?: number } = {},
): Promise<GivenReport> {
  const agency = await givenAgency(db);
  const id = must(await createReport(db, agency.office, year, 2026, morning));
  await fillZeros(db, agency.office, id);
  await bringTo(db, agency, id, state);
  const { version } = await db.report.findUniqueOrThrow({ where: { id } });
  return { ...agency, id, version };
}

const way: readonly ReportState[] = ['draft', 'inReview', 'awaitingApproval', 'approved', 'published', 'withdrawn'];

/** Takes the steps that lead from the report's state to another further on. */
export async function bringTo(db: Database, agency: GivenAgency, id: string, state: ReportState): Promise<void> {
  const version = async () => (await db.report.findUniqueOrThrow({ where: { id } })).version;
  const steps = {
    inReview: async () => must(await takeStep(db, agency.office, id, await version(), { action: 'submit' }, morning)),
    awaitingApproval: async () =>
      must(await takeStep(db, agency.head, id, await version(), { action: 'review' }, morning)),
    approved: async () => must(await takeStep(db, agency.leader, id, await version(), { action: 'approve' }, morning)),
    published: async () => must(await publishReport(db, agency.office, id, await version(), morning, plainFiles)),
    withdrawn: async () =>
      must(
        await takeStep(db, agency.leader, id, await version(), { action: 'withdraw', reason: '含个人信息' }, morning),
      ),
    draft: async () => undefined,
  };
  const from = (await db.report.findUniqueOrThrow({ where: { id } })).state as ReportState;
  for (const next of way.slice(way.indexOf(from) + 1, way.indexOf(state) + 1)) await steps[next]();
}

/** Every typed cell zero: tables that cross-foot. */
async function fillZeros(db: Database, actor: Actor, reportId: string): Promise<void> {
  const cells = await db.cell.findMany({ where: { reportId } });
  const zeros = cells.map(({ tableKey, rowKey, columnKey, version }) => {
    return { table: tableKey as TableKey, row: rowKey, column: columnKey, value: 0, seenVersion: version };
  });
  must(await saveCells(db, actor, reportId, zeros, morning));
}

/** Files quick to make; how the real ones look is for the documents' own tests. */
export const plainFiles: RenderEdition = async (content, edition, digest) => {
  const bytes = new TextEncoder().encode(`${content.title} ${edition.number} ${digest}`);
  return { html: bytes, json: bytes, docx: bytes, pdf: bytes };
};

/** The value of a result that a test takes for granted. */
export function must<Value, Failure>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.failure)}`);
}
