import type { FoundDocument } from '../documents/reading/types';
import { squeezed } from './printed-text';
import type { ImportDoubt } from './types';

/** Whose report of which year it is. */
export interface Headline {
  readonly year: number | null;
  readonly agency: string | null;
  readonly doubts: readonly ImportDoubt[];
  /** The last block of the title, -1 where there is none. */
  readonly lastBlock: number;
}

interface Title {
  readonly year: number;
  readonly agency: string | null;
  readonly weight: number;
  readonly lastBlock: number;
}

const yearText = '(?:(?:19|20)\\d\\d|[一二][〇零○Oo0一二三四五六七八九]{3})';
const titlePattern = new RegExp(
  `^(.{0,60}?)(?:关于)?(?:公布|发布)?(${yearText})年?(?:度)?([^。；;!！?？]{0,40}?)(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)`,
);

const periodPattern = new RegExp(`(${yearText})年1月1日(?:起|至|到)`);

/** What names of agencies end with. */
const agencyEnd =
  /(?:政府|局|委|委员会|办公室|办|厅|部|院|署|处|中心|省|自治区|市|自治州|州|盟|地区|县|旗|区|镇|乡|街道|办事处|管委会|队|所|会|行|大学|学院|学校|医院|公司|集团|社|馆|站|团|校)$/;

/** How many blocks a title may take to come: navigation stands before it. */
const mostBlocksBefore = 80;

/**
 * Finds the title 「机关+年份+政府信息公开工作年度报告」, also where it is broken over lines, and holds its year against
 * the period that the report says it covers.
 */
export function headlineOf(document: FoundDocument): Headline {
  const titles = titlesOf(document).toSorted((a, b) => b.weight - a.weight);
  const [best] = titles;
  const period = periodOf(document);
  const year = best?.year ?? period;
  const named = titles.find((title) => title.year === year && title.agency !== null)?.agency ?? null;
  const said = named ?? agencyInText(document);
  const doubts: ImportDoubt[] = [];
  if (year === null) doubts.push({ about: 'year', why: '没有找到年度' });
  else if (best && period !== null && period !== best.year) {
    doubts.push({ about: 'year', why: `标题写的是 ${best.year} 年，统计期限写的是 ${period} 年` });
  } else if (titles.some((title) => title.year !== year && title.weight >= (best?.weight ?? 0))) {
    doubts.push({ about: 'year', why: '文中有几个年度的标题' });
  }
  if (said === null) doubts.push({ about: 'agency', why: '没有找到编制机关' });
  else if (named === null) doubts.push({ about: 'agency', why: `标题中没有编制机关，按正文写作“${said}”` });
  return {
    year,
    agency: said,
    doubts,
    lastBlock: Math.max(-1, ...titles.filter((title) => title.year === year).map(({ lastBlock }) => lastBlock)),
  };
}

function titlesOf({ titles, blocks }: FoundDocument): Title[] {
  const outside = titles.flatMap((text) => titleIn(text, 3, -1));
  const early = blocks.slice(0, mostBlocksBefore);
  const inside = early.flatMap((block, index): Title[] => {
    if (block.kind === 'table') return [];
    if (/^(?:上一篇|下一篇|相关|附件)/.test(block.text)) return [];
    const weight = block.kind === 'heading' ? 5 - block.level * 0.1 : 2.5;
    const own = titleIn(block.text, weight, index);
    return own.length > 0 ? own : brokenTitle(early, index, weight);
  });
  return [...outside, ...inside];
}

/** A title over two or three lines. */
function brokenTitle(blocks: FoundDocument['blocks'], index: number, weight: number): Title[] {
  for (const length of [2, 3]) {
    const part = blocks.slice(index, index + length);
    const lines = part.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
    if (lines.length < length || lines.some((line) => squeezed(line).length > 40 || /[。；，]/.test(line))) continue;
    const [first = '', ...rest] = lines;
    // The line before a whole title belongs to the navigation.
    if (rest.some((_, from) => titleIn(rest.slice(from).join(''), weight, 0).some(({ agency }) => agency !== null)))
      continue;
    const startsHere = agencyEnd.test(squeezed(first)) || /(?:19|20)\d\d|年/.test(squeezed(first));
    const found = startsHere ? titleIn([first, ...rest].join(''), weight, index + length - 1) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function titleIn(text: string, weight: number, lastBlock: number): Title[] {
  const line = squeezed(text);
  if (line.length > 160) return [];
  const [, before = '', year = '', between = ''] = titlePattern.exec(line) ?? [];
  const number = yearNumber(year);
  if (number === null) return [];
  const agency = agencyIn(before) ?? agencyIn(between);
  // A title without an agency may be a crumb of the navigation.
  return [{ year: number, agency, weight: agency === null ? weight - 1 : weight, lastBlock }];
}

const chineseDigits = '〇一二三四五六七八九';

function yearNumber(text: string): number | null {
  const digits = [...text.replace(/[零○Oo0]/g, '〇')].map((sign) =>
    chineseDigits.includes(sign) ? chineseDigits.indexOf(sign) : sign,
  );
  const number = Number(/^\d{4}$/.test(text) ? text : digits.join(''));
  return Number.isInteger(number) && number >= 1999 && number <= 2100 ? number : null;
}

/** What stands beside the year, without the site's name and the navigation before it. */
function agencyIn(text: string): string | null {
  const piece = text
    .split(/[-—_|>»›《》<:：,，。;；/\\【】[\]·]/)
    .map((part) =>
      part.replace(/^(?:关于|印发|公布|发布)+|(?:关于|印发|公布|发布|编制)+$/g, '').replace(/^\(.*?\)/, ''),
    )
    .filter((part) => part !== '')
    .at(-1);
  return piece && piece.length >= 2 && piece.length <= 40 && agencyEnd.test(piece) ? piece : null;
}

function periodOf({ blocks }: FoundDocument): number | null {
  for (const block of blocks) {
    const year = block.kind === 'table' ? undefined : periodPattern.exec(squeezed(block.text))?.[1];
    if (year !== undefined) return yearNumber(year);
  }
  return null;
}

/** 由……编制 in the preface, or what the page says of its source. */
function agencyInText({ blocks }: FoundDocument): string | null {
  const patterns = [
    /由([^,，。、()]{2,40}?)(?:负责)?(?:编制|编写|组织编制|汇总编制)/,
    /(?:信息来源|来源|发布机构|发布单位|公开主体|责任部门):?([^\s:,，。()]{2,40}?)(?:发布|日期|时间|浏览|字号|作者|$)/,
  ];
  for (const pattern of patterns) {
    for (const block of blocks.slice(0, mostBlocksBefore)) {
      const name = block.kind === 'table' ? undefined : pattern.exec(squeezed(block.text))?.[1];
      const agency = name === undefined ? null : agencyIn(name);
      if (agency !== null) return agency;
    }
  }
  return null;
}
