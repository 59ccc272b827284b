'use client';

import { type CSSProperties, useMemo } from 'react';
import type { CellOrigin } from '@/lib/reports/origins';
import type { Finding, Form, FormCell, ReportFormat, Severity, Tables } from '@/lib/statistics/types';
import { type FigureEdits, textAt } from './figure-edits';
import { cellWords, figureWords } from './figure-words';
import { cellKey, type PlacedCell, placeCells } from './grid-moves';

/** The address of a cell inside the page; tables have the same rows only in different tables. */
export function cellId(table: Form['table'], key: string): string {
  return `cell-${table}-${key.replace('|', '-')}`;
}

interface Props {
  readonly form: Form;
  readonly format: ReportFormat;
  readonly state: FigureEdits;
  readonly live: Tables;
  readonly findings: readonly Finding[];
  /** Keys of cells with a text that is no figure. */
  readonly invalid: ReadonlySet<string>;
  readonly readOnly: boolean;
  /** Where the figures come from, by the keys of their cells. */
  readonly origins: ReadonlyMap<string, CellOrigin>;
  readonly onType: (key: string, text: string) => void;
}

const cellLook = 'border-r border-b border-edge';
const headLook = `${cellLook} bg-wash px-1.5 py-1 text-center text-note font-medium`;

/** The statutory form as it is printed, an input at each place of a typed figure. */
export function FigureTable(props: Props) {
  const { form } = props;
  const head = useMemo(() => placeCells(form.head), [form]);
  const body = useMemo(() => placeCells(form.body), [form]);
  const layout = useMemo(() => layoutOf(form, body), [form, body]);
  return (
    <table
      style={{ minWidth: layout.minWidth }}
      className="w-full table-fixed border-separate border-spacing-0 border-t border-l border-edge text-desk"
    >
      <caption className="px-1 pb-2 text-center text-lead font-semibold">
        {/* Stays in the middle of what is seen while a wide table scrolls under it. */}
        <span className="sticky left-1 block w-[calc(100cqw-8px)]">{form.caption}</span>
        {form.note && <span className="block text-note font-normal text-muted">{form.note}</span>}
      </caption>
      <colgroup>
        {form.columnWidths.map((_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <col key={column} style={{ width: layout.labelWidths[column] }} />
        ))}
      </colgroup>
      {head.length > 0 && <thead>{linesOf(head, layout, props)}</thead>}
      <tbody>{linesOf(body, layout, props)}</tbody>
    </table>
  );
}

interface Layout {
  /** Widths of the columns of labels, which stay in sight while the figures scroll. */
  readonly labelWidths: readonly string[];
  readonly minWidth: string;
}

const narrowestFigure = '62px';

function layoutOf(form: Form, body: readonly (readonly PlacedCell[])[]): Layout {
  const lefts = body.flat().flatMap(({ cell, left }) => (cell.kind === 'figure' ? [left] : []));
  const labels = Math.min(...lefts);
  const labelWidths = form.columnWidths
    .slice(0, labels)
    .map((percent) => `clamp(${Math.max(28, percent * 4)}px, ${percent * 0.95}cqw, ${percent * 10}px)`);
  const figures = form.columnWidths.length - labels;
  return { labelWidths, minWidth: `calc(${[...labelWidths, `${figures} * ${narrowestFigure}`].join(' + ')})` };
}

function linesOf(lines: readonly (readonly PlacedCell[])[], layout: Layout, props: Props) {
  return lines.map((cells, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line of the form is its place
    <tr key={line}>
      {cells.map((placed) =>
        placed.cell.kind === 'figure' ? (
          <FigurePlace key={placed.left} cell={placed.cell} {...props} />
        ) : (
          <LabelPlace key={placed.left} cell={placed.cell} style={stickiness(placed, layout)} />
        ),
      )}
    </tr>
  ));
}

/** Cells of the label columns stay at the left edge, each behind the one before it. */
function stickiness({ left, width }: PlacedCell, { labelWidths }: Layout): CSSProperties | undefined {
  if (left + width > labelWidths.length) return undefined;
  return { position: 'sticky', left: `calc(${['0px', ...labelWidths.slice(0, left)].join(' + ')})`, zIndex: 1 };
}

interface LabelProps {
  readonly cell: Extract<FormCell, { kind: 'label' }>;
  readonly style: CSSProperties | undefined;
}

function LabelPlace({ cell, style }: LabelProps) {
  const { text, header, colSpan = 1, rowSpan = 1 } = cell;
  const spans = { colSpan, rowSpan, style };
  if (!header) {
    return (
      <td {...spans} className={headLook}>
        {text}
      </td>
    );
  }
  const scope = { column: colSpan > 1 ? 'colgroup' : 'col', row: rowSpan > 1 ? 'rowgroup' : 'row' }[header];
  return (
    <th {...spans} scope={scope} className={`${headLook} ${header === 'row' ? 'text-left' : ''}`}>
      {text}
    </th>
  );
}

interface FigurePlaceProps extends Props {
  readonly cell: Extract<FormCell, { kind: 'figure' }>;
}

