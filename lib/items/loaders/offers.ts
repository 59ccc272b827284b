import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { type Step, stepsFrom } from '../../workflow/machine';
import { decideStep, type StepFacts } from '../decide/steps';
import { itemActionConsequences, itemActionLabels, stepFailureText } from '../labels';
import { itemPolicy } from '../policy';
import type { ItemHead, ItemState } from '../types';
import { type ItemAction, itemWorkflow } from '../workflow';

/** One button: usable, or grey with the reason. */
export interface StepOffer {
  readonly action: ItemAction;
  readonly label: string;
  readonly consequence: string;
  readonly needsReason: boolean;
  /** A day and time are asked for after the click. */
  readonly needsInstant: boolean;
  /** Why it can't be taken now; usable when left out. */
  readonly refusal?: string;
}

const oneMinuteMs = 60_000;

/** The steps that this person may ever take from here; what is not theirs at all is not shown. */
export function stepOffers(item: ItemHead, actor: Actor, facts: StepFacts): readonly StepOffer[] {
  // A reason and an hour are asked for after the click, so their absence greys nothing.
  const scheduledFor = new Date(facts.now.getTime() + oneMinuteMs);
  return stepsFrom<ItemState, ItemAction>(itemWorkflow, item.state)
    .filter((action) => permits(itemPolicy, action, actor, item))
    .filter((action) => action !== 'withdraw' || facts.isPublic)
    .map((action) => {
      const step: Step<ItemState> = itemWorkflow[action];
      const decision = decideStep(item, actor, { action, reason: '-', scheduledFor }, facts);
      return {
        action,
        label: itemActionLabels[action],
        consequence: itemActionConsequences[action],
        needsReason: step.needsReason === true,
        needsInstant: action === 'schedule',
        ...(!decision.ok && { refusal: stepFailureText(decision.failure) }),
      };
    });
}
