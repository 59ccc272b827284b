import type { Actor } from '../../lib/access/roles';
import { today } from '../../lib/clock';
import type { Database } from '../../lib/db';
import type { RichText } from '../../lib/documents/rich-text';
import { isBlank } from '../../lib/documents/text-schema';
import { saveBlock } from '../../lib/reports/commands/blocks';
import { saveCells } from '../../lib/reports/commands/cells';
import { createReport } from '../../lib/reports/commands/creation';
import { handBlock } from '../../lib/reports/commands/handing';
import { addComment } from '../../lib/reports/commands/notes';
import { publishReport } from '../../lib/reports/commands/publication';
import { type PlainStep, takeStep } from '../../lib/reports/commands/steps';
import { renderEdition } from '../../lib/reports/rendering';
import type { TableKey } from '../../lib/statistics/types';
import type { DemoStaff } from './agency';
import { must } from './must';
import { report2019 } from './texts/report-2019';
import { reportInDraft } from './texts/report-current';
import type { ReportTexts } from './texts/types';

/** The report of 2019, written, reviewed, signed and published in January 2020 as edition 1. */
export async function seedReport2019(db: Database, staff: DemoStaff): Promise<void> {
  const office = staff.actor('bangongshi');
  const begun = new Date('2020-01-06T09:10:00+08:00');
  const id = must(await createReport(db, office, 2019, 2020, begun));
  await writeTexts(db, office, id, report2019, begun);
  await fillZeros(db, office, id, new Date('2020-01-08T15:30:00+08:00'));

  await step(db, office, id, { action: 'submit' }, new Date('2020-01-10T10:05:00+08:00'));
  await step(db, staff.actor('zhuren'), id, { action: 'review' }, new Date('2020-01-13T16:20:00+08:00'));
  await step(db, staff.actor('juzhang'), id, { action: 'approve' }, new Date('2020-01-16T11:00:00+08:00'));
  const { version } = await db.report.findUniqueOrThrow({ where: { id } });
  must(await publishReport(db, office, id, version, new Date('2020-01-17T09:00:00+08:00'), renderEdition));
}

/** This year's report, half written: two blocks with sections, one comment open. */
export async function seedCurrentReport(db: Database, staff: DemoStaff, at: Date): Promise<void> {
  const office = staff.actor('bangongshi');
  const year = Number(today(at).slice(0, 4));
  const id = must(await createReport(db, office, year, year, at, 'live'));
  await writeTexts(db, office, id, reportInDraft(year), at);

  const overview = await db.block.findMany({ where: { reportId: id, chapter: 1 }, orderBy: { position: 'asc' } });
  const blank = overview.filter(({ content }) => isBlank(content as unknown as RichText));
  const asked = [
    { section: '社会救助科', note: '请写本年主要任务完成情况中救助信息公开的做法。' },
    { section: '社会组织管理科', note: '请写平台建设和社会组织信息公示的情况。' },
  ];
  for (const [index, { section, note }] of asked.entries()) {
    const block = blank[index];
    if (!block) continue;
    must(await handBlock(db, office, block.id, { action: 'handOut', sectionId: staff.sectionId(section), note }, at));
  }
  const problems = await db.block.findFirstOrThrow({ where: { reportId: id, chapter: 5 } });
  const body = '去年提出的改进措施，今年落实得怎样，请逐条写明。';
  must(await addComment(db, staff.actor('zhuren'), { blockId: problems.id, body }, at));
}

async function writeTexts(db: Database, actor: Actor, reportId: string, texts: ReportTexts, at: Date): Promise<void> {
  const blocks = await db.block.findMany({ where: { reportId, kind: 'prose' } });
  for (const { id, chapter, heading, version } of blocks) {
    const text = textFor(texts, chapter, heading);
    if (text && !isBlank(text)) {
      must(await saveBlock(db, actor, { blockId: id, seenVersion: version, heading, text }, at));
    }
  }
}

function textFor(texts: ReportTexts, chapter: number, heading: string | null): RichText | undefined {
  if (chapter === 1) return texts.overview.find((part) => part.heading === heading)?.text;
  return { 0: texts.preface, 5: texts.problems, 6: texts.other }[chapter];
}

/** The source's tables hold no figure: nothing was received, nothing decided. */
async function fillZeros(db: Database, actor: Actor, reportId: string, at: Date): Promise<void> {
  const cells = await db.cell.findMany({ where: { reportId } });
  const zeros = cells.map(({ tableKey, rowKey, columnKey, version }) => {
    return { table: tableKey as TableKey, row: rowKey, column: columnKey, value: 0, seenVersion: version };
  });
  must(await saveCells(db, actor, reportId, zeros, at));
}

async function step(db: Database, actor: Actor, id: string, request: PlainStep, at: Date): Promise<void> {
  const { version } = await db.report.findUniqueOrThrow({ where: { id } });
  must(await takeStep(db, actor, id, version, request, at));
}
