import { db } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { isBlank, linesOf } from '../../documents/text-schema';
import { figureChoices } from '../../figures/queries/figures';
import type { ReadFigure } from '../../figures/types';
import { findPublishedChapters, listProblemAnswers } from '../queries/writing';
import type { ContentChapter } from '../types';
import { type BesideLastYear, besideLastYear } from '../writing/copying';
import { draftOf, problemsDraft } from '../writing/drafts';
import { type NormFinding, normFindings } from '../writing/norms';
import { problemsIn, withAnswers } from '../writing/problems';
import { defaultTemplates } from '../writing/templates';
import type { ProblemAnswer } from '../writing/types';
import type { ReportPageData } from './report';

/** What helps with the writing of a report; it writes nothing by itself. */
export interface WritingData {
  readonly year: number;
  /** All figures that can be put into the text. */
  readonly known: readonly ReadFigure[];
  /** A first draft for each blank block that has one, by the block's id. */
  readonly drafts: Readonly<Record<string, RichText>>;
  /** Last year's text beside each block, by the block's id. */
  readonly beside: ReadonlyMap<string, BesideLastYear>;
  /** Last year's problems and what became of them, in their order. */
  readonly problems: readonly ProblemAnswer[];
  readonly norms: readonly NormFinding[];
}

/** @param page the report as its page was loaded: who may not read it has been turned away there */
export async function loadWriting(page: Pick<ReportPageData, 'report' | 'content'>): Promise<WritingData> {
  const { report, content } = page;
  const { agencyId, year, format } = report;
  const [known, before, answers] = await Promise.all([
    figureChoices(db, agencyId, year, format),
    findPublishedChapters(db, agencyId, year - 1),
    listProblemAnswers(db, report.id),
  ]);
  const problems = withAnswers(problemsIn(linesOfChapter(before, 5)), answers);
  const facts = { agency: content.agency.name, year, known: new Map(known.map((read) => [read.source, read])) };
  const blanks = content.chapters.flatMap(({ number, blocks }) =>
    blocks
      .filter((block) => block.kind === 'prose' && isBlank(block.text))
      .map(({ id, heading }) => ({ id, heading, chapter: number })),
  );
  const drafts = blanks.flatMap(({ id, ...place }) => {
    const draft = place.chapter === 5 ? problemsDraft(problems) : draftOf(defaultTemplates, place, facts);
    return draft ? [[id, draft] as const] : [];
  });
  return {
    year,
    known,
    drafts: Object.fromEntries(drafts),
    beside: besideLastYear(content.chapters, before),
    problems,
    norms: normFindings(content.chapters),
  };
}

function linesOfChapter(chapters: readonly ContentChapter[], number: number): readonly string[] {
  const chapter = chapters.find((candidate) => candidate.number === number);
  return (chapter?.blocks ?? []).filter(({ kind }) => kind === 'prose').flatMap(({ text }) => linesOf(text.content));
}
