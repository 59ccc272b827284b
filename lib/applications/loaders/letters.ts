import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { today } from '../../clock';
import type { Reader } from '../../db';
import { type Step, stepsFrom } from '../../workflow/machine';
import { decideLetterStep } from '../decide/letters';
import { letterActionLabels, letterRefusalText } from '../labels';
import { elementLabelsOf } from '../letters/open-elements';
import { letterPolicy } from '../policy';
import { listLetters } from '../queries/letters';
import type { ApplicationHead, LetterHead, LetterKind, LetterState, Outcome, SendingWay } from '../types';
import { type LetterAction, letterWorkflow, signatures } from '../workflow';
import type { StepOffer } from './offers';

/** A letter as the application's page lists it. */
export interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly state: LetterState;
  readonly documentNumber: string | null;
  readonly signedOn: PlainDate | null;
  readonly sentOn: PlainDate | null;
  readonly sentBy: SendingWay | null;
  readonly deliveredOn: PlainDate | null;
  readonly returnReason: string | null;
  /** Waits for this person's review or signature. */
  readonly isMine: boolean;
}

/** An application's letters, the newest first; for who may read letters at all. */
export async function letterRows(db: Reader, actor: Actor, { id }: ApplicationHead): Promise<readonly LetterRow[]> {
  if (!permits(letterPolicy, 'read', actor)) return [];
  const letters = await listLetters(db, id);
  return letters.map((letter) => ({
    id: letter.id,
    kind: letter.kind,
    outcome: letter.outcome,
    state: letter.state,
    documentNumber: letter.documentNumber,
    signedOn: letter.signedAt && today(letter.signedAt),
    sentOn: letter.sentOn,
    sentBy: letter.sentBy,
    deliveredOn: letter.deliveredOn,
    returnReason: letter.returnReason,
    isMine: waitsFor(letter, actor) !== null,
  }));
}

/** What of a letter waits for this person; null where nothing does. */
export function waitsFor(letter: LetterHead, actor: Actor): LetterAction | null {
  const next: Readonly<Partial<Record<LetterState, LetterAction>>> = {
    inReview: 'review',
    awaitingSignature: 'sign',
    signed: 'send',
  };
  const action = next[letter.state];
  if (!action || !permits(letterPolicy, action, actor, letter)) return null;
  // Whose hand was on it already is not asked to look at it again.
  return decideLetterStep(letter, actor, { action }, []).ok ? action : null;
}

const consequences: Readonly<Record<Exclude<LetterAction, 'send'>, string>> = {
  submit: '送审后不能再改，等办公室主任审核。',
  recall: '撤回后可以继续修改，须重新送审。',
  return: '退回拟稿人修改，拟稿人会看到您的理由。',
  review: '审核通过后等分管领导签发。',
  sign: '签发后给出发文字号，内容不能再改；等办公室发出。',
  issue: '出具后给出发文字号，内容不能再改；等办公室发出。',
  discard: '作废后不再使用，可以重新拟写。',
};

/** What the head signs is signed with the review. */
function consequenceOf(action: Exclude<LetterAction, 'send'>, { kind }: LetterHead): string {
  const isHeadsOwn = action === 'review' && signatures[kind] === 'head';
  return isHeadsOwn ? '审核即签发：给出发文字号，内容不能再改；等办公室发出。' : consequences[action];
}

/** The steps of a letter that this person may ever take from here, but for sending, which has a form of its own. */
export function letterOffers(
  letter: LetterHead,
  actor: Actor,
  openElements: readonly string[],
): readonly StepOffer<Exclude<LetterAction, 'send'>>[] {
  return stepsFrom<LetterState, LetterAction>(letterWorkflow, letter.state)
    .filter((action) => action !== 'send')
    .filter((action) => permits(letterPolicy, action, actor, letter))
    .flatMap((action) => {
      const step: Step<LetterState> = letterWorkflow[action];
      // A reason is asked for after the click, so its absence greys nothing.
      const decision = decideLetterStep(letter, actor, { action, reason: '-' }, openElements);
      if (!decision.ok && decision.failure.code === 'wrongSigner') return [];
      return [
        {
          action,
          label: action === 'review' && signatures[letter.kind] === 'head' ? '审核签发' : letterActionLabels[action],
          consequence: consequenceOf(action, letter),
          needsReason: step.needsReason === true,
          ...(!decision.ok && { refusal: letterRefusalText(decision.failure, elementLabelsOf(letter)) }),
        },
      ];
    });
}
