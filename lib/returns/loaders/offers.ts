import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { Step } from '../../workflow/machine';
import { stepsFrom } from '../../workflow/machine';
import { decideStep, type StepFacts } from '../decide/steps';
import { returnActionConsequences, returnActionLabels, returnFailureText } from '../labels';
import { returnPolicy } from '../policy';
import type { ReturnHead, ReturnState } from '../types';
import { type ReturnAction, returnWorkflow } from '../workflow';

/** One button: usable, or grey with the reason. */
export interface StepOffer {
  readonly action: Exclude<ReturnAction, 'submit'>;
  readonly label: string;
  readonly consequence: string;
  readonly needsReason: boolean;
  /** Why it can't be taken now; usable when left out. */
  readonly refusal?: string;
}

/** The steps that this person may take from here. Handing in with figures is the form's own button. */
export function stepOffers(head: ReturnHead, actor: Actor, facts: StepFacts): readonly StepOffer[] {
  return stepsFrom<ReturnState, ReturnAction>(returnWorkflow, head.state)
    .filter((action) => action !== 'submit')
    .filter((action) => permits(returnPolicy, action, actor, head))
    .map((action) => {
      const step: Step<ReturnState> = returnWorkflow[action];
      // A reason is asked for after the click, so its absence greys nothing.
      const decision = decideStep(head, actor, { action, reason: '-' }, facts);
      return {
        action,
        label: returnActionLabels[action],
        consequence: returnActionConsequences[action],
        needsReason: step.needsReason === true,
        ...(!decision.ok && { refusal: returnFailureText(decision.failure) }),
      };
    });
}
