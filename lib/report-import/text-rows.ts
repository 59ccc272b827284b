import type { FoundBlock, FoundDocument, FoundPlace } from '../documents/reading/types';
import { groupNamed, resultNamed } from './appeals';
import { isFigureText, readFigure } from './figures';
import { labelCore, squeezed } from './printed-text';
import { proactiveColumn } from './proactive';
import { rowNamed } from './row-names';
import type { Reading } from './types';

/** A piece of text between spaces, tabs and line ends. */
interface Piece {
  readonly text: string;
  readonly place: FoundPlace;
  readonly isFigure: boolean;
}

/** A label and the figures that follow it. */
interface TextRow {
  readonly label: readonly Piece[];
  readonly figures: readonly Piece[];
}

const applicants = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganisation'].concat(
  ['legalServiceOrganisation', 'otherOrganisation', 'total'],
);

/**
 * Reads tables that a document gives as running text (pasted, from an old Word file, or a PDF without lines): each
 * label with the figures behind it. Blanks leave no trace there, so a row counts only with all of its figures.
 * @returns readings of all three tables, rows in the text's order
 */
export function readTextRows(document: FoundDocument): readonly Reading[] {
  const heads = new Heads();
  const readings: Reading[] = [];
  let last: string | null = null;
  for (const row of textRows(document.blocks.flatMap(piecesOf))) {
    heads.read(row);
    const own: readonly Reading[] =
      applicationRow(row, last) ?? proactiveRow(row, heads.columns) ?? heads.appealsRow(row);
    readings.push(...own);
    if (own[0]?.table === 'applications') last = own[0].row;
    if (isFilled(row)) heads.endAppeals();
  }
  return readings;
}

function isFilled({ figures }: TextRow): boolean {
  return figures.some(({ text }) => squeezed(text) !== '');
}

/** What heads say of the figures that follow. The head of table 四 may come in pieces: it is whole when figures follow. */
class Heads {
  columns: readonly string[] = [];
  private results: readonly string[] = [];
  private groups: readonly string[] = [];
  private hasResults = false;

  read({ label }: TextRow): void {
    const texts = label.map(({ text }) => text);
    const named = (name: (text: string) => string | null) => texts.map(name).filter((key) => key !== null);
    const columns = [...new Set(named(proactiveColumn))];
    if (columns.length > 0) this.columns = columns;
    this.results = [...this.results, ...named(resultNamed)];
    this.groups = [...this.groups, ...named(groupNamed)];
    this.hasResults = named(resultNamed).length > 0;
  }

  appealsRow(row: TextRow): readonly Reading[] {
    return this.hasResults ? appealsRow(row, this.results, this.groups) : [];
  }

  endAppeals(): void {
    this.results = [];
    this.groups = [];
  }
}

function piecesOf(block: FoundBlock, index: number): Piece[] {
  if (block.kind !== 'table') {
    // A tab right after a tab is an empty cell.
    const pieces = block.text.includes('\t') ? block.text.split(/[\t\n]/) : block.text.split(/\s+/);
    return pieces.flatMap((text) => pieceOf(text, { block: index }, block.text.includes('\t')));
  }
  return block.cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(({ text, row, column }) => pieceOf(text, { block: index, row, column }, true));
}

function pieceOf(text: string, place: FoundPlace, keepsBlank: boolean): Piece[] {
  const printed = squeezed(text);
  if (printed === '' && !keepsBlank) return [];
  return [{ text, place, isFigure: isFigureText(text) }];
}

function textRows(pieces: readonly Piece[]): TextRow[] {
  const rows: TextRow[] = [];
  let label: Piece[] = [];
  let figures: Piece[] = [];
  for (const piece of pieces) {
    if (piece.isFigure && (label.length > 0 || figures.length > 0)) figures.push(piece);
    else if (!piece.isFigure) {
      if (figures.some(({ text }) => squeezed(text) !== '') || figures.length > 2) {
        rows.push({ label, figures });
        label = [];
      }
      figures = [];
      label.push(piece);
    }
  }
  return [...rows, { label, figures }].filter((row) => row.figures.length > 0);
}

function withoutBlanksAround(figures: readonly Piece[], count: number): readonly Piece[] {
  let run = figures;
  while (run.length > count && squeezed(run.at(-1)?.text ?? 'x') === '') run = run.slice(0, -1);
  while (run.length > count && squeezed(run[0]?.text ?? 'x') === '') run = run.slice(1);
  return run;
}

/** The shortest end of the label that names a row: what stands before belongs to heads and groups. */
function named(table: 'proactive' | 'applications', { label }: TextRow) {
  for (let from = label.length - 1; from >= Math.max(0, label.length - 6); from -= 1) {
    const text = label
      .slice(from)
      .map((piece) => piece.text)
      .join('');
    const found = rowNamed(table, text);
    if (found && found.likeness >= 0.9) return found;
  }
  return null;
}

