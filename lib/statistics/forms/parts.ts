import type { Form, FormCell } from '../types';

type LabelCell = Extract<FormCell, { kind: 'label' }>;
export type FigureCell = Extract<FormCell, { kind: 'figure' }>;

/** One table of one format: the form as printed, and a short name of each row and column for messages. */
export interface TableForm {
  readonly form: Form;
  readonly rowNames: ReadonlyMap<string, string>;
  readonly columnNames: ReadonlyMap<string, string>;
}

export function heading(text: string, spans: Pick<LabelCell, 'colSpan' | 'rowSpan'> = {}): LabelCell {
  return { kind: 'label', text, header: 'column', ...spans };
}

export function rowHeading(text: string, spans: Pick<LabelCell, 'colSpan' | 'rowSpan'> = {}): LabelCell {
  return { kind: 'label', text, header: 'row', ...spans };
}

export function count(row: string, column: string): FigureCell {
  return { kind: 'figure', row, column, decimals: 0 };
}

export function computedCount(row: string, column: string): FigureCell {
  return { kind: 'figure', row, column, decimals: 0, computed: true };
}
