import { withTotals, zeroTables } from './totals';
import type { Finding, ReportFormat, Rows, RuleId, TableKey, Tables } from './types';

type Cells = Partial<Record<TableKey, Rows>>;

function overlay(rows: Rows, cells: Rows = {}): Rows {
  const changed = Object.entries(cells).map(([row, figures]) => [row, { ...rows[row], ...figures }] as const);
  return { ...rows, ...Object.fromEntries(changed) };
}

/** For tests: the tables with some cells as printed, totals untouched. */
export function printed(tables: Tables, cells: Cells): Tables {
  return {
    proactive: overlay(tables.proactive, cells.proactive),
    applications: overlay(tables.applications, cells.applications),
    appeals: overlay(tables.appeals, cells.appeals),
  };
}

/** For tests: a year in which only the given cells are not 0, totals computed. */
export function givenTables(format: ReportFormat, cells: Cells = {}): Tables {
  return withTotals(format, printed(zeroTables(format), cells));
}

/** For tests: the findings of one rule. */
export function of(rule: RuleId, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}
