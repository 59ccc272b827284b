import type { Reader } from '../../db';
import type { ContentChapter, ReportContent } from '../types';
import type { ProblemAnswer } from '../writing/types';

/** The chapters of a year as its newest edition here has them; empty where none was published here. */
export async function findPublishedChapters(
  db: Reader,
  agencyId: string,
  year: number,
): Promise<readonly ContentChapter[]> {
  const edition = await db.edition.findFirst({
    where: { agencyId, year },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  return edition ? (edition.content as unknown as ReportContent).chapters : [];
}

/** What was said of last year's problems. */
export async function listProblemAnswers(db: Reader, reportId: string): Promise<readonly ProblemAnswer[]> {
  return db.problemAnswer.findMany({
    where: { reportId },
    orderBy: { answeredAt: 'asc' },
    select: { problem: true, answer: true, isDismissed: true },
  });
}
