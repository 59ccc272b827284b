import type { Form, FormCell, ReportFormat } from '../types';
import { heading, rowHeading, type TableForm } from './parts';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly name?: string;
  readonly decimals?: number;
  readonly signed?: true;
}

/** The part of table 二 that answers one item of 条例 Art. 20. */
interface Band {
  readonly item: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly label: string }[];
}

const GRID_FIGURES = 3;

const itemsAndDecisions: readonly Column[] = [
  { key: 'previousYearItems', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减', signed: true },
  { key: 'decisions', label: '处理决定数量' },
];

const bands2019: readonly Band[] = [
  {
    item: '（一）',
    columns: [
      { key: 'newlyMade', label: '本年新制作数量' },
      { key: 'newlyDisclosed', label: '本年新公开数量' },
      { key: 'totalDisclosed', label: '对外公开总数量' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '规范性文件' },
    ],
  },
  {
    item: '（五）',
    columns: itemsAndDecisions,
    rows: [
      { key: 'permits', label: '行政许可' },
      { key: 'otherExternalServices', label: '其他对外管理服务事项' },
    ],
  },
  {
    item: '（六）',
    columns: itemsAndDecisions,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coerciveMeasures', label: '行政强制' },
    ],
  },
  {
    item: '（八）',
    columns: itemsAndDecisions.slice(0, 2),
    rows: [{ key: 'fees', label: '行政事业性收费' }],
  },
  {
    item: '（九）',
    columns: [
      { key: 'projects', label: '采购项目数量' },
      { key: 'amount', label: '采购总金额（万元）', name: '采购总金额', decimals: 2 },
    ],
    rows: [{ key: 'procurement', label: '政府集中采购' }],
  },
];

const decisions: readonly Column[] = [{ key: 'decisions', label: '本年处理决定数量' }];

const bands2021: readonly Band[] = [
  {
    item: '（一）',
    columns: [
      { key: 'issued', label: '本年制发件数' },
      { key: 'abolished', label: '本年废止件数' },
      { key: 'inForce', label: '现行有效件数' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '行政规范性文件' },
    ],
  },
  { item: '（五）', columns: decisions, rows: [{ key: 'permits', label: '行政许可' }] },
  {
    item: '（六）',
    columns: decisions,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coerciveMeasures', label: '行政强制' },
    ],
  },
  {
    item: '（八）',
    columns: [{ key: 'amountTenThousandYuan', label: '本年收费金额（单位：万元）', name: '本年收费金额', decimals: 6 }],
    rows: [{ key: 'fees', label: '行政事业性收费' }],
  },
];

/** The last column of a band takes what is left of the form's width. */
function spanOf(index: number, columns: readonly Column[]): { colSpan?: number } {
  const left = GRID_FIGURES - columns.length + 1;
  return index === columns.length - 1 && left > 1 ? { colSpan: left } : {};
}

function figureRow(row: Band['rows'][number], columns: readonly Column[]): FormCell[] {
  const figures = columns.map(
    (column, index): FormCell => ({
      kind: 'figure',
      row: row.key,
      column: column.key,
      decimals: column.decimals ?? 0,
      ...(column.signed && { signed: true }),
      ...spanOf(index, columns),
    }),
  );
  return [rowHeading(row.label), ...figures];
}

function rowsOfBand({ item, columns, rows }: Band): FormCell[][] {
  return [
    [heading(`第二十条第${item}项`, { colSpan: GRID_FIGURES + 1 })],
    [heading('信息内容'), ...columns.map(({ label }, index) => heading(label, spanOf(index, columns)))],
    ...rows.map((row) => figureRow(row, columns)),
  ];
}

function tableOf(bands: readonly Band[]): TableForm {
  const form: Form = {
    table: 'proactive',
    caption: '主动公开政府信息情况',
    columnWidths: [34, 22, 22, 22],
    head: [],
    body: bands.flatMap(rowsOfBand),
  };
  return {
    form,
    rowNames: new Map(bands.flatMap(({ rows }) => rows.map(({ key, label }) => [key, label]))),
    columnNames: new Map(bands.flatMap(({ columns }) => columns.map(({ key, label, name }) => [key, name ?? label]))),
  };
}

/** Table 二 by 国办公开办函〔2019〕60号 and 〔2021〕30号. */
export const proactive: Readonly<Record<ReportFormat, TableForm>> = {
  '2019': tableOf(bands2019),
  '2021': tableOf(bands2021),
};
