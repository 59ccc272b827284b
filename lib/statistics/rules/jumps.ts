import { cellsOf } from '../forms';
import { figureAt } from '../totals';
import type { CellAddress, Figure, ReportFigures, TableKey } from '../types';
import { type Breach, cellLabel, lastYear } from './rule';

/** A jump is more than half of last year's figure and at least this many. */
const LEAST_JUMP = 10;

/** Words by which a sentence speaks of a row; rows without any are not watched. */
const subjects: Readonly<Record<TableKey, ReadonlyMap<string, RegExp>>> = {
  proactive: new Map([
    ['regulations', /规章/],
    ['normativeDocuments', /规范性文件/],
    ['permits', /许可/],
    ['otherExternalServices', /服务事项/],
    ['penalties', /处罚/],
    ['coerciveMeasures', /强制/],
    ['fees', /收费/],
    ['procurement', /采购/],
  ]),
  applications: new Map([
    ['newlyReceived', /申请/],
    ['total', /申请/],
    ['carriedOut', /申请|结转/],
  ]),
  appeals: new Map([
    ['reconsideration', /复议/],
    ['litigationDirect', /诉讼/],
    ['litigationAfterReconsideration', /诉讼/],
  ]),
};

const change = /增|减|升|降|涨|下滑|回落|变化|持平|同比|[较比][上去]/;

/** Of tables 三 and 四 the totals, of table 二 every figure that is not itself a change. */
function watchedCells({ format }: ReportFigures): readonly CellAddress[] {
  const totals = (['applications', 'appeals'] as const).flatMap((table) =>
    cellsOf(format, table)
      .filter(({ column }) => column === 'total')
      .map((cell) => ({ ...cell, table })),
  );
  const counts = cellsOf(format, 'proactive')
    .filter(({ signed }) => !signed)
    .map((cell) => ({ ...cell, table: 'proactive' as const }));
  return [...counts, ...totals].map(({ table, row, column }) => ({ table, row, column }));
}

function isJump(before: Figure, now: Figure): boolean {
  if (before === null || now === null) return false;
  const difference = Math.abs(now - before);
  return difference >= LEAST_JUMP && difference > before / 2;
}

/** Figures that jumped against last year while no sentence speaks of a change in them. */
export function jumpsUntold(figures: ReportFigures, sentences: readonly string[]): readonly Breach[] {
  const last = lastYear(figures);
  if (!last) return [];
  return watchedCells(figures).flatMap((address) => {
    const subject = subjects[address.table].get(address.row);
    const before = figureAt(last.tables, address);
    const now = figureAt(figures.tables, address);
    if (!subject || !isJump(before, now)) return [];
    if (sentences.some((sentence) => subject.test(sentence) && change.test(sentence))) return [];
    const name = cellLabel(figures.format, address);
    return [{ ...address, message: `${name}：上一年 ${before}，本年 ${now}，变化较大，正文没有说明` }];
  });
}
