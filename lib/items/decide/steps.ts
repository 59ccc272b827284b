import { type Matter, permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { itemPolicy } from '../policy';
import { closedGates } from '../readiness';
import type { Gate, GateCode, ItemHead, ItemState } from '../types';
import { type ItemAction, itemWorkflow } from '../workflow';

export interface StepRequest {
  readonly action: ItemAction;
  readonly reason?: string;
  /** When it is to be published, for `schedule`. */
  readonly scheduledFor?: Date;
}

/** What the step rests on beside the item itself; read inside the transaction. */
export interface StepFacts {
  /** The checklist; may be empty for an action that asks for none of it. */
  readonly gates: readonly Gate[];
  /** The genre, or the agency for it, asks for a leader's signature. */
  readonly needsLeader: boolean;
  /** Editions published so far. */
  readonly editions: number;
  /** Whether the newest edition is public now. */
  readonly isPublic: boolean;
  /** Whether the document that it interprets is public; true where it interprets none. */
  readonly documentIsPublic: boolean;
  readonly now: Date;
}

/** What a step writes on the item. */
export type StepChange = Pick<
  ItemHead,
  'state' | 'submittedBy' | 'acceptedBy' | 'approvedBy' | 'correctionNote' | 'scheduledFor'
> & {
  readonly scheduledBy: string | null;
  /** Left as it is where the step says nothing about it. */
  readonly returnReason?: string | null;
};

export type StepRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'notSubmitter' | 'ownWork' | 'reasonMissing' }
  | { readonly code: 'wrongState'; readonly state: ItemState }
  | { readonly code: 'gatesClosed'; readonly gates: readonly GateCode[]; readonly remarks: readonly string[] }
  | { readonly code: 'noteMissing' | 'nothingPublic' | 'notProactive' | 'documentNotPublic' }
  | { readonly code: 'instantMissing' | 'instantPast' };

/**
 * Decides one step of an item; the same arguments always give the same answer.
 * @returns what to write on the item, or the first reason why not, in the order a person should hear it
 */
export function decideStep(
  item: ItemHead,
  actor: Actor,
  request: StepRequest,
  facts: StepFacts,
): Result<StepChange, StepRefusal> {
  // Not 'forbidden': another agency or section must not learn that the item exists.
  if (item.agencyId !== actor.agencyId || !permits(itemPolicy, 'read', actor, item)) return fail({ code: 'notFound' });
  if (!mayTake(item, actor, request.action)) return fail({ code: 'forbidden' });
  const step: Step<ItemState> = itemWorkflow[request.action];
  if (!step.from.includes(item.state)) return fail({ code: 'wrongState', state: item.state });
  const refusal =
    handsRefusal(item, actor, request) ?? publicRefusal(item, request, facts) ?? readinessRefusal(item, request, facts);
  if (refusal) return fail(refusal);
  return ok(changeOf(item, actor, request, facts));
}

export type DueRefusal =
  | Extract<StepRefusal, { code: 'wrongState' | 'gatesClosed' }>
  | { readonly code: 'notYet' | 'documentNotPublic' };

/**
 * Decides whether a scheduled item goes out now: the right to it was used when it was scheduled, so no actor is asked.
 * What has changed since (a word added to the list, a document withdrawn) can still hold it back.
 */
export function decideDue(item: ItemHead, facts: StepFacts): Result<StepChange, DueRefusal> {
  if (item.state !== 'scheduled' || item.scheduledFor === null) return fail({ code: 'wrongState', state: item.state });
  if (item.scheduledFor > facts.now) return fail({ code: 'notYet' });
  if (!facts.documentIsPublic) return fail({ code: 'documentNotPublic' });
  const closed = gatesRefusal(item, 'publish', facts);
  if (closed) return fail(closed);
  const { submittedBy, acceptedBy, approvedBy } = item;
  const signatures = { submittedBy, acceptedBy, approvedBy };
  return ok({ state: 'published', ...signatures, correctionNote: null, scheduledFor: null, scheduledBy: null });
}

