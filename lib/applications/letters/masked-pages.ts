import type { MaskedPage } from './types';

const fields = 4;

/** A table of masked places as the element keeps it: a line for each, its four fields parted by `｜`. */
export function writeMaskedPages(pages: readonly MaskedPage[]): string {
  return pages.map(({ page, what, why, article }) => [page, what, why, article].map(inField).join('｜')).join('\n');
}

/** The places; null where there is none, or a line that lacks a field. */
export function readMaskedPages(value: string): readonly MaskedPage[] | null {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const pages = lines.map(pageOf);
  const whole = pages.filter((page) => page !== null);
  return whole.length > 0 && whole.length === pages.length ? whole : null;
}

function pageOf(line: string): MaskedPage | null {
  const parts = line.split(/[｜|]/u).map((part) => part.trim());
  const [page = '', what = '', why = '', article = ''] = parts;
  const isWhole = parts.length === fields && parts.every((part) => part !== '');
  return isWhole ? { page, what, why, article } : null;
}

const inField = (text: string) => text.replace(/[｜|\n]/gu, ' ').trim();
