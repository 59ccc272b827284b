import { db } from '../../db';
import type { DocumentModel } from '../../documents/model';
import { changesBetween, type ReportChanges } from '../changes';
import { placeName } from '../chapters';
import { reportDocument } from '../document';
import { type ComparedRevision, findLastSeen, findLatestRevision, type RevisionContent } from '../queries/content';
import { findRevisionDrift, type ReportDrift } from '../queries/drift';
import { type BlockComment, listEditableBlocks } from '../queries/editing';
import { findStanding } from '../queries/heads';
import type { ReportHead, ReportState } from '../types';
import { type StepOffer, stepOffers } from './offers';
import { readableReport } from './report';

export interface ReviewPageData {
  readonly report: ReportHead;
  /** What was submitted; null before the first submission. */
  readonly revision: RevisionContent | null;
  /** Against which reading, and what changed; null when this person sees the report for the first time. */
  readonly changes: (ReportChanges & { readonly since: ComparedRevision }) | null;
  readonly document: DocumentModel | null;
  readonly steps: readonly StepOffer[];
  readonly openComments: readonly (BlockComment & { readonly place: string })[];
  readonly editions: number;
  /** What was submitted and the records no longer say, while it waits for a signature; null otherwise. */
  readonly drift: ReportDrift | null;
}

const waiting: readonly ReportState[] = ['inReview', 'awaitingApproval', 'approved'];

/** What a reviewer or approver reads before signing: changes first, then checks and waivers, then the document. */
export async function loadReview(id: string): Promise<ReviewPageData> {
  const { actor, report } = await readableReport(id);
  const [revision, standing, blocks] = await Promise.all([
    findLatestRevision(db, report.id),
    findStanding(db, report.id),
    listEditableBlocks(db, report.id),
  ]);
  const since = revision && (await findLastSeen(db, report.id, actor.userId, revision.number));
  const facts = { openErrors: [], blocksOut: 0, ...standing };
  return {
    report,
    revision,
    changes: revision && since && { ...changesBetween(since.content, revision.content), since },
    document: revision && reportDocument(revision.content),
    steps: stepOffers(report, actor, facts).filter(({ action }) => action !== 'correct' && action !== 'submit'),
    openComments: blocks.flatMap((block) =>
      block.comments
        .filter(({ resolved }) => resolved === null)
        .map((comment) => ({ ...comment, place: placeName(report.format, block.chapter, block.heading) })),
    ),
    editions: standing.editions,
    drift: revision && waiting.includes(report.state) ? await findRevisionDrift(db, report, revision) : null,
  };
}
