import type { ProblemAnswer } from './types';

/** A problem is known by its words; longer ones are cut there. */
export const longestProblem = 300;

/** Words that name a lack; a sentence without one is no problem. */
const lack =
  /问题|不足|不够|不高|不强|不平衡|不规范|不及时|不全|不深入|不到位|不完善|不健全|有待|薄弱|欠缺|滞后|偏少|偏低|较少|单一|缺乏|差距|短板|有限|仍需|还需/;

/** What was meant to be done about them, and openings. */
const remedy =
  /^(?:下一步|下步|今后|接下来|\d{4}年[，,]?(?:我|本|将)|将|我局将|我单位将|本机关将|为此|针对|改进(?:措施|情况)|主要(?:是|做法)|整改)/;
const opening = /^(?:虽然|尽管)?.{0,40}(?:存在(?:一些|以下|的)?.{0,12}(?:问题|不足)|主要问题(?:有|是)?)[:：，。]?$/;

/** A heading under which stands what was done or meant to be done. */
const remedyHeading = /^(?:[（(]?[一二三四五][）)、.．]?)?\s*(?:下一步|今后|改进|整改|主要改进).{0,14}$/;

/** 一是, （一）, 1. – what one problem of several begins with. */
const marker =
  /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,]?|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])\s*/;

/**
 * The problems that a chapter 五 names, in its order: sentences that name a lack. Openings (「存在以下问题：」) and what
 * was to be done about them are no problems; behind a heading 「改进措施」 none is looked for.
 * @param lines of the chapter, one for each paragraph or heading
 */
export function problemsIn(lines: readonly string[]): readonly string[] {
  const until = lines.findIndex((line) => remedyHeading.test(line.trim()));
  const found = (until < 0 ? lines : lines.slice(0, until))
    .flatMap(piecesOf)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 4 && !opening.test(piece))
    .map((piece) => piece.replace(marker, '').replace(/[；;。]$/, ''))
    .filter((piece) => lack.test(piece) && !remedy.test(piece))
    .map((piece) => piece.slice(0, longestProblem));
  return [...new Set(found)];
}

function piecesOf(line: string): string[] {
  return line.split(/(?<=[。；;：:])|(?=[一二三四五六七八九十]是)(?<![第之])/).filter((piece) => piece.trim() !== '');
}

/** The problems of last year with what was said of each; an answer to words that are gone is left out. */
export function withAnswers(problems: readonly string[], answers: readonly ProblemAnswer[]): readonly ProblemAnswer[] {
  return problems.map(
    (problem) => answers.find((answer) => answer.problem === problem) ?? { problem, answer: '', isDismissed: false },
  );
}

/** Those of which nobody has said what became of them. */
export function openProblems(answers: readonly ProblemAnswer[]): readonly ProblemAnswer[] {
  return answers.filter(({ answer, isDismissed }) => !isDismissed && answer.trim() === '');
}
