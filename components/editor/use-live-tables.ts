'use client';

import { useEffect, useMemo, useState } from 'react';
import { checkFigures } from '@/lib/statistics/rules';
import { withTotals } from '@/lib/statistics/totals';
import type { Figure, Finding, Rows, TableKey, Tables } from '@/lib/statistics/types';
import type { FigureGridProps } from './contract';
import { type FigureEdits, valueAt } from './figure-edits';
import type { PlacedFigure } from './grid-moves';

const eventName = 'gongkai:figures';

/** Sent on `window` by each grid after changes, so that rules across tables hold on the whole page. */
export interface FiguresEvent {
  readonly table: TableKey;
  readonly rows: Rows;
}

function rowsFrom(state: FigureEdits, places: readonly PlacedFigure[]): Rows {
  const rows: Record<string, Record<string, Figure>> = {};
  for (const place of places) {
    const { row, column, computed } = place.cell;
    if (!computed) rows[row] = { ...rows[row], [column]: valueAt(state, place) };
  }
  return rows;
}

/** What is typed over what the server has: counted figures and totals stand where they stood. */
function laidOver(stored: Rows, typed: Rows): Rows {
  const rows = Object.entries(typed).map(([row, figures]) => [row, { ...stored[row], ...figures }] as const);
  return { ...stored, ...Object.fromEntries(rows) };
}

/** The tables as they stand on the page now, and what the cross-foot rules say to them. */
export function useLiveTables(
  { format, year, table, tables, previous, counted }: FigureGridProps,
  state: FigureEdits,
  places: readonly PlacedFigure[],
): { readonly live: Tables; readonly findings: readonly Finding[] } {
  const heard = useOtherTables(table);
  const live = useMemo(
    () => withTotals(format, { ...tables, ...heard, [table]: laidOver(tables[table], rowsFrom(state, places)) }),
    [format, tables, heard, table, state, places],
  );
  const findings = useMemo(
    () => checkFigures({ format, year, tables: live, previous, counted }).filter((finding) => finding.table === table),
    [format, year, live, previous, counted, table],
  );

  useEffect(() => {
    const detail: FiguresEvent = { table, rows: live[table] };
    window.dispatchEvent(new CustomEvent(eventName, { detail }));
  }, [table, live]);
  return { live, findings };
}

/** The other tables of the page, as their grids last told. */
function useOtherTables(own: TableKey): Partial<Tables> {
  const [heard, setHeard] = useState<Partial<Tables>>({});
  useEffect(() => {
    const hear = (event: Event) => {
      const { table, rows } = (event as CustomEvent<FiguresEvent>).detail;
      if (table === own) return;
      setHeard((before) => (isSameRows(before[table], rows) ? before : { ...before, [table]: rows }));
    };
    window.addEventListener(eventName, hear);
    return () => window.removeEventListener(eventName, hear);
  }, [own]);
  return heard;
}

/** Told again after each keystroke elsewhere: grids would answer one another without end. */
function isSameRows(left: Rows | undefined, right: Rows): boolean {
  return left !== undefined && JSON.stringify(left) === JSON.stringify(right);
}
