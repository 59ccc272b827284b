import { columnLabel, rowLabel } from '../forms';
import { add, figureAt } from '../totals';
import type { CellAddress, Figure, Finding, ReportFigures, ReportFormat, Severity, Tables } from '../types';

/** A place where a rule does not hold; it may be milder than its rule (a blank is unknown, so it only warns). */
export type Breach = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

export interface Rule {
  readonly severity: Severity;
  readonly check: (figures: ReportFigures) => readonly Breach[];
}

/** Whether two sides of a rule are both known and unequal. */
export function differ(left: Figure, right: Figure): boolean {
  return left !== null && right !== null && left !== right;
}

/**
 * Words for a sum that its total contradicts, or undefined when they can agree.
 * Blank addends are unknown, but no count is below zero: known parts above the total contradict it all the same.
 */
export function contradiction(addends: readonly Figure[], total: Figure): string | undefined {
  const known = add(addends.filter((addend) => addend !== null));
  if (known === null || total === null) return undefined;
  if (addends.includes(null)) return known > total ? `至少是 ${known}` : undefined;
  return known === total ? undefined : `是 ${known}`;
}

/** Last year's tables, or undefined when the published ones are of another year. */
export function lastYear(figures: ReportFigures): ReportFigures['previous'] {
  return figures.previous?.year === figures.year - 1 ? figures.previous : undefined;
}

/**
 * What a row of appeals or applications comes to: the sum of its parts where all are known, else the printed total,
 * since published reports often leave the total 0 or blank.
 */
export function rowSum(tables: Tables, table: CellAddress['table'], row: string, parts: readonly string[]): Figure {
  const sum = add(parts.map((column) => figureAt(tables, { table, row, column })));
  return sum ?? figureAt(tables, { table, row, column: 'total' });
}

/** Names a cell: 「予以公开（自然人）」. */
export function cellLabel(format: ReportFormat, { table, row, column }: CellAddress): string {
  return `${rowLabel(format, table, row)}（${columnLabel(format, table, column)}）`;
}
