/** The largest figure that a form of this kind can mean; above it a unit was mistaken. */
const largestFigure = 999_999_999;

export interface FigureLimits {
  /** Digits allowed after the point. */
  readonly decimals: number;
  readonly signed?: boolean;
}

export type ReadFigure =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly message: string };

function bad(message: string): ReadFigure {
  return { ok: false, message };
}

/** Full-width digits and signs become plain, spaces and thousands separators go; 「1,2」 keeps its comma and is refused. */
function plainDigits(text: string): string {
  const narrow = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[−–﹣]/g, '-');
  return /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(narrow) ? narrow.replaceAll(',', '') : narrow;
}

/**
 * Reads what a person typed or pasted into a cell.
 * @returns the figure, null for a blank, or what is wrong in words for the person
 */
export function readFigure(text: string, { decimals, signed = false }: FigureLimits): ReadFigure {
  const digits = plainDigits(text);
  if (digits === '') return { ok: true, value: null };
  const found = /^([-+]?)(\d+)(?:\.(\d*))?$/.exec(digits);
  if (!found) return bad('只能填数字');
  const [, sign, , fraction = ''] = found;
  const value = Number(digits);
  if (sign === '-' && value !== 0 && !signed) return bad('不能是负数');
  if (fraction.replace(/0+$/, '').length > decimals) {
    return bad(decimals === 0 ? '须填整数' : `小数最多 ${decimals} 位`);
  }
  if (Math.abs(value) > largestFigure) return bad('不能超过 999,999,999，请核对单位');
  return { ok: true, value: value === 0 ? 0 : value };
}

/** A figure as its cell shows it; a blank is empty. */
export function figureText(value: number | null): string {
  return value === null ? '' : String(value);
}

/**
 * Splits cells copied from a spreadsheet: tabs between columns, line ends between rows; a field with either inside
 * stands in quotes, a quote in it is doubled. The line end that spreadsheets add at the end is no row.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  while (field.lastIndex < text.length) {
    const [, raw = '', end] = field.exec(text) ?? [];
    rows.at(-1)?.push(/^".*"$/s.test(raw) ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== '\t' && end !== '') rows.push([]);
    else if (end === '\t' && field.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}
