import { terms } from '../../calendar/terms';
import { receiptOf } from '../deadlines';
import { feeOf, isChargeable, mostCharged } from '../fees';
import type { ApplicationHead, LedgerEvent } from '../types';
import type { ActRefusal } from './refusals';

type Fault = Pick<ActRefusal, 'code' | 'article' | 'day' | 'expected'>;

/** What an act says that can't be so: no reason makes up for it. */
export function faultOfFacts(head: ApplicationHead, event: LedgerEvent): Fault | null {
  switch (event.kind) {
    case 'received':
      return receiptFault(head, event);
    case 'correctionAsked':
      return event.facts.dueOn > event.on ? null : { code: 'dueTooEarly', article: '条例第三十条' };
    case 'reasonsAsked':
      return reasonsFault(event);
    case 'thirdPartyAsked':
      return event.facts.party.trim() ? null : { code: 'nameMissing', article: '条例第三十二条' };
    case 'agencyAsked':
      return event.facts.agency.trim() ? null : { code: 'nameMissing', article: '条例第三十四条' };
    case 'delayed':
      return isCount(event.facts.workingDays) ? null : { code: 'badNumber', article: '条例第三十五条' };
    case 'extended':
      return extensionFault(event.facts.workingDays);
    case 'feeNotified':
      return feeFault(event);
    default:
      return null;
  }
}

type Of<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: Kind }>;

/** More is a typing error: no term and no number of applications is as long. */
const mostCounted = 1000;
const isCount = (number: number) => Number.isInteger(number) && number > 0 && number <= mostCounted;

/** Art. 31: the way it came says which day counts. */
function receiptFault({ channel, arrivedOn }: ApplicationHead, { on, facts }: Of<'received'>): Fault | null {
  const article = '条例第三十一条';
  if (on < arrivedOn) return { code: 'beforeArrival', article, day: arrivedOn };
  const receipt = receiptOf(channel, arrivedOn, on);
  const isRight = receipt?.on === on && receipt.basis === facts.basis;
  return isRight ? null : { code: 'wrongReceipt', article, day: receipt?.on };
}

function reasonsFault({ on, facts }: Of<'reasonsAsked'>): Fault | null {
  const article = '条例第三十五条';
  if (!isCount(facts.count)) return { code: 'badNumber', article };
  return facts.dueOn > on ? null : { code: 'dueTooEarly', article };
}

/** Art. 33: as long again as the term itself, and no longer. */
function extensionFault(workingDays: number): Fault | null {
  const article = terms.reply.rule;
  if (!isCount(workingDays)) return { code: 'badNumber', article };
  const longest = terms.reply.workingDays;
  return workingDays > longest ? { code: 'tooLong', article, expected: longest } : null;
}

function feeFault({ facts }: Of<'feeNotified'>): Fault | null {
  const article = terms.feePayment.rule;
  if (!isChargeable(facts.quantity)) return { code: 'badNumber', article, expected: mostCharged };
  const { amount } = feeOf(facts.basis, facts.quantity);
  if (amount === 0) return { code: 'nothingToPay', article };
  return amount === facts.amount ? null : { code: 'wrongAmount', article, expected: amount };
}
