import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { DocumentCell, DocumentTable } from '../model';
import { lineDistance, tableTextSize } from '../page-layout';
import { type PlacedCell, placeCells } from '../table-grid';
import { exactly, fonts, textWidth } from './layout';

/** What all cells of one table share: its columns in twips and its type size in points. */
interface TableMeasure {
  readonly widths: readonly number[];
  readonly textSize: number;
}

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};

/** Caption, note and table; a small empty line keeps a following table apart (Word would join the two). */
export function tableChildren(table: DocumentTable): (Paragraph | Table)[] {
  const columns = table.columnWidths.length;
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0);
  const measure: TableMeasure = {
    widths: table.columnWidths.map((width) => Math.floor((textWidth * width) / total)),
    textSize: tableTextSize(columns),
  };
  const rows = [
    ...rowsOf(placeCells(table.head, columns), measure, true),
    ...rowsOf(placeCells(table.body, columns), measure, false),
  ];
  return [...captionOf(table), ...(rows.length === 0 ? [] : [tableOf(rows, measure)]), spacer()];
}

function captionOf({ caption, note }: DocumentTable): Paragraph[] {
  return [
    ...(caption === '' ? [] : [new Paragraph({ style: 'Caption', text: caption })]),
    ...(note ? [new Paragraph({ style: 'TableNote', text: note })] : []),
  ];
}

function tableOf(rows: TableRow[], { widths }: TableMeasure): Table {
  return new Table({
    rows,
    borders,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 30, bottom: 30, left: 40, right: 40, marginUnitType: WidthType.DXA },
  });
}

function rowsOf(rows: readonly (readonly PlacedCell[])[], measure: TableMeasure, isHead: boolean): TableRow[] {
  const all = rows.flat();
  return rows.map((_, row) => {
    const touching = all.filter((placed) => placed.row <= row && row < placed.row + placed.rowSpan);
    const cells = touching.toSorted((a, b) => a.column - b.column).map((placed) => cellOf(placed, row, measure));
    return new TableRow({ children: cells, cantSplit: true, tableHeader: isHead });
  });
}

/** A cell over several rows stands in each of them: its text in the first, a continuation below. */
function cellOf(placed: PlacedCell, row: number, measure: TableMeasure): TableCell {
  const { cell, column, colSpan, rowSpan } = placed;
  const width = measure.widths.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0);
  const isFirst = placed.row === row;
  const text = isFirst ? cell.text : '';
  return new TableCell({
    children: text.split('\n').map((line) => cellLine(line, cell, measure.textSize)),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(rowSpan > 1 && { verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  });
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellLine(text: string, cell: DocumentCell, textSize: number): Paragraph {
  const isHead = cell.header === 'column';
  return new Paragraph({
    alignment: alignments[cell.align ?? (isHead ? 'center' : 'left')],
    spacing: exactly(textSize * 1.35),
    children: [new TextRun({ text, size: textSize * 2, ...(isHead && { font: fonts.chapter }) })],
  });
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: exactly(lineDistance / 3), children: [] });
}
