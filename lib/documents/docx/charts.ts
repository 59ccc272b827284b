import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { printedNumber, shareText } from '../../charts/table';
import type { ChartSpec } from '../../charts/types';
import type { DocumentChart } from '../model';
import { exactly, textWidth } from './layout';

/** The room for bars is cut into so many columns; a bar takes as many of them as it is long. */
const steps = 40;
const labelWidth = Math.round(textWidth * 0.34);
const valueWidth = Math.round(textWidth * 0.16);
const stepWidth = Math.floor((textWidth - labelWidth - valueWidth) / steps);

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing };
const textSize = 10.5;

/** Hatchings that print in grey: the year, or the part, is told by them and by words. */
const shadings = [
  { type: ShadingType.CLEAR, fill: '1F4E8C', color: 'auto' },
  { type: ShadingType.DIAGONAL_STRIPE, fill: 'FFFFFF', color: '1F4E8C' },
  { type: ShadingType.CLEAR, fill: 'A9C4E6', color: 'auto' },
  { type: ShadingType.DIAGONAL_CROSS, fill: 'FFFFFF', color: '444444' },
  { type: ShadingType.REVERSE_DIAGONAL_STRIPE, fill: 'D9D9D9', color: '444444' },
] as const;

/**
 * A chart of lying bars made of shaded cells, whatever its kind: Word needs a bitmap beside a vector picture, and what
 * cannot read the vector (WPS, old readers) would show the bitmap alone. Cells print the same everywhere.
 */
export function chartChildren({ chart }: DocumentChart): (Paragraph | Table)[] {
  const rows = barsOf(chart).map(
    (bar) =>
      new TableRow({ cantSplit: true, children: [labelCell(bar.label), ...barCells(bar), valueCell(bar.words)] }),
  );
  return [
    new Paragraph({ style: 'Caption', text: chart.title }),
    new Table({
      rows,
      columnWidths: [labelWidth, ...Array.from({ length: steps }, () => stepWidth), valueWidth],
      width: { size: labelWidth + steps * stepWidth + valueWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, insideHorizontal: nothing, insideVertical: nothing },
    }),
    new Paragraph({ spacing: exactly(6), children: [] }),
  ];
}

interface Bar {
  readonly label: string;
  readonly words: string;
  /** From 0 to `steps`. */
  readonly length: number;
  readonly look: number;
}

function barsOf({ kind, points, years }: ChartSpec): readonly Bar[] {
  const values = points.flatMap((point) => point.values.map((value) => value ?? 0));
  const isShare = kind === 'share';
  const total = values.reduce((sum, value) => sum + value, 0);
  const most = isShare ? total : Math.max(...values);
  const several = years.length > 1;
  return points.flatMap(({ label, values: numbers }) =>
    numbers.map((value, index): Bar => {
      const share = isShare ? `（${shareText(value, total)}）` : '';
      return {
        label: several ? `${label} ${years[index]}年` : label,
        words: `${printedNumber(value)}${share}`,
        length: most > 0 ? lengthOf(value ?? 0, most) : 0,
        look: index,
      };
    }),
  );
}

/** What there is at all is seen: the least of it takes one step. */
function lengthOf(value: number, most: number): number {
  return value <= 0 ? 0 : Math.max(1, Math.round((steps * value) / most));
}

function barCells({ length, look }: Bar): TableCell[] {
  const blank = (span: number, shading?: (typeof shadings)[number]) =>
    new TableCell({
      children: [new Paragraph({ spacing: exactly(12), children: [] })],
      width: { size: span * stepWidth, type: WidthType.DXA },
      columnSpan: span,
      borders: { top: gap, bottom: gap, left: nothing, right: nothing },
      ...(shading && { shading }),
    });
  return [
    ...(length > 0 ? [blank(length, shadings[look % shadings.length])] : []),
    ...(length < steps ? [blank(steps - length)] : []),
  ];
}

/** White lines keep the bars of two rows apart. */
const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' };

function labelCell(text: string): TableCell {
  return wordsCell(text, labelWidth, AlignmentType.RIGHT);
}

function valueCell(text: string): TableCell {
  return wordsCell(text, valueWidth, AlignmentType.LEFT);
}

function wordsCell(text: string, width: number, alignment: 'left' | 'right'): TableCell {
  return new TableCell({
    children: [
      new Paragraph({ alignment, spacing: exactly(14), children: [new TextRun({ text, size: textSize * 2 })] }),
    ],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: noBorders,
    margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
  });
}
