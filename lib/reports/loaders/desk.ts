import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { formatOf, placeName } from '../chapters';
import { reportStateLabels } from '../labels';
import { blockPolicy, reportPolicy } from '../policy';
import { findLastReturn, type HandedBlock, type ListedReport, listHandedBlocks, listReports } from '../queries/desk';
import { findEditionDrift } from '../queries/drift';
import { findReportHead } from '../queries/heads';
import type { LastReturn, ReportState } from '../types';

/** One thing that waits for somebody, or that they have sent. */
export interface DeskTask {
  readonly key: string;
  /** What it is. */
  readonly title: string;
  /** What to do, or where it is. */
  readonly what: string;
  /** From whom it came, or why it is mine. */
  readonly from: string;
  readonly href: string;
  /** The last legal day, where there is one. */
  readonly dueOn: string | null;
  readonly at: Date | null;
}

export interface DeskData {
  readonly actor: Actor;
  readonly waiting: readonly DeskTask[];
  readonly sent: readonly DeskTask[];
  readonly today: string;
}

/** What waits for this person by what they may do, the nearest last day first, and where is what they have sent. */
export async function loadDesk(): Promise<DeskData> {
  const actor = await requireActor();
  const mayRead = permits(reportPolicy, 'read', actor);
  const [reports, blocks] = await Promise.all([
    mayRead ? listReports(db, actor.agencyId) : [],
    mayRead || actor.sectionId
      ? listHandedBlocks(db, actor.agencyId, mayRead ? undefined : (actor.sectionId ?? ''))
      : [],
  ]);
  const returns = await Promise.all(
    reports.map(({ id, state }) => (state === 'draft' ? findLastReturn(db, id) : null)),
  );
  const drifted = await driftTasks(reports, actor);
  const waiting = [
    ...drifted,
    ...reports.flatMap((report, index) => reportTask(report, actor, returns[index] ?? null) ?? []),
    ...blocks.flatMap((block) => blockTask(block, actor) ?? []),
  ].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const sent = [
    ...reports.flatMap((report) => sentReport(report, actor) ?? []),
    ...blocks.flatMap((b) => sentBlock(b, actor) ?? []),
  ];
  return { actor, waiting, sent, today: today(now()) };
}

/** What a state waits for, and where one goes to do it. */
const tasksByState: Readonly<
  Partial<Record<ReportState, { act: 'edit' | 'review' | 'approve' | 'publish'; what: string; page: string }>>
> = {
  draft: { act: 'edit', what: '编写并送审', page: '' },
  inReview: { act: 'review', what: '审核', page: '/review' },
  awaitingApproval: { act: 'approve', what: '签发', page: '/review' },
  approved: { act: 'publish', what: '发布', page: '/review' },
};

function reportTask(report: ListedReport, actor: Actor, lastReturn: LastReturn | null): DeskTask | null {
  const task = tasksByState[report.state];
  if (!task || !permits(reportPolicy, task.act, actor, report)) return null;
  const hands = [report.lastEditedBy, report.submittedBy, report.reviewedBy];
  if ((task.act === 'review' || task.act === 'approve') && hands.includes(actor.userId)) return null;
  return {
    key: `report-${report.id}`,
    title: titleOf(report.year),
    what: task.what,
    from: standingOf(report, lastReturn),
    href: `/desk/reports/${report.id}${task.page}`,
    dueOn: lastDay(report.year),
    at: report.updatedAt,
  };
}

/** Of how many published reports the desk asks whether the records still agree: the newest are the ones that move. */
const watchedReports = 3;

/** Published reports that say what the records no longer do. */
async function driftTasks(reports: readonly ListedReport[], actor: Actor): Promise<readonly DeskTask[]> {
  const watched = reports
    .filter((report) => report.state === 'published' && permits(reportPolicy, 'correct', actor, report))
    .slice(0, watchedReports);
  const tasks: DeskTask[] = [];
  for (const { id, year } of watched) {
    const report = await findReportHead(db, actor.agencyId, id);
    const drift = report && (await findEditionDrift(db, report));
    if (!drift || drift.lines.length === 0) continue;
    tasks.push({
      key: `drift-${id}`,
      title: titleOf(year),
      what: '核对已公布的数字',
      from: `公布后有 ${drift.lines.length} 个数与登记的记录不再一致`,
      href: `/desk/reports/${id}#drift`,
      dueOn: null,
      at: null,
    });
  }
  return tasks;
}

function standingOf(report: ListedReport, lastReturn: LastReturn | null): string {
  if (report.state !== 'draft') return `${report.submitter?.name ?? ''}送审`;
  if (lastReturn) return `${lastReturn.by}退回：${lastReturn.reason}`;
  return `${reportStateLabels.draft}${comments(report)}`;
}

function blockTask(block: HandedBlock, actor: Actor): DeskTask | null {
  if (block.reportState !== 'draft') return null;
  const matter = { state: block.holder, sectionId: block.sectionId };
  const isMine = block.holder === 'withSection' && permits(blockPolicy, 'handBack', actor, matter);
  const isBack = block.holder === 'handedBack' && permits(blockPolicy, 'takeIn', actor, matter);
  if (!isMine && !isBack) return null;
  return {
    key: `block-${block.id}`,
    title: `${titleOf(block.year)} · ${nameOf(block)}`,
    what: isMine ? '撰写并交回' : '采用或退回',
    from: isMine ? `办公室约稿${block.handNote ? `：${block.handNote}` : ''}` : `${block.section ?? ''}交回`,
    href: isMine ? `/desk/blocks/${block.id}` : `/desk/reports/${block.reportId}#block-${block.id}`,
    dueOn: lastDay(block.year),
    at: null,
  };
}

function sentReport(report: ListedReport, actor: Actor): DeskTask | null {
  if (report.submittedBy !== actor.userId || report.state === 'draft') return null;
  return {
    key: `sent-${report.id}`,
    title: titleOf(report.year),
    what: reportStateLabels[report.state],
    from: '由您送审',
    href: `/desk/reports/${report.id}/history`,
    dueOn: null,
    at: report.updatedAt,
  };
}

const blockStandings = {
  office: '办公室已采用',
  withSection: '待科室撰写',
  handedBack: '已交回，等办公室采用',
} as const;

function sentBlock(block: HandedBlock, actor: Actor): DeskTask | null {
  const isOwnSection = actor.sectionId !== null && actor.sectionId === block.sectionId;
  const isOfficer = actor.roles.includes('section_officer');
  if (isOfficer ? !isOwnSection || block.holder === 'withSection' : block.holder !== 'withSection') return null;
  return {
    key: `sent-block-${block.id}`,
    title: `${titleOf(block.year)} · ${nameOf(block)}`,
    what: blockStandings[block.holder],
    from: isOfficer ? '由本科室交回' : `约稿给${block.section ?? ''}`,
    href: isOfficer ? `/desk/blocks/${block.id}` : `/desk/reports/${block.reportId}#block-${block.id}`,
    dueOn: null,
    at: null,
  };
}

function titleOf(year: number): string {
  return `${year} 年度报告`;
}

function nameOf(block: HandedBlock): string {
  return placeName(formatOf(block.year) ?? '2021', block.chapter, block.heading);
}

function comments({ openComments }: ListedReport): string {
  return openComments > 0 ? `，有 ${openComments} 条批注未处理` : '';
}

/** 条例 Art. 49: an agency publishes its report by 31 January of the year after. */
function lastDay(year: number): string {
  return `${year + 1}-01-31`;
}
