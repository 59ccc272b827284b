import type { Reader } from '../../db';
import type { CellOrigin } from '../../reports/origins';
import { findOutsideYear, tablesOfOutsideYear } from '../../statistics/queries/outside-years';
import { recordIds } from '../../statistics/queries/records';
import { countedTables, tablesFrom } from '../../statistics/queries/tables';
import { recordsOf } from '../../statistics/sources';
import type { CountedRecords } from '../../statistics/sources/types';
import { figureAt } from '../../statistics/totals';
import type { CellAddress, Figure, ReportFormat } from '../../statistics/types';
import { evidenceDigest } from '../digest';
import { driftOf, type FigureDrift, type FigureToday } from '../drift';
import { cellName, cellUnit } from '../labels';
import { cellSource, parseSource } from '../sources';
import type { EvidenceKind, FigureEvidence, FigureSource, ReadFigure } from '../types';
import { readWith, ruleFrom } from './figures';

interface Place {
  readonly agencyId: string;
  readonly year: number;
  readonly format: ReportFormat;
}

/** The evidence of every cell of the tables and of every figure that the prose is bound to, read in one transaction. */
export async function gatherEvidence(
  reader: Reader,
  place: Place,
  origins: readonly CellOrigin[],
  read: ReadonlyMap<FigureSource, ReadFigure>,
): Promise<readonly FigureEvidence[]> {
  const rule = ruleFrom(origins);
  const evidence: FigureEvidence[] = [];
  for (const origin of origins) {
    const { kind, value, counted } = origin;
    const ids = await idsOf(reader, place, { kind, value: counted }, recordsOf(place.format, origin));
    const names = { label: cellName(place.format, origin), unit: cellUnit(origin) };
    evidence.push(sealed({ source: cellSource(origin), kind, ...names, rule: rule(origin), value, ids }));
  }
  for (const [source, { label, unit, rule: words, value }] of read) {
    const parsed = parseSource(place.format, source);
    if (!parsed || parsed.of === 'cell') continue;
    const kind = parsed.of === 'items' ? 'counted' : 'declared';
    const ids = await idsOf(reader, place, { kind, value }, recordsOfSource(place.format, source));
    evidence.push(sealed({ source, kind, label, unit, rule: words, value, ids }));
  }
  return evidence;
}

function sealed(evidence: Omit<FigureEvidence, 'digest'>): FigureEvidence {
  return { ...evidence, digest: evidenceDigest(evidence) };
}

/** A sum rests on the records of its addends, a typed figure and a count of nothing on none. */
async function idsOf(
  reader: Reader,
  { agencyId, year }: Place,
  { kind, value }: { readonly kind: EvidenceKind; readonly value: Figure },
  records: CountedRecords | null,
): Promise<readonly string[]> {
  if (!records || value === 0 || (kind !== 'counted' && kind !== 'corrected')) return [];
  return recordIds(reader, agencyId, year, records);
}

/** The records that a source counts, or null where it counts none. */
function recordsOfSource(format: ReportFormat, source: FigureSource): CountedRecords | null {
  const parsed = parseSource(format, source);
  if (parsed?.of === 'items') return { of: 'items', filter: parsed.filter };
  return parsed?.of === 'cell' ? recordsOf(format, parsed.address) : null;
}

/** What was kept with a revision, in the order of sources. */
export async function listEvidence(reader: Reader, revisionId: string): Promise<readonly FigureEvidence[]> {
  const rows = await reader.figureEvidence.findMany({ where: { revisionId }, orderBy: { source: 'asc' } });
  return rows.map(({ revisionId: _, value, kind, ...row }) => ({
    ...row,
    // The table's check holds it to the type (migration 0012).
    kind: kind as EvidenceKind,
    value: value?.toNumber() ?? null,
  }));
}

/** Which figures no longer agree with the records, in the order of the evidence. */
export async function findDrift(
  reader: Reader,
  place: Place,
  evidence: readonly FigureEvidence[],
): Promise<readonly FigureDrift[]> {
  const cells = await cellsToday(reader, place, evidence);
  const others = evidence.map(({ source }) => source).filter((source) => !source.startsWith('cell:'));
  const read = await readWith(reader, place, others, null);
  const drifts: FigureDrift[] = [];
  for (const kept of evidence) {
    if (kept.kind === 'typed' || kept.kind === 'imported') continue;
    const records = recordsOfSource(place.format, kept.source);
    const value = cells(kept.source) ?? read.get(kept.source)?.value ?? null;
    const today: FigureToday = { value, ids: await idsOf(reader, place, { kind: kept.kind, value }, records) };
    const drift = driftOf(kept, today, records?.of ?? null);
    if (drift) drifts.push(drift);
  }
  return drifts;
}

/** The cells by the rules they were frozen under: what was typed or corrected stays, the rest is counted again. */
async function cellsToday(
  reader: Reader,
  { agencyId, year, format }: Place,
  evidence: readonly FigureEvidence[],
): Promise<(source: FigureSource) => Figure> {
  const counted = await countedTables(reader, agencyId, year, format);
  const outside = await findOutsideYear(reader, agencyId, year - 1);
  const before = outside && tablesOfOutsideYear(outside);
  const kept = new Map(evidence.map((figure) => [figure.source, figure]));
  const tables = tablesFrom(format, (address) => {
    const frozen = kept.get(cellSource(address));
    if (!frozen) return null;
    if (frozen.kind === 'carried') return before && figureAt(before, carriedFrom(address));
    return frozen.kind === 'counted' || frozen.kind === 'declared' ? figureAt(counted, address) : frozen.value;
  });
  return (source) => {
    const parsed = parseSource(format, source);
    if (parsed?.of !== 'cell') return null;
    const isCorrected = kept.get(source)?.kind === 'corrected';
    return figureAt(isCorrected ? counted : tables, parsed.address);
  };
}

function carriedFrom({ column }: CellAddress): CellAddress {
  return { table: 'applications', row: 'carriedOut', column };
}
