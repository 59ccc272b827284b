/** Which way a word says that a number went. */
export type Direction = 'up' | 'down' | 'flat';

const up = '增加|增长|增多|增幅|涨幅|上升|上涨|提高|提升|攀升|翻一番|翻番|翻倍|增|升|多';
const down = '减少|下降|降低|降幅|下滑|回落|减|降|少';
const flat = '持平|相同|不变|零增长';

const degree = '(?:大幅度?|明显|显著|略有?|有所|小幅|持续|稳步|进一步|总体|继续|均|都|共|保持)*';

/** Neither denied (未增加) nor half of a pair (增减, 升降). */
const word = `(?<![未没不无非增减升降])(?<word>${up}|${down}|${flat})(?![减降])`;

/** What puts a number beside last year's: 比上年, 同比, 与2023年相比. */
function comparison(year: number): string {
  const lastYear = `(?:上一?年|去年|${year - 1}年)(?:度|同期)?`;
  return `(?:(?:与|同|和|比|较|相比|相较)(?:于)?${lastYear}(?:相比|相较|比较)?|同比)`;
}

export interface SaidDirection {
  readonly direction: Direction;
  /** As written. */
  readonly word: string;
  /** 「基本持平」: not quite the same is meant. */
  readonly isRough: boolean;
}

/** Before a difference or a rate: 「增加」, 「增幅为」, 「减少了约」. */
const beforeChange = new RegExp(`${word}(?:幅度?|数|量|率|比例)?(?:了|达到?|为|是|约|近|共|超过?|仅)*$`);

/** Before a number that was reached: 「增加到」, 「减少至」. */
const beforeReached = new RegExp(`${word}(?:到了?|至|为)$`);

/** @param before the clause up to a bound difference or rate */
export function directionOfChange(before: string): SaidDirection | null {
  return said(beforeChange.exec(before));
}

/** @param before the clause up to a bound number; from elsewhere than last year (由年初的…) it is another comparison */
export function directionOfReached(before: string): SaidDirection | null {
  if (/[由从自]/.test(before) && !/上一?年|去年/.test(before)) return null;
  return said(beforeReached.exec(before));
}

/** What may stand between a number and its comparison: the counted thing, one comma. */
const thing = '[^，,。；;（(\\d]{0,8}[，,、]?(?:数量|总量|总数|申请量|件数)?';

/** The number itself went that way, and not something else that was increased: 「比上年增加公开栏目3个」. */
const ofTheNumber = '(?=[\\d了约近超达到至为×较幅，,。；;、）)]|明显|显著|$)';

/** @param after the rest of the sentence behind a bound number */
export function directionBehind(after: string, year: number): SaidDirection | null {
  // 「12件（上年10件），同比增长」: what is in brackets is passed over.
  const plain = after.replace(/^([^，,。；;（(]{0,8})[（(](?![^）)]*同比)[^）)]*[）)]/, '$1');
  const pattern = new RegExp(
    `^${thing}${comparison(year)}[，,]?(?:数量|总量|总数)?(?<degree>${degree}(?:基本)?)${word}${ofTheNumber}`,
  );
  return said(pattern.exec(plain));
}

function said(match: RegExpExecArray | null): SaidDirection | null {
  const found = match?.groups?.word;
  if (!match || found === undefined) return null;
  const isRough = match[0].includes('基本');
  return { direction: directionOf(found), word: found, isRough };
}

const flatWords = new Set(flat.split('|'));
const upWords = new Set(up.split('|'));

function directionOf(found: string): Direction {
  if (flatWords.has(found)) return 'flat';
  return upWords.has(found) ? 'up' : 'down';
}

/** How far 「基本持平」 may be off, as a part of last year's. */
const roughly = 0.05;

/** Whether a number went the way that a word says. */
export function wentSo({ direction, isRough }: SaidDirection, value: number, previous: number): boolean {
  if (direction === 'up') return value > previous;
  if (direction === 'down') return value < previous;
  return isRough ? Math.abs(value - previous) <= roughly * Math.abs(previous) : value === previous;
}
