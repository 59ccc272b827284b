import type { FoundBlock, FoundDocument } from '../documents/reading/types';
import { labelCore, squeezed } from './printed-text';
import { isTableLine } from './text-rows';
import type { ImportDoubt, ImportedChapter } from './types';

type ChapterNumber = ImportedChapter['number'];

const numbers: readonly ChapterNumber[] = [1, 2, 3, 4, 5, 6];

/** How the chapters are called, in both formats and as sites vary it; held against titles without their number. */
const titleMarks: Readonly<Record<ChapterNumber, RegExp>> = {
  1: /^(?:政府信息公开|政务公开)?(?:工作)?(?:总体|基本)(?:工作)?情况|^概述/,
  2: /^主动公开(?:政府)?信息(?:工作)?(?:的)?情况|^(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?情况/,
  3: /^(?:收到和处理|收到及处理|处理)(?:的)?政府信息公开申请(?:的)?情况|^依申请公开(?:政府信息)?(?:工作)?(?:的)?情况/,
  4: /^(?:因)?(?:政府信息公开|政务公开)?(?:工作)?(?:被申请|申请|引起的?|引发的?)?行政复议(?:和|、|及|与|或)?(?:被)?(?:提起)?(?:的)?行政诉讼(?:的)?情况/,
  5: /^(?:政府信息公开)?(?:工作)?存在的?(?:主要)?(?:问题|困难)(?:和困难)?(?:及|和|与|以及|,)?(?:其)?(?:下一步)?(?:的)?(?:改进|整改)(?:工作)?(?:情况|措施|方向)?/,
  6: /^(?:其他|其它)?需要(?:报告|说明)的(?:其他|其它)?(?:事项|情况|问题)/,
};

interface Candidate {
  readonly number: ChapterNumber;
  readonly title: string;
  /** What follows the title in the same paragraph. */
  readonly rest: string;
  readonly line: number;
  readonly weight: number;
}

/** A paragraph, heading or table with its place; paragraphs that run over a chapter's title are cut before it. */
interface Line {
  readonly text: string;
  readonly block: number;
  readonly kind: FoundBlock['kind'];
}

const chineseNumerals = '一二三四五六';

/** Where a chapter begins inside a paragraph: its numeral after a space or a sentence. */
const runningTitle =
  /(?<=[\s。|])(?=[一二三四五六]、\s*(?:总体情况|主动公开|收到和处理|(?:因)?政府信息公开|存在的?(?:主要)?问题|其他需要))/;

export interface Chapters {
  readonly preface: string;
  readonly chapters: readonly ImportedChapter[];
  readonly doubts: readonly ImportDoubt[];
}

/**
 * Finds the six chapters by their titles, whatever numbers them; a table of contents before them is passed over, and
 * what pages print below an article is left out.
 * @param afterTitle the block after which the report's text begins
 */
export function chaptersOf(document: FoundDocument, afterTitle: number): Chapters {
  const lines = linesOf(document);
  const chosen = chosenTitles(candidatesOf(lines), lines);
  const chapters = chosen.map((title, index) => chapterOf(title, lines, chosen[index + 1]?.line ?? lines.length));
  const missing = numbers.filter((number) => !chosen.some((title) => title.number === number));
  const first = chosen[0]?.line ?? 0;
  return {
    preface: prefaceOf(lines.slice(0, first).filter(({ block }) => block > afterTitle)),
    chapters,
    doubts:
      missing.length === 0
        ? []
        : [
            {
              about: 'chapters',
              why: `没有找到第${missing.map((number) => chineseNumerals[number - 1]).join('、')}章的标题`,
            },
          ],
  };
}

function linesOf({ blocks }: FoundDocument): Line[] {
  return blocks.flatMap((block, index): Line[] => {
    if (block.kind === 'table') return [{ text: '', block: index, kind: 'table' }];
    const parts = block.text.split('\n').flatMap((part) => part.split(runningTitle));
    return parts
      .map((text) => ({ text: text.trim(), block: index, kind: block.kind }))
      .filter(({ text }) => text !== '');
  });
}

function candidatesOf(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line, index) => candidateOf(line, index) ?? []);
}

/** What numbers a chapter's title: 一、 第一部分 1. （一） Ⅰ. */
const numbering =
  /^\s*(第\s*[一二三四五六1-6]\s*(?:部分|章)|[一二三四五六七八]\s*[、.．,，:：]|[1-8１-８]\s*[、.．]|[(（]\s*[一二三四五六]\s*[)）]\s*[、.]?|[ⅠⅡⅢⅣⅤⅥ]\s*[、.．]?)?\s*/;

/** Signs that a title may have beside its words. */
const mostExcess = 6;

