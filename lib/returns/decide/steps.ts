import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { compareMonths, monthOf } from '../months';
import { returnPolicy } from '../policy';
import type { MetricDefinition, MetricValues, ReturnHead, ReturnState } from '../types';
import { type ReturnAction, returnWorkflow } from '../workflow';

export interface StepRequest {
  readonly action: ReturnAction;
  readonly reason?: string;
}

/** What a step rests on beside the return itself, read in the same transaction. */
export interface StepFacts {
  readonly today: PlainDate;
  /** Items of the month: published in it, and handed in during it and still on their way. */
  readonly items: number;
  /** The definitions in use. */
  readonly definitions: readonly Pick<MetricDefinition, 'id' | 'key'>[];
  /** As they will stand after the step. */
  readonly values: MetricValues;
}

export type StepRefusal =
  | {
      readonly code:
        | 'notFound'
        | 'forbidden'
        | 'ownWork'
        | 'reasonMissing'
        | 'monthNotBegun'
        | 'somethingToReport'
        | 'nothingToReport';
    }
  | { readonly code: 'wrongState'; readonly state: ReturnState }
  /** Keys of the figures that are not filled in. */
  | { readonly code: 'metricsMissing'; readonly keys: readonly string[] };

/** What a step writes on the return. */
export interface StepChange extends Pick<ReturnHead, 'state' | 'isZero' | 'reason'> {
  readonly submittedBy: string | null;
  readonly acceptedBy: string | null;
}

/** Decides one step of a monthly return, or gives the first reason why not. */
export function decideStep(
  head: ReturnHead,
  actor: Actor,
  request: StepRequest,
  facts: StepFacts,
): Result<StepChange, StepRefusal> {
  const { action } = request;
  if (!mayKnow(head, actor)) return fail({ code: 'notFound' });
  if (!permits(returnPolicy, action, actor, head)) return fail({ code: 'forbidden' });
  const step: Step<ReturnState> = returnWorkflow[action];
  if (!step.from.includes(head.state)) return fail({ code: 'wrongState', state: head.state });
  if (step.fourEyes && head.submittedBy === actor.userId) return fail({ code: 'ownWork' });
  if (step.needsReason && !request.reason?.trim()) return fail({ code: 'reasonMissing' });
  const refusal = contentRefusal(head, action, facts);
  return refusal ? fail(refusal) : ok(changeOf(head, actor, request));
}

/** Another agency's or section's return does not exist for whoever may not read it. */
export function mayKnow(head: Pick<ReturnHead, 'agencyId' | 'sectionId'>, actor: Actor): boolean {
  return head.agencyId === actor.agencyId && permits(returnPolicy, 'read', actor, { sectionId: head.sectionId });
}

/** What is handed in is complete, and a zero return is truly one: nothing is left blank, nothing zero by accident. */
function contentRefusal(head: ReturnHead, action: ReturnAction, facts: StepFacts): StepRefusal | null {
  if (action !== 'submit' && action !== 'declareZero') return null;
  if (compareMonths(head, monthOf(facts.today)) > 0) return { code: 'monthNotBegun' };
  const hasFigures = Object.values(facts.values).some((value) => value > 0);
  const isNothing = facts.items === 0 && !hasFigures;
  if (action === 'declareZero') return isNothing ? null : { code: 'somethingToReport' };
  const keys = facts.definitions.filter(({ id }) => facts.values[id] === undefined).map(({ key }) => key);
  if (keys.length > 0) return { code: 'metricsMissing', keys };
  return isNothing ? { code: 'nothingToReport' } : null;
}

function changeOf(head: ReturnHead, actor: Actor, { action, reason }: StepRequest): StepChange {
  const { to } = returnWorkflow[action];
  if (to === 'open')
    return { state: to, isZero: false, reason: reason?.trim() ?? null, submittedBy: null, acceptedBy: null };
  const isZero = action === 'accept' ? head.isZero : action === 'declareZero';
  if (to === 'accepted') {
    // The reason has been met: what is accepted stands for itself, and the trail keeps the rest.
    return { state: to, isZero, reason: null, submittedBy: head.submittedBy, acceptedBy: actor.userId };
  }
  return { state: to, isZero, reason: head.reason, submittedBy: actor.userId, acceptedBy: null };
}