function applicationRow(row: TextRow, last: string | null): readonly Reading[] | null {
  const found = named('applications', row);
  if (!found || (found.row === 'other.rest' && !last?.startsWith('other'))) return null;
  // 总计 right behind 尚未审结 heads a column of table 四.
  if (found.row === 'total' && resultNamed(row.label.at(-2)?.text ?? '') !== null) return null;
  return assigned('applications', found.row, applicants, row.figures);
}

function proactiveRow(row: TextRow, heads: readonly string[]): readonly Reading[] | null {
  const found = named('proactive', row);
  if (!found || heads.length === 0) return null;
  return assigned('proactive', found.row, heads, row.figures);
}

/** Figures under their columns where they are as many; else blanks that ask for a look. */
function assigned(
  table: Reading['table'],
  row: string,
  columns: readonly string[],
  figures: readonly Piece[],
): readonly Reading[] {
  const run = withoutBlanksAround(figures, columns.length);
  const [first] = run;
  if (!first) return [];
  const isWhole = run.length === columns.length;
  const base = Math.min(isTogether(run) ? 0.91 : 0.75, table === 'proactive' || addsUp(run) ? 1 : 0.8);
  const printed = run.map(({ text }) => text).join(' ');
  if (!isWhole) {
    const why = `文字中是“${printed}”，共 ${run.length} 个数，应有 ${columns.length} 个，不能确定各属哪一列`;
    const blank = { value: null, confidence: 0.3, atMost: 0.3, reasons: [why], place: first.place, printed };
    return columns.map((column): Reading => ({ table, row, column, ...blank }));
  }
  return columns.map((column, index): Reading => {
    const { text, place } = run[index] ?? first;
    const figure = readFigure(text, { decimals: /amount/i.test(column) ? 6 : 0, signed: column === 'change' });
    return {
      table,
      row,
      column,
      value: figure.value,
      confidence: Math.min(base, figure.confidence),
      atMost: Math.min(0.95, figure.atMost),
      reasons: figure.reason === null ? [] : [figure.reason],
      place,
      printed: text,
    };
  });
}

/** All on one line, or each on a line of its own: else something of another line may have come between. */
function isTogether(run: readonly Piece[]): boolean {
  const lines = new Set(run.map(({ place }) => `${place.block}.${place.row}`)).size;
  return lines === 1 || lines === run.length;
}

/** Whether the last figure is the sum of those before it: then none was lost or came in. */
function addsUp(run: readonly Piece[]): boolean {
  const values = run.map(({ text }) => readFigure(text, { decimals: 0, signed: false }).value ?? 0);
  const total = values.at(-1) ?? 0;
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === total;
}

const resultOrder = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

/** The one line of table 四: as many figures as heads, five to a group. */
function appealsRow(row: TextRow, results: readonly string[], groups: readonly string[]): readonly Reading[] {
  const count = results.length / resultOrder.length;
  const isRegular = results.every((name, index) => name === resultOrder[index % resultOrder.length]);
  const names = groups.filter((name, index) => groups.lastIndexOf(name) === index);
  const kinds =
    count === 3 && names.length < 3
      ? ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']
      : names.slice(-count);
  const run = withoutBlanksAround(row.figures, results.length);
  if (!isRegular || !Number.isInteger(count) || kinds.length !== count || run.length !== results.length) return [];
  return kinds.flatMap((kind, index) =>
    assigned('appeals', kind, resultOrder, run.slice(index * resultOrder.length, (index + 1) * resultOrder.length)),
  );
}

/** Labels of the forms that name no row or column of their own. */
const formWords =
  /^(?:第二十条第.{1,5}项|信息内容|申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|合计|行政诉讼|备注|.{0,12}本列数据的勾稽关系.*|.*办理结果|不予公开|无法提供|不予处理|其他处理)$/;

/** Whether a paragraph is a line of a table rather than prose. */
export function isTableLine(text: string): boolean {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  if (pieces.length >= 3 && pieces.slice(1).every((piece) => isFigureText(piece) || labelCore(piece).length <= 12))
    return true;
  return pieces.every(isFormText) || isFormText(text);
}

function isFormText(text: string): boolean {
  if (isFigureText(text) || formWords.test(squeezed(text).replace(/^\(|\)$/g, '')) || formWords.test(labelCore(text)))
    return true;
  const isRow = [rowNamed('applications', text), rowNamed('proactive', text)].some(
    (row) => (row?.likeness ?? 0) >= 0.96,
  );
  return isRow || [proactiveColumn, resultNamed, groupNamed].some((name) => name(text) !== null);
}
