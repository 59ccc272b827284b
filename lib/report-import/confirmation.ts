import { rowLabel } from '../statistics/forms';
import { add } from '../statistics/totals';
import type { CellAddress, Figure, ReportFormat } from '../statistics/types';
import type { Reading } from './types';

/** A sum that the form asks for: the parts come to the whole. */
interface Sum {
  readonly name: string;
  readonly parts: readonly Reading[];
  readonly whole: readonly Reading[];
}

const applicants = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganisation'].concat(
  ['legalServiceOrganisation', 'otherOrganisation'],
);
const results = ['upheld', 'corrected', 'otherResult', 'pending'];
const notOutcomes = ['newlyReceived', 'carriedIn', 'total', 'carriedOut'];

export function addressKey({ table, row, column }: CellAddress): string {
  return `${table}|${row}|${column}`;
}

/**
 * Holds the readings against the form's own sums (A1, A2, A3, L1). Sums that come out lift a reading as far as its
 * label allows; a sum that doesn't, and that no other sum of the cell makes up for, lowers it: either the reading is
 * wrong or the report was printed so.
 */
export function confirmed(readings: readonly Reading[], format: ReportFormat): readonly Reading[] {
  const sums = sumsOf(readings, format);
  return readings.map((reading) => {
    const own = sums.filter(({ parts, whole }) => parts.includes(reading) || whole.includes(reading));
    return own.length === 0 ? reading : weighed(reading, own);
  });
}

function weighed(reading: Reading, sums: readonly Sum[]): Reading {
  const holding = sums.filter((sum) => differenceOf(sum) === 0);
  const breaking = sums.filter((sum) => ![0, null].includes(differenceOf(sum)));
  const proving = holding.filter(isTelling);
  if (reading.value === null) return weighedBlank(reading, breaking);
  if (breaking.length > 0 && holding.length === 0) return lowered(reading, breaking);
  if (breaking.length > 0 && proving.length === 0 && reading.value !== 0) return lowered(reading, breaking);
  if (breaking.length > 0) return reading;
  if (proving.length === 0) return reading;
  const lift = proving.length > 1 ? 0.99 : 0.95;
  return { ...reading, confidence: Math.max(reading.confidence, Math.min(lift, reading.atMost)) };
}

function lowered(reading: Reading, breaking: readonly Sum[]): Reading {
  const words = breaking.map(({ name }) => name).join('、');
  return {
    ...reading,
    confidence: Math.min(reading.confidence, 0.8),
    reasons: [...reading.reasons, `合计对不上：${words}`],
  };
}

/** A blank where the sum leaves something over was hardly empty. */
function weighedBlank(reading: Reading, breaking: readonly Sum[]): Reading {
  const [sum] = breaking;
  if (!sum) return reading;
  const blanks = [...sum.parts, ...sum.whole].filter(({ value }) => value === null);
  const difference = differenceOf(sum) ?? 0;
  const isPart = sum.parts.includes(reading);
  const left = isPart ? difference : -difference;
  const words =
    blanks.length === 1 && left > 0 ? `原件空白，按${sum.name}应为 ${left}` : `原件空白，而${sum.name}对不上`;
  return { ...reading, confidence: Math.min(reading.confidence, 0.7), reasons: [...reading.reasons, words] };
}

/** Whole less parts, blanks as nothing; null where all is blank. */
function differenceOf({ parts, whole }: Sum): Figure {
  if ([...parts, ...whole].every(({ value }) => value === null)) return null;
  const sum = (readings: readonly Reading[]) => add(readings.map(({ value }) => value ?? 0)) ?? 0;
  return add([sum(whole), -sum(parts)]);
}

/** Zeros come out however they are read. */
function isTelling({ parts, whole }: Sum): boolean {
  return [...parts, ...whole].some(({ value }) => (value ?? 0) !== 0);
}

function sumsOf(readings: readonly Reading[], format: ReportFormat): readonly Sum[] {
  const at = new Map(readings.map((reading) => [addressKey(reading), reading]));
  const find = (table: 'applications' | 'appeals', row: string, column: string) =>
    at.get(addressKey({ table, row, column }));
  const rowsOf = (table: 'applications' | 'appeals') => [
    ...new Set(readings.filter((one) => one.table === table).map(({ row }) => row)),
  ];
  const outcomes = rowsOf('applications').filter((row) => !notOutcomes.includes(row));

  const ofRows = (table: 'applications' | 'appeals', columns: readonly string[]) =>
    rowsOf(table).map((row) => {
      const name = `“${rowLabel(format, table, row)}”一行的总计`;
      return sum(
        name,
        columns.map((column) => find(table, row, column)),
        [find(table, row, 'total')],
      );
    });
  const ofColumns = [...applicants, 'total'].flatMap((column) => [
    sum(
      '本列各项办理结果的总计',
      outcomes.map((row) => find('applications', row, column)),
      [find('applications', 'total', column)],
    ),
    sum(
      '本列新收加上年结转与总计加结转下年',
      [find('applications', 'newlyReceived', column), find('applications', 'carriedIn', column)],
      [find('applications', 'total', column), find('applications', 'carriedOut', column)],
    ),
  ]);
  return [...ofRows('applications', applicants), ...ofRows('appeals', results), ...ofColumns].filter(
    (one) => one !== null,
  );
}

/** Null where a part was not found: there is nothing to add up then. */
function sum(
  name: string,
  parts: readonly (Reading | undefined)[],
  whole: readonly (Reading | undefined)[],
): Sum | null {
  const [foundParts, foundWhole] = [parts.filter((one) => one !== undefined), whole.filter((one) => one !== undefined)];
  if (foundParts.length === 0 || foundParts.length < parts.length || foundWhole.length < whole.length) return null;
  return { name, parts: foundParts, whole: foundWhole };
}
