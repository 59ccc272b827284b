import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { reportPolicy } from '../policy';
import type { ReportHead, ReportState } from '../types';
import { type ReportAction, reportWorkflow } from '../workflow';

export interface StepRequest {
  readonly action: ReportAction;
  readonly reason?: string;
}

/** What the step rests on beside the report itself; read inside the transaction. */
export interface StepFacts {
  /** Keys of cross-foot findings that are errors and not waived. */
  readonly openErrors: readonly string[];
  /** Blocks that are not in the office's hand. */
  readonly blocksOut: number;
  /** Editions published so far. */
  readonly editions: number;
  /** Whether the newest edition is public now. */
  readonly isPublic: boolean;
}

/** What a step writes on the report. */
export type StepChange = Pick<ReportHead, 'state' | 'submittedBy' | 'reviewedBy' | 'approvedBy' | 'correctionNote'>;

export type StepRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'notSubmitter' | 'ownWork' | 'reasonMissing' }
  | { readonly code: 'wrongState'; readonly state: ReportState }
  | { readonly code: 'blocksOut'; readonly count: number }
  | { readonly code: 'checksFailing'; readonly findings: readonly string[] }
  | { readonly code: 'noteMissing' | 'nothingPublic' };

/**
 * Decides one step of a report; the same arguments always give the same answer.
 * @returns what to write on the report, or the first reason why not, in the order a person should hear it
 */
export function decideStep(
  report: ReportHead,
  actor: Actor,
  request: StepRequest,
  facts: StepFacts,
): Result<StepChange, StepRefusal> {
  // Not 'forbidden': another agency must not learn that the report exists.
  if (report.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!mayTake(report, actor, request.action)) return fail({ code: 'forbidden' });
  const step: Step<ReportState> = reportWorkflow[request.action];
  if (!step.from.includes(report.state)) return fail({ code: 'wrongState', state: report.state });
  const refusal = handsRefusal(report, actor, request) ?? readinessRefusal(report, request.action, facts);
  if (refusal) return fail(refusal);
  return ok(changeOf(report, actor, request.action));
}

/** Someone with the right in another state should hear 'wrongState', and not that they may not. */
function mayTake(report: ReportHead, actor: Actor, action: ReportAction): boolean {
  const step: Step<ReportState> = reportWorkflow[action];
  const states = step.from.includes(report.state) ? [report.state] : step.from;
  return states.some((state) => permits(reportPolicy, action, actor, { state }));
}

/** Whose hands were on it: four eyes, recall by the submitter alone, and the written reason. */
function handsRefusal(report: ReportHead, actor: Actor, request: StepRequest): StepRefusal | null {
  const step: Step<ReportState> = reportWorkflow[request.action];
  const hands = [report.lastEditedBy, report.submittedBy, report.reviewedBy];
  if (request.action === 'recall' && report.submittedBy !== actor.userId) return { code: 'notSubmitter' };
  if (step.fourEyes && hands.includes(actor.userId)) return { code: 'ownWork' };
  if (step.needsReason && !request.reason?.trim()) return { code: 'reasonMissing' };
  return null;
}

/** What must be in order before a text leaves the office, and before a public one can go. */
function readinessRefusal(report: ReportHead, action: ReportAction, facts: StepFacts): StepRefusal | null {
  if (action === 'withdraw' && !facts.isPublic) return { code: 'nothingPublic' };
  if (action !== 'submit') return null;
  if (facts.blocksOut > 0) return { code: 'blocksOut', count: facts.blocksOut };
  if (facts.openErrors.length > 0) return { code: 'checksFailing', findings: facts.openErrors };
  // Nothing published is changed in silence: a correction says to the public what it changed.
  if (facts.editions > 0 && !report.correctionNote?.trim()) return { code: 'noteMissing' };
  return null;
}

function changeOf(report: ReportHead, actor: Actor, action: ReportAction): StepChange {
  const state = reportWorkflow[action].to;
  const { correctionNote } = report;
  if (state === 'draft') return { state, submittedBy: null, reviewedBy: null, approvedBy: null, correctionNote };
  return {
    state,
    submittedBy: action === 'submit' ? actor.userId : report.submittedBy,
    reviewedBy: action === 'review' ? actor.userId : report.reviewedBy,
    approvedBy: action === 'approve' ? actor.userId : report.approvedBy,
    // The note has gone to the edition that it explains.
    correctionNote: action === 'publish' ? null : correctionNote,
  };
}
