import type { Place } from './types';

/** 2 to 4 Han characters, or a name with a dot; 某 and stars stand where somebody masked it already. */
const personName = /^(?![某])(?!.*[某*])[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}]{1,8}$/u;
const nameHead = /^(?:[\p{Script=Han}]{0,6})(?:姓名|名字|户主|持卡人)(?:[\p{Script=Han}()]{0,4})$/u;
const numberHead = /身份证|证件|公民身份|电话|手机|联系方式|联系号码|银行卡|卡号|账号|帐号|账户/;
/** A head of a table or a label of a form: no name, however short. */
const noName =
  /姓名|性别|年龄|电话|手机|地址|单位|部门|职务|合计|小计|备注|序号|民族|科室|负责|号|身份|证件|银行|账|帐|联系|类别|金额|住址|以上|以下|无/;

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Columns of the table being read. */
interface Heads {
  readonly splitter: RegExp;
  readonly name: number;
  readonly numbers: readonly number[];
}

/**
 * Names that stand in a table beside a number of the same person, under 姓名 and a head like 身份证号 or 手机; and names
 * after a label 姓名 with a number soon after it. Beside a switchboard or a masked number a name may stand.
 * @param text narrowed
 * @param numbers identity numbers, mobiles and bank cards found in it
 */
export function namesBesideNumbers(text: string, numbers: readonly Place[]): readonly Place[] {
  return [...namesInTables(text, numbers), ...namesAfterLabels(text, numbers)];
}

function namesInTables(text: string, numbers: readonly Place[]): readonly Place[] {
  const isNumber = new Uint8Array(text.length);
  for (const { start, end } of numbers) isNumber.fill(1, start, end);
  const found: Place[] = [];
  let heads: Heads | null = null;
  for (const { line, start } of linesOf(text)) {
    const newHeads = headsOf(line);
    if (newHeads) {
      heads = newHeads;
      continue;
    }
    if (!heads) continue;
    const place = nameOfRow(cellsOf(line, start, heads.splitter), heads, isNumber);
    if (place) found.push(place);
  }
  return found;
}

/** A head is a short line, and so what a splitter costs on it is bounded. */
const longestHead = 500;
const splitters = [/\t/, /\|/, /,/, /\s{2,}/, / /];

function headsOf(line: string): Heads | null {
  if (line.length > longestHead || !nameHeadWords.test(line) || !numberHead.test(line) || /\d{6}/.test(line))
    return null;
  for (const splitter of splitters) {
    const cells = cellsOf(line, 0, splitter).map(({ text }) => text.replace(/\s/g, ''));
    const name = cells.findIndex((cell) => nameHead.test(cell));
    const numbers = cells.flatMap((cell, index) => (numberHead.test(cell) ? [index] : []));
    if (name >= 0 && numbers.length > 0 && !numbers.includes(name)) return { splitter, name, numbers };
  }
  return null;
}

const nameHeadWords = /姓\s*名|名字|户主|持卡人/;

function nameOfRow(cells: readonly Cell[], heads: Heads, isNumber: Uint8Array): Place | null {
  const cell = cells[heads.name];
  if (!cell || !isName(cell.text)) return null;
  const hasNumber = heads.numbers.some((column) => {
    const number = cells[column];
    return number && isNumber.subarray(number.start, number.start + number.text.length).includes(1);
  });
  if (!hasNumber) return null;
  return { kind: 'nameList', start: cell.start, end: cell.start + cell.text.length, confidence: 'high' };
}

function isName(text: string): boolean {
  const name = text.replace(/ /g, '');
  return personName.test(name) && !noName.test(name);
}

const reach = 80;

function namesAfterLabels(text: string, numbers: readonly Place[]): readonly Place[] {
  const label = /(?:姓\s?名|户主|持卡人)\s{0,4}[:\t|]\s{0,4}([\p{Script=Han}·•]{2,12})(?![\p{Script=Han}])/gu;
  return [...text.matchAll(label)].flatMap((match): Place[] => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    const isClose = numbers.some(({ start }) => start >= end && start - end <= reach);
    return isClose && isName(name) ? [{ kind: 'nameList', start: end - name.length, end, confidence: 'high' }] : [];
  });
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { line, start };
    start += line.length + 1;
  }
}

/** Cells without the blanks and quotation marks around them, each with its offset. */
function cellsOf(line: string, lineStart: number, splitter: RegExp): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const match of [...line.matchAll(new RegExp(splitter, 'g')), { 0: '', index: line.length }]) {
    const raw = line.slice(from, match.index);
    const text = raw
      .trim()
      .replace(/^["']|["']$/g, '')
      .trim();
    cells.push({ text, start: lineStart + from + raw.indexOf(text) });
    from = match.index + match[0].length;
  }
  return cells;
}
