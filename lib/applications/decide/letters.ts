import { type Matter, permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { letterPolicy } from '../policy';
import type { ApplicationHead, ApplicationState, LetterHead, LetterKind, LetterState, Outcome } from '../types';
import { type LetterAction, letterWorkflow, signatures } from '../workflow';

export type LetterDraftRefusal = {
  readonly code:
    | 'notFound'
    | 'forbidden'
    | 'outcomeMissing'
    | 'outcomeWithoutReply'
    | 'notReceived'
    | 'concluded'
    | 'draftOpen';
};

/** Only these are written after the reply: what a third party learns of it, and what puts it right. */
const afterConclusion: readonly LetterKind[] = ['thirdPartyDecision', 'correction'];

/** Whether a letter of this kind may be begun for an application now. */
export function decideLetterDraft(
  head: ApplicationHead,
  actor: Actor,
  { kind, outcome }: { readonly kind: LetterKind; readonly outcome: Outcome | null },
  {
    state,
    openKinds,
  }: {
    readonly state: ApplicationState;
    /** Kinds of the application's letters that are neither sent nor discarded. */
    readonly openKinds: readonly LetterKind[];
  },
): Result<null, LetterDraftRefusal> {
  if (head.agencyId !== actor.agencyId || !permits(letterPolicy, 'read', actor)) return fail({ code: 'notFound' });
  if (!permits(letterPolicy, 'draft', actor)) return fail({ code: 'forbidden' });
  if (kind === 'reply' && outcome === null) return fail({ code: 'outcomeMissing' });
  if (kind !== 'reply' && outcome !== null) return fail({ code: 'outcomeWithoutReply' });
  if (state === 'filed') return fail({ code: 'notReceived' });
  if (state === 'concluded' && !afterConclusion.includes(kind)) return fail({ code: 'concluded' });
  // Several third parties may be asked at once; of every other kind one is enough.
  const isSecond = kind !== 'thirdPartyLetter' && openKinds.includes(kind);
  return isSecond ? fail({ code: 'draftOpen' }) : ok(null);
}

export type LetterEditRefusal =
  | { readonly code: 'notFound' | 'forbidden' }
  | { readonly code: 'notDraft'; readonly state: LetterState };

/** Whether the words of a letter may be changed by this person now. */
export function decideLetterEdit(letter: LetterHead, actor: Actor): Result<null, LetterEditRefusal> {
  if (isStranger(letter, actor)) return fail({ code: 'notFound' });
  if (!permits(letterPolicy, 'edit', actor, letter)) return fail({ code: 'forbidden' });
  return letter.state === 'draft' ? ok(null) : fail({ code: 'notDraft', state: letter.state });
}

export interface LetterRequest {
  readonly action: LetterAction;
  readonly reason?: string;
}

export type LetterStepRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'notSubmitter' | 'ownWork' | 'reasonMissing' }
  | { readonly code: 'wrongState'; readonly state: LetterState }
  /** The kind is signed by another hand; `signer` says whose. */
  | { readonly code: 'wrongSigner'; readonly signer: 'office' | 'head' | 'leader' }
  | { readonly code: 'elementsMissing'; readonly elements: readonly string[] };

/** What a step writes on the letter. */
export type LetterChange = Pick<LetterHead, 'state' | 'submittedBy' | 'reviewedBy' | 'signedBy'> & {
  /** Left as it is where absent. */
  readonly returnReason?: string | null;
};

/** A letter that lacks an element goes no further. */
const wholeFor: readonly LetterAction[] = ['submit', 'review', 'sign', 'issue'];

/**
 * Decides one step of a letter.
 * @param openElements keys of the elements that the law asks for and that are not written yet
 * @returns what to write on it, or the first reason why not, in the order a person should hear it
 */
