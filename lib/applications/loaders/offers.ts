import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { type Step, stepsFrom } from '../../workflow/machine';
import { decideAssignmentStep } from '../decide/assignments';
import { decideLetterDraft } from '../decide/letters';
import { assignmentActionLabels, assignmentRefusalText } from '../labels';
import { assignmentPolicy } from '../policy';
import {
  type ApplicationHead,
  type ApplicationState,
  type AssignmentHead,
  type AssignmentState,
  type LetterKind,
  letterKinds,
  type SectionOpinion,
} from '../types';
import { type AssignmentAction, assignmentWorkflow } from '../workflow';

/** One button: usable, or grey with the reason. */
export interface StepOffer<Action extends string> {
  readonly action: Action;
  readonly label: string;
  readonly consequence: string;
  readonly needsReason: boolean;
  /** Why it can't be taken now; usable when left out. */
  readonly refusal?: string;
}

const consequences: Readonly<Record<AssignmentAction, string>> = {
  handBack: '意见交给办公室，交回后科室不能再改。',
  return: '退回科室修改，科室会看到您的理由。',
  take: '采用后据此拟写答复书；科室的意见留在卷中。',
  revoke: '收回后科室不再看到这件申请，可以交办给别的科室。',
};

/** The steps of an assignment that this person may ever take from here. */
export function assignmentOffers(
  assignment: AssignmentHead & SectionOpinion,
  actor: Actor,
): readonly StepOffer<AssignmentAction>[] {
  return stepsFrom<AssignmentState, AssignmentAction>(assignmentWorkflow, assignment.state)
    .filter((action) => permits(assignmentPolicy, action, actor, assignment))
    .map((action) => {
      const step: Step<AssignmentState> = assignmentWorkflow[action];
      const decision = decideAssignmentStep(assignment, actor, { action, reason: '-' }, assignment);
      // What is typed is saved with the step, so an opinion that is not there yet greys nothing.
      const isGrey =
        !decision.ok && decision.failure.code !== 'opinionMissing' && decision.failure.code !== 'searchMissing';
      return {
        action,
        label: assignmentActionLabels[action],
        consequence: consequences[action],
        needsReason: step.needsReason === true,
        ...(isGrey && { refusal: assignmentRefusalText(decision.failure) }),
      };
    });
}

/** The letters that may be begun now. */
export function draftOffers(
  head: ApplicationHead,
  actor: Actor,
  facts: { readonly state: ApplicationState; readonly openKinds: readonly LetterKind[] },
  { asksThirdParty, hasSent }: { readonly asksThirdParty: boolean; readonly hasSent: boolean },
): readonly LetterKind[] {
  return letterKinds.filter((kind) => {
    // Nobody is told of a decision who was not asked, and nothing put right that has not left.
    if (kind === 'thirdPartyDecision' && !asksThirdParty) return false;
    if (kind === 'correction' && !hasSent) return false;
    const outcome = kind === 'reply' ? 'disclosed' : null;
    return decideLetterDraft(head, actor, { kind, outcome }, facts).ok;
  });
}
