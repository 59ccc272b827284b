import type { CountedRecords } from './types';

/**
 * The list of the desk that shows the same records, narrowed in its own way; null where no list has such a filter and
 * the figure's own page is the only one.
 */
export function deskListOf(year: number, records: CountedRecords): string | null {
  switch (records.of) {
    case 'applications':
      return address('/desk/applications', applicationFilter(year, records));
    case 'appeals':
      return address('/desk/appeals', { kind: records.kind, result: records.result, year: String(year) });
    case 'items': {
      const { genre, category, theme, section } = records.filter;
      // That list knows themes and sections by their ids.
      return theme || section ? null : address('/desk/items', { genre, category, year: String(year) });
    }
    case 'documents':
      return null;
  }
}

function applicationFilter(
  year: number,
  { fact, outcomes, applicantKind }: Extract<CountedRecords, { of: 'applications' }>,
): Readonly<Record<string, string | undefined>> {
  const days = {
    received: { receivedYear: String(year) },
    carriedIn: { openAtEndOf: String(year - 1) },
    concluded: { concludedYear: String(year) },
    carriedOut: { openAtEndOf: String(year) },
  }[fact];
  // Several are 其他处理 of the format of 2019, which the list has as one.
  const outcome = outcomes && (outcomes.length === 1 ? outcomes[0] : 'other');
  return { ...days, outcome, kind: applicantKind };
}

function address(path: string, filter: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined);
  return `${path}?${new URLSearchParams(given)}`;
}
