import type { PlainDate } from '../../clock';
import type { EventFacts, EventKind, LedgerEvent } from '../types';

/** For tests: an act without number or id; `ledgerOf` gives them in the order of entry. */
export type GivenAct = Omit<LedgerEvent, 'id' | 'number'>;

function act<Kind extends EventKind>(kind: Kind, on: PlainDate, facts: EventFacts[Kind]): GivenAct {
  return { kind, on, facts, reason: null, letterId: null, reverses: null } as GivenAct;
}

export const received = (on: PlainDate) => act('received', on, { basis: 'handedIn' });
export const correctionAsked = (on: PlainDate, dueOn: PlainDate) => act('correctionAsked', on, { dueOn, what: '文号' });
export const corrected = (on: PlainDate) => act('corrected', on, {});
export const thirdPartyAsked = (on: PlainDate, party = '第三方1') => act('thirdPartyAsked', on, { party });
export const thirdPartyAnswered = (
  on: PlainDate,
  party = '第三方1',
  answer: EventFacts['thirdPartyAnswered']['answer'] = 'agrees',
) => act('thirdPartyAnswered', on, { party, answer });
export const agencyAsked = (on: PlainDate) => act('agencyAsked', on, { agency: '县自然资源局' });
export const agencyAnswered = (on: PlainDate) =>
  act('agencyAnswered', on, { agency: '县自然资源局', answer: 'agrees' });
export const extended = (on: PlainDate, workingDays: number) => act('extended', on, { workingDays });
export const delayed = (on: PlainDate, workingDays: number) => act('delayed', on, { workingDays });
export const reasonsAsked = (on: PlainDate, dueOn: PlainDate) => act('reasonsAsked', on, { count: 30, dueOn });
export const reasonsGiven = (on: PlainDate, isReasonable = true) => act('reasonsGiven', on, { isReasonable });
export const feeNotified = (on: PlainDate) => act('feeNotified', on, { basis: 'pages', quantity: 101, amount: 720 });
export const feePaid = (on: PlainDate) => act('feePaid', on, {});
export const replied = (on: PlainDate, outcome: EventFacts['replied']['outcome'] = 'disclosed') =>
  act('replied', on, { outcome });
export const lapsed = (on: PlainDate, outcome: EventFacts['lapsed']['outcome'] = 'other.notCorrected') =>
  act('lapsed', on, { outcome });
export const withdrawn = (on: PlainDate) => act('withdrawn', on, {});

/** A ledger in the order of entry; ids are `e1`, `e2` … */
export function ledgerOf(...acts: readonly GivenAct[]): readonly LedgerEvent[] {
  return acts.map((given, index) => ({ ...given, id: `e${index + 1}`, number: index + 1 }) as LedgerEvent);
}

/** A counter-entry to a line of `ledgerOf`. */
export function takesBack(id: string, on: PlainDate): GivenAct {
  return { ...act('reversed', on, {}), reason: '登记有误', reverses: id } as GivenAct;
}
