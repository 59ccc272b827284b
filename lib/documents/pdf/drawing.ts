import { chartDescription } from '../../charts/drawing';
import { chartSvg, svgText } from '../../charts/svg';
import type { DocumentBlock, DocumentChart, DocumentModel, DocumentTable } from '../model';
import { lineDistance, page, pageNumberDistance, tableTextSize, titleLines, typeSizes } from '../page-layout';
import { type PlacedCell, placeCells } from '../table-grid';

/** The one face of the template that draws any text of a picture. */
const serif = 'Noto Serif SC';

/** What the template is given: the document as JSON, each table's cells with their place. */
export function drawing(document: DocumentModel) {
  return {
    title: document.title,
    titleLines: titleLines(document.title),
    author: document.author,
    subtitle: document.subtitle ?? null,
    page,
    sizes: typeSizes,
    lineDistance,
    pageNumberDistance,
    blocks: document.blocks.map(drawnBlock),
  };
}

type Drawn =
  | Exclude<DocumentBlock, { kind: 'table' | 'list' | 'chart' }>
  | ReturnType<typeof drawnTable>
  | ReturnType<typeof drawnChart>
  | DrawnList;

interface DrawnList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Drawn[])[];
}

function drawnBlock(block: DocumentBlock): Drawn {
  if (block.kind === 'table') return drawnTable(block);
  if (block.kind === 'chart') return drawnChart(block);
  if (block.kind === 'list') return { ...block, items: block.items.map((blocks) => blocks.map(drawnBlock)) };
  return block;
}

function drawnTable(table: DocumentTable) {
  const columns = table.columnWidths.length;
  return {
    kind: 'table' as const,
    caption: table.caption,
    note: table.note ?? '',
    columnWidths: table.columnWidths,
    textSize: tableTextSize(columns),
    head: placeCells(table.head, columns).flat().map(drawnCell(0)),
    body: placeCells(table.body, columns).flat().map(drawnCell(table.head.length)),
  };
}

/** @param rowsAbove the head's rows: the template counts rows from the top of the table */
function drawnCell(rowsAbove: number) {
  return ({ cell, column, row, colSpan, rowSpan }: PlacedCell) => ({
    lines: cell.text.split('\n'),
    isHead: cell.header === 'column',
    align: cell.align ?? (cell.header === 'column' ? 'center' : 'left'),
    x: column,
    y: row + rowsAbove,
    colSpan,
    rowSpan,
  });
}

function drawnChart({ id, chart }: DocumentChart) {
  return {
    kind: 'chart' as const,
    title: chart.title,
    svg: svgText(chartSvg(chart, id, serif)),
    description: `${chart.title}：${chartDescription(chart)}`,
  };
}