const marks: Readonly<Record<Severity, { readonly sign: string; readonly ink: string; readonly wash: string }>> = {
  error: { sign: '✕', ink: 'text-seal', wash: 'bg-seal-wash' },
  warning: { sign: '▲', ink: 'text-due', wash: '' },
  info: { sign: '●', ink: 'text-accent', wash: '' },
};

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a finding is about this cell: it names the cell, its row or its column. */
function touches({ row, column }: Finding, cell: FigurePlaceProps['cell']): boolean {
  if (!row && !column) return false;
  return (row ?? cell.row) === cell.row && (column ?? cell.column) === cell.column;
}

function FigurePlace(props: FigurePlaceProps) {
  const { cell, form, invalid, findings, readOnly } = props;
  const key = cellKey(cell);
  const found = findings.filter((finding) => touches(finding, cell));
  const worst =
    invalid.has(key) || props.state.conflicts[key]
      ? 'error'
      : severities.find((level) => found.some(({ severity }) => severity === level));
  const mark = worst && marks[worst];
  return (
    <td
      colSpan={cell.colSpan}
      className={`${cellLook} relative p-0 ${mark?.wash || (cell.computed ? 'bg-wash' : 'bg-paper')}`}
    >
      {readOnly ? (
        <span
          id={cellId(form.table, key)}
          data-figure={key}
          tabIndex={-1}
          className="flex h-9 items-center justify-end px-1.5 focus:outline-2 focus:-outline-offset-2 focus:outline-accent"
        >
          {figureWords(props.live[form.table][cell.row]?.[cell.column] ?? null).replace('空白', '')}
        </span>
      ) : (
        <FigureControl {...props} findingIds={found.map((finding) => findingId(finding, findings))} />
      )}
      <OriginMark origin={props.origins.get(key)} />
      {mark && (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute top-0 left-0.5 text-[10px] leading-3 ${mark.ink}`}
        >
          {mark.sign}
        </span>
      )}
    </td>
  );
}

const originMarks: Readonly<Partial<Record<CellOrigin['kind'], { readonly sign: string; readonly ink: string }>>> = {
  counted: { sign: '计', ink: 'text-muted' },
  declared: { sign: '报', ink: 'text-muted' },
  carried: { sign: '转', ink: 'text-muted' },
  corrected: { sign: '改', ink: 'font-bold text-due' },
  imported: { sign: '导', ink: 'text-muted' },
};

/** One character in the corner says where a figure comes from; the line under the table says it in words. */
function OriginMark({ origin }: { readonly origin: CellOrigin | undefined }) {
  const mark = origin && originMarks[origin.kind];
  if (!mark) return null;
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute bottom-0 left-0.5 text-[10px] leading-3 ${mark.ink}`}
    >
      {mark.sign}
    </span>
  );
}

/** The address of a finding's line under the table. */
export function findingId(finding: Finding, findings: readonly Finding[]): string {
  return `finding-${finding.table}-${findings.indexOf(finding)}`;
}

function originWords(origin: CellOrigin | undefined): string {
  if (origin?.kind === 'corrected') return '人工更正';
  if (origin?.kind === 'carried') return '取自上年结转';
  return origin?.kind === 'counted' || origin?.kind === 'declared' ? '由记录统计' : '自动计算';
}

const controlLook =
  'flex h-9 w-full items-center justify-end bg-transparent px-1.5 text-right text-ink tabular-nums focus:outline-2 focus:-outline-offset-2 focus:outline-accent aria-invalid:text-seal aria-invalid:underline aria-invalid:decoration-wavy pointer-coarse:h-11';

function FigureControl({
  cell,
  form,
  format,
  state,
  live,
  invalid,
  findingIds,
  origins,
  onType,
}: FigurePlaceProps & { readonly findingIds: readonly string[] }) {
  const key = cellKey(cell);
  const id = cellId(form.table, key);
  const words = cellWords(format, { table: form.table, row: cell.row, column: cell.column });
  if (cell.computed) {
    const value = live[form.table][cell.row]?.[cell.column] ?? null;
    const how = originWords(origins.get(key));
    return (
      // Said on its own focus, not at each keystroke elsewhere.
      <output
        id={id}
        data-figure={key}
        // What the records fill leads to them: it is reached by keyboard like an input.
        tabIndex={how === '自动计算' ? -1 : 0}
        aria-live="off"
        aria-label={`${words}，${how}：${figureWords(value)}`}
        className={controlLook}
      >
        {value ?? ''}
      </output>
    );
  }
  const isInvalid = invalid.has(key);
  const describedBy = [...(isInvalid ? [`${id}-problem`] : []), ...findingIds].join(' ');
  return (
    <input
      id={id}
      data-figure={key}
      type="text"
      inputMode={cell.signed ? 'text' : cell.decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      aria-label={words}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy || undefined}
      value={textAt(state, key)}
      onChange={(event) => onType(key, event.target.value)}
      className={controlLook}
    />
  );
}
