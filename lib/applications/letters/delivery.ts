import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { letterPolicy } from '../policy';
import type { LetterHead } from '../types';

export type DeliveryRefusal = {
  readonly code: 'notFound' | 'forbidden' | 'notSent' | 'deliveredBeforeSent' | 'deliveredInFuture';
};

/** Decides that a letter reached its addressee on a day: not before it was sent, nor after today. */
export function decideDelivery(
  letter: LetterHead & { readonly sentOn: PlainDate | null },
  actor: Actor,
  deliveredOn: PlainDate,
  today: PlainDate,
): Result<null, DeliveryRefusal> {
  if (letter.agencyId !== actor.agencyId || !permits(letterPolicy, 'read', actor)) return fail({ code: 'notFound' });
  if (!permits(letterPolicy, 'send', actor)) return fail({ code: 'forbidden' });
  if (letter.state !== 'sent' || letter.sentOn === null) return fail({ code: 'notSent' });
  if (deliveredOn < letter.sentOn) return fail({ code: 'deliveredBeforeSent' });
  return deliveredOn > today ? fail({ code: 'deliveredInFuture' }) : ok(null);
}
