import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { cellsOf } from '../../statistics/forms';
import { sourceOf } from '../../statistics/sources';
import type { CellAddress, ReportFormat } from '../../statistics/types';
import type { ReportHead } from '../types';
import { decideEdit, type EditRefusal } from './edits';

/** A figure that the form does not take at this place. */
export type CellRefusal = {
  readonly code: 'notOnTheForm' | 'computed' | 'counted' | 'negative' | 'tooManyDecimals';
  readonly cell: CellAddress;
};

export type TypedFigure = CellAddress & { readonly value: number | null };

/** Whether these figures may be typed into this report's tables; the first cell that may not be is named. */
export function decideCells(
  report: ReportHead,
  actor: Actor,
  figures: readonly TypedFigure[],
): Result<null, EditRefusal | CellRefusal> {
  const edit = decideEdit(report, actor);
  if (!edit.ok) return edit;
  for (const figure of figures) {
    const code = refusalOf(report.format, figure) ?? (isCounted(report, figure) ? 'counted' : null);
    if (code) return fail({ code, cell: figure });
  }
  return ok(null);
}

export type CorrectionRefusal =
  | EditRefusal
  | CellRefusal
  | { readonly code: 'reasonMissing' | 'valueMissing' | 'notCounted' };

/** Whether this figure may stand in the place of what the records give. */
export function decideCorrection(
  report: ReportHead,
  actor: Actor,
  figure: TypedFigure & { readonly reason: string },
): Result<{ readonly value: number; readonly reason: string }, CorrectionRefusal> {
  const edit = decideEdit(report, actor);
  if (!edit.ok) return edit;
  const code = refusalOf(report.format, figure);
  if (code) return fail({ code, cell: figure });
  if (!isCounted(report, figure)) return fail({ code: 'notCounted' });
  if (figure.value === null) return fail({ code: 'valueMissing' });
  const reason = figure.reason.trim();
  return reason === '' ? fail({ code: 'reasonMissing' }) : ok({ value: figure.value, reason });
}

/** A cell that the records fill: it is corrected with a reason, never typed over. */
export function isCounted({ format, figures }: Pick<ReportHead, 'format' | 'figures'>, address: CellAddress): boolean {
  return figures === 'live' && ['records', 'count'].includes(sourceOf(format, address).kind);
}

function refusalOf(format: ReportFormat, figure: TypedFigure): CellRefusal['code'] | null {
  const place = cellsOf(format, figure.table).find(({ row, column }) => row === figure.row && column === figure.column);
  if (!place) return 'notOnTheForm';
  if (place.computed) return 'computed';
  if (figure.value === null) return null;
  if (figure.value < 0 && !place.signed) return 'negative';
  return hasMoreDecimals(figure.value, place.decimals) ? 'tooManyDecimals' : null;
}

function hasMoreDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) !== value;
}
