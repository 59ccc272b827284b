import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import type { PlainDate } from '../clock';
import { fail, ok, type Result } from '../result';
import { appealPolicy } from './policy';
import type { Appeal, AppealKind, AppealResult } from './types';

/** What is registered of an appeal. */
export interface AppealDraft {
  readonly kind: AppealKind;
  readonly applicationId: string | null;
  readonly letterId: string | null;
  readonly precededById: string | null;
  readonly matter: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly isSimplified: boolean;
  readonly receivedOn: PlainDate;
}

export interface AppealFacts {
  readonly today: PlainDate;
  /** The reconsideration that is named as coming before; null where none is named, or none was found. */
  readonly preceding: Pick<Appeal, 'kind' | 'closedOn'> | null;
  /** The day the contested reply left, where one is named. */
  readonly repliedOn: PlainDate | null;
}

export type AppealRefusal = {
  readonly code:
    | 'notFound'
    | 'forbidden'
    | 'inFuture'
    | 'beforeReply'
    | 'simplifiedIsReconsideration'
    | 'precedingMissing'
    | 'precedingOpen'
    | 'precedingUncalledFor'
    | 'answeredBeforeReceived'
    | 'closedBeforeReceived'
    | 'closedBeforeAnswered'
    | 'alreadyClosed'
    | 'notClosed'
    | 'reasonMissing';
};

/** May this be registered, or stand so after a change? In the order in which a person should hear it. */
export function decideDraft(
  actor: Actor,
  act: 'register' | 'edit',
  draft: AppealDraft,
  { today, preceding, repliedOn }: AppealFacts,
): Result<null, AppealRefusal> {
  if (!permits(appealPolicy, act, actor)) return fail({ code: 'forbidden' });
  if (draft.receivedOn > today) return fail({ code: 'inFuture' });
  if (repliedOn !== null && draft.receivedOn < repliedOn) return fail({ code: 'beforeReply' });
  // 行政复议法第五十三条: the simplified procedure is one of reconsideration.
  if (draft.isSimplified && draft.kind !== 'reconsideration') return fail({ code: 'simplifiedIsReconsideration' });
  return decideCourse(draft, preceding);
}

/** A suit after reconsideration names it where it was registered here; another kind follows nothing. */
function decideCourse(draft: AppealDraft, preceding: AppealFacts['preceding']): Result<null, AppealRefusal> {
  if (draft.precededById === null) return ok(null);
  if (draft.kind !== 'litigationAfterReconsideration') return fail({ code: 'precedingUncalledFor' });
  if (preceding?.kind !== 'reconsideration') return fail({ code: 'precedingMissing' });
  return preceding.closedOn === null ? fail({ code: 'precedingOpen' }) : ok(null);
}

/** The day the agency's answer went out. */
export function decideAnswer(
  appeal: Appeal,
  actor: Actor,
  answeredOn: PlainDate,
  today: PlainDate,
): Result<null, AppealRefusal> {
  if (appeal.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!permits(appealPolicy, 'answer', actor)) return fail({ code: 'forbidden' });
  if (appeal.closedOn !== null) return fail({ code: 'alreadyClosed' });
  if (answeredOn > today) return fail({ code: 'inFuture' });
  return answeredOn < appeal.receivedOn ? fail({ code: 'answeredBeforeReceived' }) : ok(null);
}

export interface Conclusion {
  readonly closedOn: PlainDate;
  readonly result: AppealResult;
  readonly resultNote: string;
  readonly lessons: string;
}

/** The decision or judgment: a column of table 四. */
export function decideClosing(
  appeal: Appeal,
  actor: Actor,
  { closedOn }: Conclusion,
  today: PlainDate,
): Result<null, AppealRefusal> {
  if (appeal.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!permits(appealPolicy, 'close', actor)) return fail({ code: 'forbidden' });
  if (appeal.closedOn !== null) return fail({ code: 'alreadyClosed' });
  if (closedOn > today) return fail({ code: 'inFuture' });
  if (closedOn < appeal.receivedOn) return fail({ code: 'closedBeforeReceived' });
  if (appeal.answeredOn !== null && closedOn < appeal.answeredOn) return fail({ code: 'closedBeforeAnswered' });
  return ok(null);
}

/** Takes a wrong result back; the trail keeps it with the reason. */
export function decideReopening(appeal: Appeal, actor: Actor, reason: string): Result<null, AppealRefusal> {
  if (appeal.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!permits(appealPolicy, 'reopen', actor)) return fail({ code: 'forbidden' });
  if (appeal.closedOn === null) return fail({ code: 'notClosed' });
  return reason.trim() ? ok(null) : fail({ code: 'reasonMissing' });
}

/** What the next reply should do better may be written down at any time, also after the end. */
export function decideLessons(appeal: Appeal, actor: Actor): Result<null, AppealRefusal> {
  if (appeal.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  return permits(appealPolicy, 'edit', actor) ? ok(null) : fail({ code: 'forbidden' });
}
