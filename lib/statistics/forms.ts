import { appeals } from './forms/appeals';
import { applications, outcomeKeys } from './forms/applications';
import type { FigureCell, TableForm } from './forms/parts';
import { proactive } from './forms/proactive';
import type { Form, ReportFormat, TableKey } from './types';

const tableForms: Readonly<Record<TableKey, Readonly<Record<ReportFormat, TableForm>>>> = {
  proactive,
  applications,
  appeals,
};

/** Tables in the order of the report's chapters 二, 三, 四. */
export const tableKeys: readonly TableKey[] = ['proactive', 'applications', 'appeals'];

/** 表二, 表三, 表四: how a message names a table. */
export const tableNames: Readonly<Record<TableKey, string>> = {
  proactive: '表二',
  applications: '表三',
  appeals: '表四',
};

/** The official forms of the annual report: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021. */
export function formsOf(format: ReportFormat): Readonly<Record<TableKey, Form>> {
  return {
    proactive: proactive[format].form,
    applications: applications[format].form,
    appeals: appeals[format].form,
  };
}

function figureCells({ form }: TableForm): readonly FigureCell[] {
  return form.body.flat().filter((cell): cell is FigureCell => cell.kind === 'figure');
}

function cellsOfFormat(format: ReportFormat): Readonly<Record<TableKey, readonly FigureCell[]>> {
  return {
    proactive: figureCells(proactive[format]),
    applications: figureCells(applications[format]),
    appeals: figureCells(appeals[format]),
  };
}

const cells = { '2019': cellsOfFormat('2019'), '2021': cellsOfFormat('2021') };

/** Every place of a figure on a form, in reading order. */
export function cellsOf(format: ReportFormat, table: TableKey): readonly FigureCell[] {
  return cells[format][table];
}

/** Row keys that a table of the format has, in the form's order. */
export function rowsOf(format: ReportFormat, table: TableKey): readonly string[] {
  return [...tableForms[table][format].rowNames.keys()];
}

/** Column keys of one row, in the form's order; none for a row that the form does not have. */
export function columnsOf(format: ReportFormat, table: TableKey, row: string): readonly string[] {
  return cellsOf(format, table)
    .filter((cell) => cell.row === row)
    .map(({ column }) => column);
}

/** Rows of table 三 that add up to 总计, in the form's order. */
export function outcomeRows(format: ReportFormat): readonly string[] {
  return outcomeKeys[format];
}

/** A short Chinese name of a row for messages; an unknown row is named by its key. */
export function rowLabel(format: ReportFormat, table: TableKey, row: string): string {
  return tableForms[table][format].rowNames.get(row) ?? row;
}

/** A short Chinese name of a column for messages; an unknown column is named by its key. */
export function columnLabel(format: ReportFormat, table: TableKey, column: string): string {
  return tableForms[table][format].columnNames.get(column) ?? column;
}
