import { cellsOf } from '../statistics/forms';
import type { CellAddress, Figure, ReportFormat } from '../statistics/types';
import { addressKey } from './confirmation';
import { certain, type ImportedCell, type ImportedReport } from './types';

/** Cell → what somebody confirmed or corrected; null is a blank on purpose. */
export type ImportAnswers = Readonly<Record<string, Figure>>;

/** A cell that somebody has to look at, and what they said. */
export interface DoubtfulCell extends ImportedCell {
  readonly key: string;
  /** Undefined until somebody looked. */
  readonly answer: Figure | undefined;
}

/** The cells to look at, the least sure first. */
export function doubtfulCells({ cells }: ImportedReport, answers: ImportAnswers): readonly DoubtfulCell[] {
  return cells
    .filter(({ confidence }) => confidence < certain)
    .toSorted((a, b) => a.confidence - b.confidence)
    .map((cell) => ({ ...cell, key: addressKey(cell), answer: answers[addressKey(cell)] }));
}

export interface ImportedFigure extends CellAddress {
  readonly value: Figure;
}

/** The typed cells of a form filled with what was confirmed, else with what was read for certain. */
export function figuresOf(
  report: ImportedReport,
  answers: ImportAnswers,
  format: ReportFormat,
): readonly ImportedFigure[] {
  const read = new Map(report.cells.map((cell) => [addressKey(cell), cell.value]));
  return (['proactive', 'applications', 'appeals'] as const).flatMap((table) =>
    cellsOf(format, table)
      .filter((cell) => !cell.computed)
      .map(({ row, column }) => {
        const key = addressKey({ table, row, column });
        const answer = answers[key];
        return { table, row, column, value: answer === undefined ? (read.get(key) ?? null) : answer };
      }),
  );
}

/** Rows with figures that a form has no place for, such as 其他处理 in one row where the form has three. */
export function homelessCells(report: ImportedReport, format: ReportFormat): readonly ImportedCell[] {
  const keys = new Set(
    (['proactive', 'applications', 'appeals'] as const).flatMap((table) =>
      cellsOf(format, table).map(({ row, column }) => addressKey({ table, row, column })),
    ),
  );
  return report.cells.filter((cell) => cell.value !== null && cell.value !== 0 && !keys.has(addressKey(cell)));
}
