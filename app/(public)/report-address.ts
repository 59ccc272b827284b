import type { EditionFileKind } from '@/lib/reports/types';

/** What an address under `/{agency}/reports/` asks for. */
export interface ReportAddress {
  readonly year: number;
  /** The latest standing edition when left out. */
  readonly number?: number;
  /** The page itself, or one of its twins. */
  readonly as: 'page' | Download;
}

export type Download = Exclude<EditionFileKind, 'html'>;

const ending = '(?:\\.(?<as>json|docx|pdf))?';
const yearName = new RegExp(`^(?<value>[12][0-9]{3})${ending}$`);
const editionName = new RegExp(`^(?<value>[1-9][0-9]{0,2})${ending}$`);

/** `2019`, `2019.pdf`; null for anything else. */
export function readReportAddress(document: string): ReportAddress | null {
  const read = readName(yearName, document);
  return read && { year: read.value, as: read.as };
}

export type YearsForm = 'page' | 'json' | 'csv' | 'xlsx';

/** `years`, `years.csv`: the tables of several years side by side; null for anything else. */
export function readYearsAddress(document: string): YearsForm | null {
  const groups = /^years(?:\.(?<as>json|csv|xlsx))?$/.exec(document)?.groups;
  return groups ? ((groups.as ?? 'page') as YearsForm) : null;
}

/** `2019` and `1`, `1.pdf`; null for anything else. */
export function readEditionAddress(document: string, edition: string): ReportAddress | null {
  const report = readReportAddress(document);
  const read = readName(editionName, edition);
  return report?.as === 'page' && read ? { year: report.year, number: read.value, as: read.as } : null;
}

/** The one address of what was asked for, whatever way it was written. */
export function pathOf(slug: string, { year, number, as }: ReportAddress): string {
  const edition = number === undefined ? '' : `/editions/${number}`;
  return `/${slug}/reports/${year}${edition}${as === 'page' ? '' : `.${as}`}`;
}

function readName(pattern: RegExp, text: string): { value: number; as: ReportAddress['as'] } | null {
  const groups = pattern.exec(text)?.groups;
  return groups ? { value: Number(groups.value), as: (groups.as ?? 'page') as ReportAddress['as'] } : null;
}
