import { createElement, Fragment } from 'react';
import type { DocumentBlock, DocumentModel, DocumentRun, DocumentTable } from '@/lib/documents/model';
import { type PlacedCell, placeCells } from '@/lib/documents/table-grid';
import { ChartView } from './chart-view';

interface Props {
  readonly document: DocumentModel;
  /** Level of the HTML heading that a chapter gets; title and subtitle are the page's own. */
  readonly headingBase?: 2 | 3;
}

/** A document's blocks as plain HTML, for pages and for static files: no script, no state; see document.css. */
export function DocumentView({ document, headingBase = 2 }: Props) {
  return (
    <div className="doc">
      <Blocks blocks={document.blocks} headingBase={headingBase} />
    </div>
  );
}

interface BlocksProps {
  readonly blocks: readonly DocumentBlock[];
  readonly headingBase: number;
}

function Blocks({ blocks, headingBase }: BlocksProps) {
  return blocks.map((block, index) => {
    const key = 'id' in block ? block.id : index;
    return <Block key={key} block={block} headingBase={headingBase} />;
  });
}

function Block({ block, headingBase }: { readonly block: DocumentBlock; readonly headingBase: number }) {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, headingBase + block.level - 1);
      return createElement(
        `h${level}`,
        { id: block.id, className: `doc-heading doc-heading-${block.level}` },
        block.text,
      );
    }
    case 'paragraph':
      return (
        <p className={block.place ? `doc-paragraph doc-${block.place}` : 'doc-paragraph'}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return <List list={block} headingBase={headingBase} />;
    case 'table':
      return <Table table={block} />;
    case 'chart':
      return <ChartView id={block.id} chart={block.chart} />;
  }
}

function Runs({ runs }: { readonly runs: readonly DocumentRun[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
    <Fragment key={index}>
      <Run run={run} />
      {run.breakAfter && <br />}
    </Fragment>
  ));
}

function Run({ run }: { readonly run: DocumentRun }) {
  const words = run.bold ? <strong>{run.text}</strong> : run.text;
  if (run.href === undefined) return words;
  return (
    <a className="doc-link" href={run.href} rel="noopener noreferrer">
      {words}
    </a>
  );
}

function List({
  list,
  headingBase,
}: {
  readonly list: Extract<DocumentBlock, { kind: 'list' }>;
  readonly headingBase: number;
}) {
  const items = list.items.map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
    <li key={index}>
      <Blocks blocks={blocks} headingBase={headingBase} />
    </li>
  ));
  return list.ordered ? <ol className="doc-list">{items}</ol> : <ul className="doc-list">{items}</ul>;
}

/** A wide table scrolls inside its own region, which the keyboard can reach. */
function Table({ table }: { readonly table: DocumentTable }) {
  const columns = table.columnWidths.length;
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" id={table.id} aria-label={table.caption || '表格'} tabIndex={0}>
      <table className={columns > 8 ? 'doc-table doc-table-wide' : 'doc-table'}>
        <Caption table={table} />
        <colgroup>
          {table.columnWidths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={index} width={`${((100 * width) / total).toFixed(2)}%`} />
          ))}
        </colgroup>
        {table.head.length > 0 && <thead>{rowsOf(placeCells(table.head, columns))}</thead>}
        {table.body.length > 0 && <tbody>{rowsOf(placeCells(table.body, columns))}</tbody>}
      </table>
    </section>
  );
}

function Caption({ table }: { readonly table: DocumentTable }) {
  if (table.caption === '' && !table.note) return null;
  return (
    <caption className="doc-caption">
      {table.caption}
      {table.note && <span className="doc-note">{table.note}</span>}
    </caption>
  );
}

function rowsOf(rows: readonly (readonly PlacedCell[])[]) {
  return rows.map((cells, row) => {
    const label = cells.findLast(({ cell }) => cell.header === 'row');
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
      <tr key={row}>
        {cells.map((placed) => (
          <Cell
            key={placed.column}
            placed={placed}
            isLabel={(placed === label && isSingle(placed)) || isCorner(placed, rows.length)}
          />
        ))}
      </tr>
    );
  });
}

function Cell({ placed, isLabel }: { readonly placed: PlacedCell; readonly isLabel: boolean }) {
  const { cell, colSpan, rowSpan } = placed;
  const attributes = {
    className: classOf(placed, isLabel),
    colSpan: colSpan > 1 ? colSpan : undefined,
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
  };
  if (!cell.header) return <td {...attributes}>{cell.text}</td>;
  return (
    <th scope={cell.header === 'column' ? 'col' : 'row'} {...attributes}>
      {cell.text}
    </th>
  );
}

/** A name over several columns would hide the figures when it sticks, one over several rows the names beside it. */
function isSingle({ colSpan, rowSpan }: PlacedCell): boolean {
  return colSpan === 1 && rowSpan === 1;
}

/** The cell over a single column of row names; over several it would hide the heads it slides across. */
function isCorner({ cell, column, colSpan, rowSpan }: PlacedCell, rows: number): boolean {
  return cell.header === 'column' && column === 0 && colSpan === 1 && rowSpan === rows;
}

/** `doc-label` names the row and stays in sight while the table scrolls sideways. */
function classOf({ cell, column }: PlacedCell, isLabel: boolean): string | undefined {
  const isFirst = column === 0 && !cell.header && !isFigure(cell.text);
  const names = [
    (isLabel || isFirst) && 'doc-label',
    cell.align && `doc-${cell.align}`,
    !cell.header && isFigure(cell.text) && 'doc-number',
  ].filter(Boolean);
  return names.length === 0 ? undefined : names.join(' ');
}

function isFigure(text: string): boolean {
  return /^[-+−]?\d[\d.,]*%?$/.test(text);
}
