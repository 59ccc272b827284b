import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { entryFailureLabels } from '../labels';
import type { ImportedRow } from '../schema';
import type { CountEntry, CountPlace, SectionName } from '../types';
import { decideEntry, type EntryRefusal, type NewEntry } from './entries';

/** One row that can't be imported: which column, and what to tell the person. */
export interface RowFault {
  /** From 0, in the order of the rows given. */
  readonly index: number;
  readonly column: string;
  readonly message: string;
}

export interface ImportFacts {
  readonly sections: readonly (SectionName & { readonly isActive: boolean })[];
  readonly standingAt: (place: CountPlace) => Pick<CountEntry, 'revision' | 'value' | 'evidence'> | null;
  readonly today: PlainDate;
}

const columnOf: Readonly<Record<EntryRefusal['code'], string>> = {
  notFound: '科室',
  forbidden: '科室',
  sectionClosed: '科室',
  monthNotBegun: '月份',
  tooManyDecimals: '数值',
  reasonMissing: '更正理由',
  unchanged: '数值',
};

/** Decides on all rows of a file: every one of them can be written, or none is and each fault is named. */
export function decideImport(
  actor: Actor,
  rows: readonly ImportedRow[],
  facts: ImportFacts,
): Result<readonly NewEntry[], readonly RowFault[]> {
  const placed: PlacedEntry[] = [];
  const faults: RowFault[] = [];
  rows.forEach((row, index) => {
    const decision = decideRow(actor, row, facts);
    if (decision.ok) placed.push({ index, entry: decision.value });
    else faults.push({ index, ...decision.failure });
  });
  const all = [...faults, ...repeated(placed)];
  return all.length > 0 ? fail(all) : ok(placed.map(({ entry }) => entry));
}

interface PlacedEntry {
  readonly index: number;
  readonly entry: NewEntry;
}

function decideRow(
  actor: Actor,
  row: ImportedRow,
  { sections, standingAt, today }: ImportFacts,
): Result<NewEntry, Omit<RowFault, 'index'>> {
  const { sectionName, year, month, kind, ...draft } = row;
  const section = sectionOf(actor, sectionName, sections);
  if (!section) return fail({ column: '科室', message: sectionFault(actor, sectionName) });
  const place = { sectionId: section.id, year, month, kind };
  const decision = decideEntry(place, actor, draft, { section, standing: standingAt(place), today });
  if (decision.ok) return decision;
  const { code } = decision.failure;
  return fail({
    column: columnOf[code],
    message: code === 'notFound' ? sectionFault(actor, sectionName) : entryFailureLabels[code],
  });
}

/** Left out, it is the person's own. */
function sectionOf(actor: Actor, name: string, sections: ImportFacts['sections']) {
  const found =
    name === '' ? sections.find(({ id }) => id === actor.sectionId) : sections.find((one) => one.name === name);
  return found ?? null;
}

function sectionFault(actor: Actor, name: string): string {
  if (name === '') return '请填写科室';
  return actor.roles.includes('section_officer') ? `只能填报本科室的数据，没有“${name}”` : `没有“${name}”这个科室`;
}

/** Two rows of one place, also where one of them left its section out. */
function repeated(placed: readonly PlacedEntry[]): readonly RowFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ index, entry: { sectionId, year, month, kind } }) => {
    const key = [sectionId, year, month, kind].join('|');
    if (seen.has(key)) return [{ index, column: '事项', message: '与前面一行重复' }];
    seen.add(key);
    return [];
  });
}
