import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { isBlank } from '../../documents/text-schema';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { applicationPolicy, assignmentPolicy } from '../policy';
import type { ApplicationHead, ApplicationState, AssignmentHead, AssignmentState, SectionOpinion } from '../types';
import { type AssignmentAction, assignmentWorkflow } from '../workflow';

export type AssigningRefusal = {
  readonly code: 'notFound' | 'forbidden' | 'sectionMissing' | 'concluded' | 'alreadyAssigned';
};

/** Whether an application may be given to a section now: to one at a time, and not once it is concluded. */
export function decideAssigning(
  head: ApplicationHead,
  actor: Actor,
  {
    sectionExists,
    openAssignments,
    state,
  }: {
    /** The section is one of the agency's own, and at work. */
    readonly sectionExists: boolean;
    /** Assignments of it that are with a section or handed back. */
    readonly openAssignments: number;
    readonly state: ApplicationState;
  },
): Result<null, AssigningRefusal> {
  if (head.agencyId !== actor.agencyId || !permits(applicationPolicy, 'read', actor, head)) {
    return fail({ code: 'notFound' });
  }
  if (!permits(applicationPolicy, 'assign', actor, head)) return fail({ code: 'forbidden' });
  if (!sectionExists) return fail({ code: 'sectionMissing' });
  if (state === 'concluded') return fail({ code: 'concluded' });
  return openAssignments > 0 ? fail({ code: 'alreadyAssigned' }) : ok(null);
}

export type OpinionRefusal =
  | { readonly code: 'notFound' | 'forbidden' }
  | { readonly code: 'wrongState'; readonly state: AssignmentState };

/** Whether the section may write its opinion now: while the matter is with it. */
export function decideOpinion(assignment: AssignmentHead, actor: Actor): Result<null, OpinionRefusal> {
  const refusal = strangerTo(assignment, actor);
  if (refusal) return fail(refusal);
  if (!permits(assignmentPolicy, 'edit', actor, assignment)) return fail({ code: 'forbidden' });
  return assignment.state === 'withSection' ? ok(null) : fail({ code: 'wrongState', state: assignment.state });
}

export interface AssignmentRequest {
  readonly action: AssignmentAction;
  readonly reason?: string;
}

export type AssignmentStepRefusal =
  | OpinionRefusal
  | { readonly code: 'reasonMissing' | 'opinionMissing' | 'searchMissing' };

export interface AssignmentChange {
  readonly state: AssignmentState;
  /** What the section reads next to its task; left as it is where absent. */
  readonly ask?: string;
}

/**
 * Decides one step of an assignment.
 * @param opinion what the section has written so far
 */
export function decideAssignmentStep(
  assignment: AssignmentHead,
  actor: Actor,
  { action, reason }: AssignmentRequest,
  opinion: SectionOpinion,
): Result<AssignmentChange, AssignmentStepRefusal> {
  const stranger = strangerTo(assignment, actor);
  if (stranger) return fail(stranger);
  if (!permits(assignmentPolicy, action, actor, assignment)) return fail({ code: 'forbidden' });
  const step: Step<AssignmentState> = assignmentWorkflow[action];
  if (!step.from.includes(assignment.state)) return fail({ code: 'wrongState', state: assignment.state });
  if (step.needsReason && !reason?.trim()) return fail({ code: 'reasonMissing' });
  const unfinished = action === 'handBack' ? unfinishedPart(opinion) : null;
  if (unfinished) return fail({ code: unfinished });
  return ok({ state: step.to, ...(action === 'return' && { ask: reason?.trim() ?? '' }) });
}

/** Whoever finds nothing says where and how it was looked for (Art. 36 (4)). */
function unfinishedPart({
  opinion,
  proposedOutcome,
  search,
}: SectionOpinion): 'opinionMissing' | 'searchMissing' | null {
  if (isBlank(opinion)) return 'opinionMissing';
  return proposedOutcome === 'unavailable.notHeld' && !search.trim() ? 'searchMissing' : null;
}

function strangerTo(assignment: AssignmentHead, actor: Actor): { readonly code: 'notFound' } | null {
  const isKnown = assignment.agencyId === actor.agencyId && permits(assignmentPolicy, 'read', actor, assignment);
  return isKnown ? null : { code: 'notFound' };
}
