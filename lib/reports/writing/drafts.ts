import type { RichText, TextBlock, TextFigure, TextRun } from '../../documents/rich-text';
import { printedFigure, shownNumber } from '../../figures/printing';
import { type FigureShow, figureShows, type ReadFigure } from '../../figures/types';
import type { BlockTemplate, ProblemAnswer, TemplateSentence } from './types';

export interface DraftFacts {
  readonly agency: string;
  readonly year: number;
  readonly known: ReadonlyMap<string, ReadFigure>;
}

/**
 * A block's first draft by its template: every number bound, and no sentence with a figure that is unknown.
 * @param heading of the block; null where it has none
 * @returns null where no template fits or nothing in it is known
 */
export function draftOf(
  templates: readonly BlockTemplate[],
  { chapter, heading }: { readonly chapter: number; readonly heading: string | null },
  facts: DraftFacts,
): RichText | null {
  const template = templates.find(
    ({ chapter: of, head }) => of === chapter && (head === null ? heading === null : heading?.includes(head) === true),
  );
  const content = (template?.paragraphs ?? []).flatMap((sentences): TextBlock[] => {
    const runs = sentences.flatMap((sentence) => runsOf(sentence, facts) ?? []);
    return runs.length === 0 ? [] : [{ type: 'paragraph', content: joined(runs) }];
  });
  return content.length === 0 ? null : { type: 'doc', content };
}

/** A first draft of chapter 五 from what became of last year's problems; null before anything was answered. */
export function problemsDraft(answers: readonly ProblemAnswer[]): RichText | null {
  const told = answers.filter(({ answer, isDismissed }) => !isDismissed && answer.trim() !== '');
  const content = told.map((answer): TextBlock => {
    return { type: 'paragraph', content: [{ type: 'text', text: answerSentence(answer) }] };
  });
  return content.length === 0 ? null : { type: 'doc', content };
}

/** 「针对上年提出的「…」：…」 */
export function answerSentence({ problem, answer }: Pick<ProblemAnswer, 'problem' | 'answer'>): string {
  const end = /[。！？]$/.test(answer.trim()) ? '' : '。';
  return `针对上年提出的「${problem.replace(/[。；，]$/, '')}」：${answer.trim()}${end}`;
}

const place = /\{([^{}]+)\}/;

/** Null where a figure is unknown or the sentence is for another case. */
function runsOf({ text, when }: TemplateSentence, facts: DraftFacts): readonly TextRun[] | null {
  if (when && !isSo(when, facts)) return null;
  const parts = text.split(place).map((part, index) => (index % 2 === 0 ? words(part) : placeRuns(part, facts)));
  return parts.includes(null) ? null : parts.flatMap((runs) => runs ?? []);
}

function isSo({ source, is }: NonNullable<TemplateSentence['when']>, { known }: DraftFacts): boolean {
  const value = known.get(source)?.value ?? null;
  return value !== null && (is === 'none' ? value === 0 : value > 0);
}

function words(text: string): readonly TextRun[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function placeRuns(inner: string, facts: DraftFacts): readonly TextRun[] | null {
  if (inner === 'agency') return words(facts.agency);
  if (inner === 'year') return words(String(facts.year));
  const [source = '', show = 'value', unit = ''] = inner.split('|');
  if (source.startsWith('each ')) return eachOf(source.slice('each '.length), show, facts);
  const read = facts.known.get(source);
  if (show === 'trend') return read ? trendOf(read, unit) : null;
  const bound = figureShows.find((name) => name === show);
  return read && bound ? figureOf(read, bound) : null;
}

function figureOf(read: ReadFigure, show: FigureShow): readonly TextFigure[] | null {
  if (shownNumber(show, read) === null) return null;
  return [{ type: 'figure', attrs: { source: read.source, show, text: printedFigure({ show }, read) } }];
}

function trendOf(read: ReadFigure, unit: string): readonly TextRun[] {
  const difference = shownNumber('difference', read);
  if (difference === null) return [];
  if (difference === 0) return words('，与上年持平');
  const figure = figureOf(read, 'difference') ?? [];
  return [...words(difference > 0 ? '，比上年增加' : '，比上年减少'), ...figure, ...words(unit)];
}

const mostListed = 6;

/** The kinds that there are of something, the most numerous first: 「工作动态⟨120⟩条、通知公告⟨30⟩条」. */
function eachOf(prefix: string, unit: string, { known }: DraftFacts): readonly TextRun[] | null {
  const kinds = [...known.values()]
    .filter(({ source, value }) => source.startsWith(prefix) && value !== null && value > 0)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, mostListed);
  if (kinds.length === 0) return null;
  return kinds.flatMap((read, index) => [
    ...words(`${index > 0 ? '、' : ''}${read.label.replace(/^主动公开的/, '')}`),
    ...(figureOf(read, 'value') ?? []),
    ...words(unit),
  ]);
}

/** Words beside words are one run, as the editor writes them. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const done: TextRun[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (last?.type === 'text' && run.type === 'text') done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
}