/** Someone with the right in another state should hear 'wrongState', and not that they may not. */
function mayTake(item: ItemHead, actor: Actor, action: ItemAction): boolean {
  const step: Step<ItemState> = itemWorkflow[action];
  const states = step.from.includes(item.state) ? [item.state] : step.from;
  return states.some((state) => {
    const matter: Matter<ItemState> = { state, sectionId: item.sectionId };
    return permits(itemPolicy, action, actor, matter);
  });
}

/** Whose hands were on it: four eyes, recall by the submitter alone, and the written reason. */
function handsRefusal(item: ItemHead, actor: Actor, { action, reason }: StepRequest): StepRefusal | null {
  const step: Step<ItemState> = itemWorkflow[action];
  const hands = [item.lastEditedBy, item.submittedBy, item.acceptedBy];
  if (action === 'recall' && item.submittedBy !== actor.userId) return { code: 'notSubmitter' };
  if (step.fourEyes && hands.includes(actor.userId)) return { code: 'ownWork' };
  return step.needsReason && !reason?.trim() ? { code: 'reasonMissing' } : null;
}

/** What the public may have, and when. */
function publicRefusal(item: ItemHead, { action, scheduledFor }: StepRequest, facts: StepFacts): StepRefusal | null {
  if (action === 'withdraw') return facts.isPublic ? null : { code: 'nothingPublic' };
  if (action === 'approve' && item.disclosure !== 'proactive') return { code: 'notProactive' };
  if (action === 'publish' && !facts.documentIsPublic) return { code: 'documentNotPublic' };
  if (action !== 'schedule') return null;
  if (!scheduledFor) return { code: 'instantMissing' };
  return scheduledFor > facts.now ? null : { code: 'instantPast' };
}

/** What must be in order before a text leaves the section, and before the office lets it out. */
function readinessRefusal(item: ItemHead, { action }: StepRequest, facts: StepFacts): StepRefusal | null {
  const closed = gatesRefusal(item, action, facts);
  if (closed) return closed;
  // Nothing published is changed in silence: a correction says to the public what it changed.
  const isCorrection = action === 'submit' && facts.editions > 0;
  return isCorrection && !item.correctionNote?.trim() ? { code: 'noteMissing' } : null;
}

function gatesRefusal(
  item: ItemHead,
  action: ItemAction,
  { gates }: StepFacts,
): Extract<StepRefusal, { code: 'gatesClosed' }> | null {
  const closed = closedGates(action, item.disclosure, gates);
  if (closed.length === 0) return null;
  const remarks = gates.filter(({ code }) => closed.includes(code)).flatMap((gate) => gate.remarks);
  return { code: 'gatesClosed', gates: closed, remarks };
}

function changeOf(item: ItemHead, actor: Actor, request: StepRequest, facts: StepFacts): StepChange {
  const { action } = request;
  const state = stateAfter(item, action, facts);
  const { correctionNote } = item;
  const unscheduled = { scheduledFor: null, scheduledBy: null };
  if (state === 'draft') {
    const signatures = { submittedBy: null, acceptedBy: null, approvedBy: null };
    const returned = action === 'return' && { returnReason: request.reason?.trim() ?? null };
    return { state, ...signatures, ...unscheduled, correctionNote, ...returned };
  }
  return {
    state,
    submittedBy: action === 'submit' ? actor.userId : item.submittedBy,
    acceptedBy: action === 'accept' ? actor.userId : item.acceptedBy,
    approvedBy: action === 'approve' ? actor.userId : item.approvedBy,
    // The note has gone to the edition that it explains.
    correctionNote: action === 'publish' ? null : correctionNote,
    ...(action === 'schedule'
      ? { scheduledFor: request.scheduledFor ?? null, scheduledBy: actor.userId }
      : unscheduled),
    ...(action === 'submit' && { returnReason: null }),
  };
}

/** Accepted work that no leader signs is cleared at once; what does not become public rests with the office. */
function stateAfter(item: ItemHead, action: ItemAction, { needsLeader }: StepFacts): ItemState {
  const isCleared = action === 'accept' && !needsLeader && item.disclosure === 'proactive';
  return isCleared ? 'approved' : itemWorkflow[action].to;
}
