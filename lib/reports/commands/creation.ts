import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { emptyText } from '../../documents/rich-text';
import { fail, ok, type Result } from '../../result';
import { cellsOf } from '../../statistics/forms';
import type { ReportFormat, TableKey } from '../../statistics/types';
import { tableOfChapter } from '../chapters';
import { type CreationRefusal, decideCreation } from '../decide/creation';
import { isYearTaken } from '../queries/heads';
import type { BlockKind, ChapterNumber, FigureMode } from '../types';

/**
 * Begins a year's report from the agency's template: all chapters, all blank cells of the year's form.
 * @param thisYear the year it is now, in Shanghai
 * @param figures counted from the records, or typed where the year was kept elsewhere
 * @returns the new report's id
 */
export async function createReport(
  db: Database,
  actor: Actor,
  year: number,
  thisYear: number,
  at: Date,
  figures: FigureMode = 'typed',
): Promise<Result<string, CreationRefusal>> {
  try {
    return await inTransaction(db, (tx) => createReportInside(tx, actor, year, thisYear, at, figures));
  } catch (error) {
    // Two people began the same year at once: the database let one in.
    if (isUniqueViolation(error)) return fail({ code: 'yearTaken' });
    throw error;
  }
}

/** The same inside a transaction that does more with the new report. @throws where two began the same year at once */
export async function createReportInside(
  tx: Transaction,
  actor: Actor,
  year: number,
  thisYear: number,
  at: Date,
  figures: FigureMode,
): Promise<Result<string, CreationRefusal>> {
  const decision = decideCreation(actor, year, thisYear, await isYearTaken(tx, actor.agencyId, year));
  if (!decision.ok) return decision;
  const format = decision.value;
  const { overviewHeads } = await tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId } });

  const signature = { createdBy: actor.userId, lastEditedBy: actor.userId, createdAt: at, updatedAt: at };
  const report = { id: randomUUID(), agencyId: actor.agencyId, year, format, figures };
  await tx.report.create({ data: { ...report, ...signature } });
  await tx.block.createMany({
    data: templateBlocks(overviewHeads).map((block) => ({ ...block, reportId: report.id })),
  });
  await tx.cell.createMany({ data: blankCells(format).map((cell) => ({ ...cell, reportId: report.id })) });
  await appendAudit(
    tx,
    actor,
    { subject: `report:${report.id}`, action: 'create', to: 'draft', detail: { year, figures } },
    at,
  );
  return ok(report.id);
}

interface NewBlock {
  readonly chapter: ChapterNumber;
  readonly position: number;
  readonly kind: BlockKind;
  readonly heading: string | null;
  readonly content: object;
}

function templateBlocks(overviewHeads: readonly string[]): readonly NewBlock[] {
  const prose = (chapter: ChapterNumber, heading: string | null = null): Omit<NewBlock, 'position'> => {
    return { chapter, kind: 'prose', heading, content: emptyText };
  };
  const tables = (Object.entries(tableOfChapter) as unknown as [string, TableKey][]).map(([chapter, kind]) => {
    return { chapter: Number(chapter) as ChapterNumber, kind, heading: null, content: emptyText };
  });
  const overview = overviewHeads.length > 0 ? overviewHeads.map((heading) => prose(1, heading)) : [prose(1)];
  const blocks = [prose(0), ...overview, ...tables, prose(5), prose(6)];
  return blocks.map((block, position) => ({ ...block, position }));
}

function blankCells(format: ReportFormat): { tableKey: string; rowKey: string; columnKey: string }[] {
  const tables: readonly TableKey[] = ['proactive', 'applications', 'appeals'];
  return tables.flatMap((table) =>
    cellsOf(format, table)
      .filter((cell) => !cell.computed)
      .map(({ row, column }) => ({ tableKey: table, rowKey: row, columnKey: column })),
  );
}

/** Whether the database refused a second row under one key. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002';
}
