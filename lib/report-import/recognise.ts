import type { FoundBlock, FoundDocument } from '../documents/reading/types';
import { columnsOf, rowLabel, rowsOf, tableKeys, tableNames } from '../statistics/forms';
import type { Figure, ReportFormat, TableKey, Tables } from '../statistics/types';
import { readAppeals } from './appeals';
import { type CarriedHead, readApplications } from './applications';
import { chaptersOf } from './chapters';
import { addressKey, confirmed } from './confirmation';
import { formatOf } from './format';
import { headlineOf } from './headline';
import { labelCore } from './printed-text';
import { type HeadCell, readProactive } from './proactive';
import { readTextRows } from './text-rows';
import { certain, type ImportDoubt, type ImportedCell, type ImportedReport, type Reading } from './types';

/**
 * Recognises an annual report in a document of whatever layout: year and agency by the title, chapters by theirs,
 * figures by the labels of their row and column. Where anything but a label says where a figure belongs, where it is
 * printed strangely, or where the form's sums don't come out, its confidence is below `certain`. Pure.
 */
export function recognise(document: FoundDocument): ImportedReport {
  const headline = headlineOf(document);
  const chapters = chaptersOf(document, headline.lastBlock);
  const { readings, strangers } = readingsOf(document);
  const { format, doubt } = formatOf(readings, headline.year, chapters.chapters);
  const united = confirmed(unite(readings), format);
  const tables = tablesOf(united);
  return {
    year: headline.year,
    format,
    agency: headline.agency,
    preface: chapters.preface,
    chapters: chapters.chapters,
    tables,
    cells: cellsOf(format, united, tables),
    doubts: [...headline.doubts, ...(doubt ? [doubt] : []), ...chapters.doubts, ...tableDoubts(tables, strangers)],
  };
}

function readingsOf(document: FoundDocument): { readings: readonly Reading[]; strangers: readonly string[] } {
  const readings: Reading[] = [];
  const strangers: string[] = [];
  let applicationsHead: CarriedHead | null = null;
  let proactiveHeads: readonly HeadCell[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue;
    const proactive = readProactive(block, index, proactiveHeads);
    const applications = readApplications(block, index, applicationsHead);
    const appeals = readAppeals(block, index, textBefore(document.blocks, index));
    readings.push(...proactive.readings, ...applications.readings, ...appeals.readings);
    if (proactive.readings.length > 0) strangers.push(...proactive.strangers.filter(isOnlyHere(applications.readings)));
    if (applications.readings.length > 0)
      strangers.push(...applications.strangers.filter(isOnlyHere(proactive.readings)));
    proactiveHeads = proactive.carried;
    if (applications.readings.length > 0) applicationsHead = applications.carried;
  }
  return { readings: withTextRows(readings, document), strangers };
}

/** A row that another table of the form claims is no stranger. */
function isOnlyHere(others: readonly Reading[]): (stranger: string) => boolean {
  return () => others.length === 0;
}

/** Rows that no table gave are looked for in the text. */
function withTextRows(readings: readonly Reading[], document: FoundDocument): readonly Reading[] {
  const found = new Set(readings.map(({ table, row }) => `${table}|${row}`));
  const inText = readTextRows(document).filter(({ table, row }) => !found.has(`${table}|${row}`));
  return [...readings, ...inText];
}

/** The last lines before a table, which may name what the table doesn't. */
function textBefore(blocks: readonly FoundBlock[], index: number): string {
  const before = blocks[index - 1];
  return before && before.kind !== 'table' && labelCore(before.text).length <= 40 ? before.text : '';
}

/** One reading for each cell; where a table stands twice, both must say the same. */
function unite(readings: readonly Reading[]): readonly Reading[] {
  const united = new Map<string, Reading>();
  for (const reading of readings) {
    const key = addressKey(reading);
    const other = united.get(key);
    united.set(key, other ? oneOf(other, reading) : reading);
  }
  return [...united.values()];
}

function oneOf(a: Reading, b: Reading): Reading {
  const [better, worse] = b.confidence > a.confidence || (a.value === null && b.value !== null) ? [b, a] : [a, b];
  if (a.value === b.value) return better;
  const words = `这一格在原件中出现两次，另一处是“${worse.printed.trim() || '空白'}”`;
  return { ...better, confidence: Math.min(better.confidence, 0.5), atMost: 0.5, reasons: [...better.reasons, words] };
}

function tablesOf(readings: readonly Reading[]): Tables {
  const tables: Record<TableKey, Record<string, Record<string, Figure>>> = {
    proactive: {},
    applications: {},
    appeals: {},
  };
  for (const { table, row, column, value } of readings) {
    const rows = tables[table];
    rows[row] = { ...rows[row], [column]: value };
  }
  return tables;
}

/** Every cell of the form in its order, then rows that the form doesn't have. */
function cellsOf(format: ReportFormat, readings: readonly Reading[], tables: Tables): readonly ImportedCell[] {
  const at = new Map(readings.map((reading) => [addressKey(reading), reading]));
  const ofForm = tableKeys.flatMap((table) =>
    rowsOf(format, table).flatMap((row) => columnsOf(format, table, row).map((column) => ({ table, row, column }))),
  );
  const cells = ofForm.flatMap((address): ImportedCell[] => {
    const reading = at.get(addressKey(address));
    at.delete(addressKey(address));
    if (reading) return [cellOf(reading)];
    return isCoveredOtherwise(address.table, address.row, tables) ? [] : [missingCell(format, address)];
  });
  return [...cells, ...[...at.values()].map(cellOf)];
}

/** A table that is missing altogether is one doubt and not a hundred; 其他处理 in one row stands for its three. */
function isCoveredOtherwise(table: TableKey, row: string, tables: Tables): boolean {
  if (Object.keys(tables[table]).length === 0) return true;
  return table === 'applications' && row.startsWith('other.') && tables.applications.other !== undefined;
}

function cellOf({ reasons, atMost: _, confidence, ...reading }: Reading): ImportedCell {
  const rounded = Math.round(confidence * 100) / 100;
  const why = reasons.length > 0 ? reasons.join('；') : rounded >= certain ? '行、列按名称认出' : '请核对';
  return { ...reading, confidence: rounded, why };
}

function missingCell(format: ReportFormat, address: Pick<ImportedCell, 'table' | 'row' | 'column'>): ImportedCell {
  const name = `${tableNames[address.table]}“${rowLabel(format, address.table, address.row)}”`;
  return {
    ...address,
    value: null,
    confidence: 0.5,
    why: `原件中没有找到${name}一行的这一格`,
    place: null,
    printed: null,
  };
}

function tableDoubts(tables: Tables, strangers: readonly string[]): readonly ImportDoubt[] {
  const missing = tableKeys.filter((table) => Object.keys(tables[table]).length === 0);
  return [
    ...missing.map((table): ImportDoubt => ({ about: 'tables', why: `没有找到${tableNames[table]}` })),
    ...[...new Set(strangers)].map((row): ImportDoubt => ({ about: 'tables', why: `“${row}”一行认不出是哪一项` })),
  ];
}