/** A title is a line of its own, or stands with its number before a space or a colon. */
function candidateOf({ text, kind }: Line, index: number): Candidate | null {
  if (kind === 'table') return null;
  const [whole = '', number = ''] = numbering.exec(text) ?? [];
  const [head, rest] = titleAndRest(text.slice(whole.length));
  const core = squeezed(head)
    .replace(/[,，]/g, '、')
    .replace(/[。.：:；;“”"'*#]/g, '');
  const found = numbers.find((one) => titleMarks[one].test(core));
  if (!found) return null;
  const excess = core.length - (titleMarks[found].exec(core)?.[0].length ?? 0);
  if (excess > mostExcess || (rest !== '' && number === '')) return null;
  const weight = numberWeight(number, found) + (kind === 'heading' ? 1 : 0) - excess * 0.1;
  return { number: found, title: squeezed(head).replace(/[。:：;；]+$/, ''), rest, line: index, weight };
}

/** Its own numeral speaks for a chapter; one in brackets for a section inside of one. */
function numberWeight(number: string, chapter: ChapterNumber): number {
  if (/^[(（]/.test(number)) return 0.5;
  return number.includes(chineseNumerals[chapter - 1] ?? '') ? 3 : 1.5;
}

function titleAndRest(text: string): readonly [string, string] {
  const trimmed = text.trim();
  if (squeezed(trimmed).length <= 36 && !/[。]/.test(trimmed.slice(0, -1))) {
    const parted = /^(\S{4,36}?)[\s:：]+(\S.*)$/s.exec(trimmed);
    const isTitle = numbers.some(
      (one) => titleMarks[one].exec(squeezed(trimmed))?.[0].length === squeezed(trimmed).length,
    );
    return parted && !isTitle ? [parted[1] ?? '', parted[2] ?? ''] : [trimmed, ''];
  }
  const parted = /^(\S{4,36}?)[\s:：。]+(.*)$/s.exec(trimmed);
  return [parted?.[1] ?? trimmed, parted?.[2] ?? ''];
}

/** Of each chapter the likeliest title that stands after the one before; one with nothing after it is a contents' line. */
function chosenTitles(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const starts = candidates.map(({ line }) => line);
  const scored = candidates.map((candidate) => {
    const next = starts.find((line) => line > candidate.line) ?? lines.length;
    const hasText = candidate.rest !== '' || next > candidate.line + 1;
    return { candidate, score: candidate.weight + (hasText ? 2 : 0) };
  });
  const chosen: Candidate[] = [];
  let after = -1;
  for (const number of numbers) {
    const limit = Math.min(...numbers.filter((other) => other > number).map((other) => lastLine(candidates, other)));
    const own = scored.filter(
      ({ candidate }) => candidate.number === number && candidate.line > after && candidate.line < limit,
    );
    const best = own.toSorted((a, b) => b.score - a.score || a.candidate.line - b.candidate.line)[0]?.candidate;
    if (!best) continue;
    chosen.push(best);
    after = best.line;
  }
  return chosen;
}

/** A chapter stands before the last place where a later one may begin. */
function lastLine(candidates: readonly Candidate[], number: ChapterNumber): number {
  return candidates.findLast((one) => one.number === number)?.line ?? Number.POSITIVE_INFINITY;
}

/** What stands below an article on its page. */
const furniture =
  /^(?:扫一?扫|打印本?页|【?打印】?|关闭|上一篇|下一篇|相关(?:链接|文档|附件|文章)|分享到|分享:|友情链接|责任编辑|版权所有|主办单位|主办:|承办单位|网站标识码|备案序?号|.{0,12}ICP备|.{0,8}公网安备|返回顶部|\|?$)/i;

function chapterOf({ number, title, rest, line }: Candidate, lines: readonly Line[], end: number): ImportedChapter {
  const body = [rest, ...lines.slice(line + 1, end).flatMap(({ kind, text }) => (kind === 'table' ? [] : [text]))];
  const cut = body.findIndex((text, index) => index > 0 && furniture.test(squeezed(text)));
  const kept = (cut < 0 ? body : body.slice(0, cut)).map((text) => text.replace(/[\s|]+$/, '').trim());
  const text = kept.filter((one) => one !== '' && !isTableText(number, one)).join('\n');
  return { number, title, text, place: { block: lines[line]?.block ?? 0 } };
}

/** Tables given as text are no prose of chapters 二 to 四. */
function isTableText(number: ChapterNumber, text: string): boolean {
  return number >= 2 && number <= 4 && (text.includes('\t') || isTableLine(text));
}

/** Lines about the page and not of the report. */
const pageLine =
  /^(?:发布(?:日期|时间)|来源|信息来源|字号|字体|浏览|索引号|文号|时间|日期|作者|当前位置|首页|【|\d{4}-\d{2}-\d{2})/;

function prefaceOf(lines: readonly Line[]): string {
  const texts = lines.flatMap(({ kind, text }) => (kind === 'table' ? [] : [text]));
  const kept = texts.filter(
    (text) => !pageLine.test(squeezed(text)) && (labelCore(text).length > 12 || /[。]/.test(text)),
  );
  return kept.join('\n');
}
