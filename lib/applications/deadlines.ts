import { deadlineOf } from '../calendar/terms';
import type { Calendar, TermEnd } from '../calendar/types';
import { workingDaysBetween } from '../calendar/working-days';
import type { PlainDate } from '../clock';
import type { Channel, ReceiptBasis, Standing } from './types';

/** Which day is the legal receipt date, by the way an application came (Art. 31). */
export const receiptBases: Readonly<Record<Channel, ReceiptBasis>> = {
  inPerson: 'handedIn',
  registeredPost: 'signedFor',
  post: 'confirmed',
  fax: 'confirmed',
  email: 'confirmed',
  online: 'confirmed',
};

export interface Receipt {
  readonly on: PlainDate;
  readonly basis: ReceiptBasis;
}

/**
 * The legal receipt date (Art. 31): handed in or signed for, the day it came; else the day on which the office and the
 * applicant confirmed it.
 * @param confirmedOn null while it is not confirmed; not asked where the day it came counts
 * @returns null while there is none, and where the confirmation would come before the arrival
 */
export function receiptOf(channel: Channel, arrivedOn: PlainDate, confirmedOn: PlainDate | null): Receipt | null {
  const basis = receiptBases[channel];
  if (basis !== 'confirmed') return { on: arrivedOn, basis };
  return confirmedOn !== null && confirmedOn >= arrivedOn ? { on: confirmedOn, basis } : null;
}

/** Art. 30: until when correction may be asked for, 7 working days from receipt. */
export function endOfCorrectionNotice(receivedOn: PlainDate, calendar: Calendar): TermEnd {
  return deadlineOf('correctionNotice', receivedOn, calendar);
}

/** 109号: until when the applicant pays, 20 working days from the day after the notice reached them. */
export function endOfPayment(notifiedOn: PlainDate, calendar: Calendar): TermEnd {
  return deadlineOf('feePayment', notifiedOn, calendar);
}

/** From so many working days on something is due soon. */
const soonWorkingDays = 5;

export type Urgency = 'late' | 'dueToday' | 'dueSoon' | 'due' | 'none';

/**
 * How pressing an application is; `none` where no term runs or its end is not known.
 * @returns the working days left after today up to the last day: 0 on it, null where late, unknown or none
 */
export function urgencyOf(
  { state, dueOn }: Pick<Standing, 'state' | 'dueOn'>,
  today: PlainDate,
  calendar: Calendar,
): { readonly urgency: Urgency; readonly workingDaysLeft: number | null } {
  if (state === 'concluded' || dueOn === null) return { urgency: 'none', workingDaysLeft: null };
  if (today > dueOn) return { urgency: 'late', workingDaysLeft: null };
  const workingDaysLeft = workingDaysBetween(today, dueOn, calendar);
  if (today === dueOn) return { urgency: 'dueToday', workingDaysLeft };
  const isSoon = workingDaysLeft !== null && workingDaysLeft <= soonWorkingDays;
  return { urgency: isSoon ? 'dueSoon' : 'due', workingDaysLeft };
}