export function decideLetterStep(
  letter: LetterHead,
  actor: Actor,
  request: LetterRequest,
  openElements: readonly string[],
): Result<LetterChange, LetterStepRefusal> {
  const { action } = request;
  if (isStranger(letter, actor)) return fail({ code: 'notFound' });
  if (!mayTake(letter, actor, action)) return fail({ code: 'forbidden' });
  if (!stepOf(action).from.includes(letter.state)) return fail({ code: 'wrongState', state: letter.state });
  const refusal = signerRefusal(letter, action) ?? handsRefusal(letter, actor, request);
  if (refusal) return fail(refusal);
  if (wholeFor.includes(action) && openElements.length > 0) {
    return fail({ code: 'elementsMissing', elements: openElements });
  }
  return ok(changeOf(letter, actor.userId, request));
}

const stepOf = (action: LetterAction): Step<LetterState> => letterWorkflow[action];

/** What the office signs itself is issued; all else is submitted. */
function signerRefusal({ kind }: LetterHead, action: LetterAction): LetterStepRefusal | null {
  const signer = signatures[kind];
  const isWrong = signer === 'office' ? action === 'submit' : action === 'issue';
  return isWrong ? { code: 'wrongSigner', signer } : null;
}

/** Whose hands were on it: recall by the submitter alone, four eyes, and the written reason. */
function handsRefusal(letter: LetterHead, actor: Actor, { action, reason }: LetterRequest): LetterStepRefusal | null {
  const hands = [letter.lastEditedBy, letter.submittedBy, letter.reviewedBy];
  if (action === 'recall' && letter.submittedBy !== actor.userId) return { code: 'notSubmitter' };
  if (stepOf(action).fourEyes && hands.includes(actor.userId)) return { code: 'ownWork' };
  return stepOf(action).needsReason && !reason?.trim() ? { code: 'reasonMissing' } : null;
}

export type SendingRefusal = LetterStepRefusal | { readonly code: 'sentInFuture' | 'sentBeforeSigned' };

/** Decides that a signed letter left on a day: the statutory term is judged on it. */
export function decideSending(
  letter: LetterHead,
  actor: Actor,
  { sentOn, signedOn, today }: { readonly sentOn: PlainDate; readonly signedOn: PlainDate; readonly today: PlainDate },
): Result<LetterChange, SendingRefusal> {
  const step = decideLetterStep(letter, actor, { action: 'send' }, []);
  if (!step.ok) return step;
  if (sentOn > today) return fail({ code: 'sentInFuture' });
  return sentOn < signedOn ? fail({ code: 'sentBeforeSigned' }) : step;
}

function isStranger(letter: LetterHead, actor: Actor): boolean {
  // Not 'forbidden': another agency must not learn that the letter exists.
  return letter.agencyId !== actor.agencyId || !permits(letterPolicy, 'read', actor, letter);
}

/** Someone with the right in another state should hear 'wrongState', and not that they may not. */
function mayTake(letter: LetterHead, actor: Actor, action: LetterAction): boolean {
  const step = stepOf(action);
  const states = step.from.includes(letter.state) ? [letter.state] : step.from;
  return states.some((state) => {
    const matter: Matter<LetterState> = { state };
    return permits(letterPolicy, action, actor, matter);
  });
}

function changeOf(letter: LetterHead, by: string, { action, reason }: LetterRequest): LetterChange {
  const { submittedBy, reviewedBy, signedBy } = letter;
  switch (action) {
    case 'submit':
      return { state: 'inReview', submittedBy: by, reviewedBy: null, signedBy: null, returnReason: null };
    case 'recall':
      return { state: 'draft', submittedBy: null, reviewedBy: null, signedBy: null };
    case 'return': {
      return {
        state: 'draft',
        submittedBy: null,
        reviewedBy: null,
        signedBy: null,
        returnReason: reason?.trim() ?? null,
      };
    }
    case 'review': {
      // What the head signs is signed with the review.
      const isSigned = signatures[letter.kind] === 'head';
      return {
        state: isSigned ? 'signed' : 'awaitingSignature',
        submittedBy,
        reviewedBy: by,
        signedBy: isSigned ? by : null,
      };
    }
    case 'sign':
    case 'issue':
      return { state: 'signed', submittedBy, reviewedBy, signedBy: by };
    case 'send':
    case 'discard':
      return { state: letterWorkflow[action].to, submittedBy, reviewedBy, signedBy };
  }
}
