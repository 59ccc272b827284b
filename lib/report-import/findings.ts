import { checkFigures } from '../statistics/rules';
import type { Finding } from '../statistics/types';
import type { ImportedReport } from './types';

/** What the cross-foot rules find in an imported report as it was printed; the year before is not at hand. */
export function importFindings({ year, format, tables, chapters }: ImportedReport): readonly Finding[] {
  return checkFigures({
    format,
    year: year ?? 0,
    tables,
    prose: chapters.map(({ number, text }) => ({ chapter: number, text })),
  });
}
