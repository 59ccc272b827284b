import { columnLabel, columnsOf, rowLabel, rowsOf, tableKeys, tableNames } from '../forms';
import type { ReportFigures, TableKey } from '../types';
import type { Breach, Rule } from './rule';

const formatNames = { '2019': '2019 年', '2021': '2021 年' } as const;

/** A strange row is most often one of the other format, which has a name for it. */
const otherFormat = { '2019': '2021', '2021': '2019' } as const;

function missingRows({ format, tables }: ReportFigures, table: TableKey): readonly Breach[] {
  return rowsOf(format, table)
    .filter((row) => tables[table][row] === undefined)
    .map((row) => ({ table, row, message: `${tableNames[table]}缺少“${rowLabel(format, table, row)}”一行` }));
}

function strangeRows({ format, tables }: ReportFigures, table: TableKey): readonly Breach[] {
  const known = rowsOf(format, table);
  return Object.keys(tables[table])
    .filter((row) => !known.includes(row))
    .map((row) => {
      const name = rowLabel(otherFormat[format], table, row);
      const message = `${tableNames[table]}有“${name}”一行，${formatNames[format]}格式没有这一行`;
      return { table, row, message };
    });
}

/** A figure in a column that the row does not have would be read nowhere; a blank one says nothing. */
function strangeColumns({ format, tables }: ReportFigures, table: TableKey): readonly Breach[] {
  return rowsOf(format, table).flatMap((row) => {
    const known = columnsOf(format, table, row);
    return Object.entries(tables[table][row] ?? {})
      .filter(([column, figure]) => figure !== null && !known.includes(column))
      .map(([column]) => {
        const place = `${tableNames[table]}“${rowLabel(format, table, row)}”`;
        const name = columnLabel(format, table, column);
        return { table, row, column, message: `${place}有“${name}”一列，${formatNames[format]}格式没有这一列` };
      });
  });
}

function formIsKept(figures: ReportFigures): readonly Breach[] {
  return tableKeys.flatMap((table): readonly Breach[] => {
    if (Object.keys(figures.tables[table]).length === 0) return [{ table, message: `缺少${tableNames[table]}` }];
    return [...missingRows(figures, table), ...strangeRows(figures, table), ...strangeColumns(figures, table)];
  });
}

/** The form itself. */
export const layoutRules = { T1: { severity: 'error', check: formIsKept } } as const satisfies Record<string, Rule>;
