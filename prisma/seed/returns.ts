import { randomUUID } from 'node:crypto';
import type { Actor } from '../../lib/access/roles';
import { today } from '../../lib/clock';
import type { Database } from '../../lib/db';
import { defineMetric } from '../../lib/returns/commands/definitions';
import { openMonth } from '../../lib/returns/commands/opening';
import { takeStep } from '../../lib/returns/commands/steps';
import { dueOn } from '../../lib/returns/deadlines';
import type { StepRequest } from '../../lib/returns/decide/steps';
import { monthOf, monthsBack, previousMonth } from '../../lib/returns/months';
import { countPublishedByMonth } from '../../lib/returns/queries/items';
import { listDefinitions } from '../../lib/returns/queries/metrics';
import type { YearMonth } from '../../lib/returns/types';
import type { DemoStaff } from './agency';
import { handsOf } from './hands';
import { must } from './must';
import { sections } from './texts/agency';
import type { SectionName } from './texts/items-2019/types';
import { figures2019, type MetricKey, metrics } from './texts/returns';

/** The metrics, and twelve accepted returns of 2019 a section. */
export async function seedReturns2019(db: Database, staff: DemoStaff): Promise<void> {
  const begun = new Date('2019-01-02T09:00:00+08:00');
  for (const metric of metrics) must(await defineMetric(db, staff.actor('admin'), metric, begun));
  const months = monthsBack({ year: 2019, month: 12 }, { year: 2019, month: 1 });
  await importAccepted(db, staff, months, new Date('2020-01-06T08:30:00+08:00'));
}

/**
 * This year's returns: accepted up to two months ago, last month in every state that there is, this month open.
 * Declared figures are made up: 2019's of the same month.
 */
export async function seedCurrentReturns(db: Database, staff: DemoStaff, at: Date): Promise<void> {
  const current = monthOf(today(at));
  const last = previousMonth(current);
  const { agencyId } = staff.actor('admin');
  // In January the month before last is of a year that the demo does not hold.
  const closed = monthsBack(previousMonth(last), { year: current.year, month: 1 });
  await importAccepted(db, staff, closed, at);
  // A clock fixed in January 2020 finds last month among the accepted ones.
  if (last.year > 2019) {
    must(await openMonth(db, agencyId, last, at));
    for (const [index, section] of sections.entries()) await bringLastMonthTo(db, staff, section, last, index, at);
  }
  must(await openMonth(db, agencyId, current, at));
}

const returnReason = '咨询人次比平时多出很多，请核对是否把现场活动的人数也计入，核对后重新报送。';

/** By the section's place: accepted, handed in, sent back, not handed in, handed in, accepted. */
const lastMonth = ['accept', 'submit', 'return', null, 'submit', 'accept'] as const;

async function bringLastMonthTo(
  db: Database,
  staff: DemoStaff,
  section: SectionName,
  month: YearMonth,
  index: number,
  at: Date,
): Promise<void> {
  const end = lastMonth[index] ?? null;
  if (end === null) return;
  const { writer, accepter } = handsOf(staff, { section });
  const told = Object.fromEntries(metrics.map(({ key }) => [key, figureOf(section, key, month)]));
  // Whoever has nothing at all to tell would have to declare a zero return.
  const figures = { ...told, consultations: Math.max(1, figureOf(section, 'consultations', month)) };
  const inTime = new Date(Math.min(at.getTime(), new Date(`${dueOn(month)}T10:00:00+08:00`).getTime()));
  await step(db, writer, staff.sectionId(section), month, { action: 'submit', figures }, inTime);
  if (end === 'submit') return;
  const request = end === 'return' ? { action: end, reason: returnReason } : { action: end };
  await step(db, accepter, staff.sectionId(section), month, request, inTime);
}

async function step(
  db: Database,
  actor: Actor,
  sectionId: string,
  month: YearMonth,
  request: StepRequest & { readonly figures?: Readonly<Record<string, number>> },
  at: Date,
): Promise<void> {
  const key = { sectionId_year_month: { sectionId, ...month } };
  const { id, version } = await db.monthlyReturn.findUniqueOrThrow({ where: key, select: { id: true, version: true } });
  must(await takeStep(db, actor, id, version, request, at));
}

const figureOf = (section: SectionName, key: MetricKey, { month }: YearMonth): number =>
  figures2019[section][key][month - 1] ?? 0;

/** create, submit, accept */
const versionAccepted = 3;

/**
 * Puts in returns that were accepted before this system, as `importArchive` does with items: through the commands each
 * would be three transactions, of which `npm start` has no time for hundreds. The trail tells of the import in one line.
 */
async function importAccepted(
  db: Database,
  staff: DemoStaff,
  months: readonly YearMonth[],
  importedAt: Date,
): Promise<void> {
  const [newest] = months;
  if (!newest) return;
  const office = staff.actor('bangongshi');
  const { agencyId } = office;
  const published = await countPublishedByMonth(db, agencyId, newest.year);
  const definitions = await listDefinitions(db, agencyId);
  const rows = sections.flatMap((section) =>
    months.map((month) => {
      const figures = metrics.map(({ key }) => ({ key, value: figureOf(section, key, month) }));
      const items = published.get(staff.sectionId(section))?.[month.month - 1] ?? 0;
      const isZero = items === 0 && figures.every(({ value }) => value === 0);
      return { figures, head: acceptedReturn(staff, section, month, isZero) };
    }),
  );
  // Figures belong to open months alone, so the months are closed once they have theirs.
  await db.monthlyReturn.createMany({ data: rows.map(({ head }) => ({ ...head, state: 'open' })) });
  await db.metricValue.createMany({
    data: rows.flatMap(({ head, figures }) =>
      figures.flatMap(({ key, value }) => {
        const definition = definitions.find((candidate) => candidate.key === key);
        return definition ? [{ returnId: head.id, definitionId: definition.id, value }] : [];
      }),
    ),
  });
  await db.monthlyReturn.updateMany({
    where: { id: { in: rows.map(({ head }) => head.id) } },
    data: { state: 'accepted' },
  });
  await db.auditEntry.create({
    data: {
      agencyId,
      at: importedAt,
      actorId: office.userId,
      actorName: office.name,
      actorRoles: [...office.roles],
      subject: `agency:${agencyId}`,
      action: 'import',
      detail: { monthlyReturns: rows.length, year: newest.year },
    },
  });
}

/** Handed in on the last day in time, and accepted on it. */
function acceptedReturn(staff: DemoStaff, section: SectionName, month: YearMonth, isZero: boolean) {
  const { writer, accepter } = handsOf(staff, { section });
  const lastDay = dueOn(month);
  const submittedAt = new Date(`${lastDay}T10:00:00+08:00`);
  const acceptedAt = new Date(`${lastDay}T16:00:00+08:00`);
  return {
    id: randomUUID(),
    agencyId: writer.agencyId,
    sectionId: staff.sectionId(section),
    ...month,
    state: 'accepted',
    isZero,
    version: versionAccepted,
    submittedBy: writer.userId,
    submittedAt,
    acceptedBy: accepter.userId,
    acceptedAt,
    updatedAt: acceptedAt,
  };
}
