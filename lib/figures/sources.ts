import { kinds } from '../counts/kinds';
import type { CountKind } from '../counts/types';
import { cellsOf, tableKeys } from '../statistics/forms';
import type { ItemsFilter } from '../statistics/sources/types';
import type { CellAddress, ReportFormat } from '../statistics/types';
import type { FigureSource } from './types';

/** What the text of a source means. */
export type ParsedSource =
  | { readonly of: 'cell'; readonly address: CellAddress }
  | { readonly of: 'items'; readonly filter: ItemsFilter }
  | { readonly of: 'metric'; readonly key: string }
  | { readonly of: 'count'; readonly kind: CountKind };

/** Null for what names nothing that this format knows. */
export function parseSource(format: ReportFormat, source: FigureSource): ParsedSource | null {
  const at = source.indexOf(':');
  const rest = source.slice(at + 1);
  switch (source.slice(0, at)) {
    case 'cell':
      return cellOf(format, rest);
    case 'items':
      return { of: 'items', filter: filterOf(rest) };
    case 'metric':
      return { of: 'metric', key: rest };
    case 'count':
      return Object.hasOwn(kinds, rest) ? { of: 'count', kind: rest as CountKind } : null;
    default:
      return null;
  }
}

export function cellSource({ table, row, column }: CellAddress): FigureSource {
  return `cell:${table}.${row}.${column}`;
}

/** A filter as a source, its parts always in one order. */
export function itemsSource(filter: ItemsFilter): FigureSource {
  const parts = filterKeys.flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [`${key}=${encoded(value)}`];
  });
  return `items:${parts.join('&')}`;
}

/** As `documents/figure-source` takes it: letters, digits, `_ . -` and escapes. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

const filterKeys = ['genre', 'category', 'theme', 'section'] as const;

function filterOf(text: string): ItemsFilter {
  const given = new URLSearchParams(text);
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = given.get(key);
      return value ? [[key, value]] : [];
    }),
  );
}

function cellOf(format: ReportFormat, text: string): ParsedSource | null {
  const parts = text.split('.');
  const table = tableKeys.find((key) => key === parts[0]);
  const [row, column] = [parts.slice(1, -1).join('.'), parts.at(-1) ?? ''];
  if (!table || !cellsOf(format, table).some((cell) => cell.row === row && cell.column === column)) return null;
  return { of: 'cell', address: { table, row, column } };
}
