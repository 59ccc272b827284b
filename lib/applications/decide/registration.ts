import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { type Receipt, receiptOf } from '../deadlines';
import { standingEvents } from '../ledger/order';
import { applicationPolicy } from '../policy';
import {
  type Applicant,
  type ApplicationHead,
  type Channel,
  type LedgerEvent,
  type RequiredElement,
  requiredElements,
} from '../types';

/** What a decision on a registration needs of it. */
export interface RegistrationFacts {
  readonly channel: Channel;
  readonly arrivedOn: PlainDate;
  /** When office and applicant confirmed it (Art. 31); null where it is not yet, or need not be. */
  readonly confirmedOn: PlainDate | null;
  readonly matter: string;
  readonly request: string;
  readonly applicant: Applicant;
  /** Elements of Art. 29 that the office did not find, such as a description too vague to search by. */
  readonly foundMissing: readonly RequiredElement[];
}

export type RegistrationRefusal = {
  readonly code:
    | 'forbidden'
    | 'notOnline'
    | 'arrivedInFuture'
    | 'confirmedInFuture'
    | 'confirmedTooEarly'
    | 'wordsMissing';
};

export interface RegistrationChange {
  /** The series of its number, `2026-0007`. */
  readonly year: number;
  /** Becomes the first act of the ledger; null while receipt is not confirmed. */
  readonly receipt: Receipt | null;
  readonly missing: readonly RequiredElement[];
}

/**
 * Decides a registration. What is incomplete is registered all the same: correction is asked for afterwards (Art. 30).
 * @param actor null where the public files on line
 */
export function decideRegistration(
  actor: Actor | null,
  facts: RegistrationFacts,
  today: PlainDate,
): Result<RegistrationChange, RegistrationRefusal> {
  const { channel, arrivedOn, confirmedOn } = facts;
  if (actor && !permits(applicationPolicy, 'register', actor)) return fail({ code: 'forbidden' });
  if (!actor && channel !== 'online') return fail({ code: 'notOnline' });
  if (!facts.matter.trim() || !facts.request.trim()) return fail({ code: 'wordsMissing' });
  if (arrivedOn > today) return fail({ code: 'arrivedInFuture' });
  if (confirmedOn !== null && confirmedOn > today) return fail({ code: 'confirmedInFuture' });
  if (confirmedOn !== null && confirmedOn < arrivedOn) return fail({ code: 'confirmedTooEarly' });
  return ok({
    year: Number(today.slice(0, 4)),
    receipt: receiptOf(channel, arrivedOn, confirmedOn),
    missing: missingElementsOf(facts),
  });
}

/**
 * What an application lacks of what Art. 29 asks for: name, identity, contact; what is asked for; the form wanted.
 * @returns in the order of the article
 */
export function missingElementsOf({
  applicant,
  request,
  foundMissing,
}: Pick<RegistrationFacts, 'applicant' | 'request' | 'foundMissing'>): readonly RequiredElement[] {
  const { name, identityNumber, phone, email, address } = applicant;
  const blank: Readonly<Record<RequiredElement, boolean>> = {
    name: !name.trim(),
    identity: !identityNumber.trim(),
    contact: [phone, email, address].every((way) => !way.trim()),
    content: !request.trim(),
    form: false,
  };
  return requiredElements.filter((element) => blank[element] || foundMissing.includes(element));
}

export type ApplicationEditRefusal = { readonly code: 'notFound' | 'forbidden' | 'receiptStands' };

/** Whether what is registered may be put right. What the receipt rests on stays while the receipt stands. */
export function decideApplicationEdit(
  head: ApplicationHead,
  actor: Actor,
  change: Pick<ApplicationHead, 'channel' | 'arrivedOn'>,
  events: readonly LedgerEvent[],
): Result<null, ApplicationEditRefusal> {
  if (head.agencyId !== actor.agencyId || !permits(applicationPolicy, 'read', actor, head)) {
    return fail({ code: 'notFound' });
  }
  if (!permits(applicationPolicy, 'edit', actor, head)) return fail({ code: 'forbidden' });
  const movesReceipt = change.channel !== head.channel || change.arrivedOn !== head.arrivedOn;
  const isReceived = standingEvents(events).some(({ kind }) => kind === 'received');
  return movesReceipt && isReceived ? fail({ code: 'receiptStands' }) : ok(null);
}
