import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import type { LedgerEvent, LetterKind, Outcome } from '../types';
import type { DisclosureSettings, LetterAgency, LetterFacts, Wording } from './types';

interface SampleFacts {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly on: PlainDate;
  readonly agency: LetterAgency;
  readonly settings: DisclosureSettings;
  readonly calendar: Calendar;
  readonly wording: Wording;
}

/** A letter about nothing, with what its writer would fill in left as 〔…〕: shows what stands around it. */
export function sampleFacts(facts: SampleFacts): LetterFacts {
  const received: LedgerEvent = {
    id: 'sample',
    number: 1,
    kind: 'received',
    on: facts.on,
    facts: { basis: 'confirmed' },
    reason: null,
    letterId: null,
    reverses: null,
  };
  return {
    ...facts,
    elements: {},
    documentNumber: null,
    application: {
      number: `${facts.on.slice(0, 4)}-0000`,
      channel: 'online',
      applicantKind: 'naturalPerson',
      matter: '〔事由〕',
      request: '〔申请人所写的内容〕',
      formWanted: 'electronic',
      deliveryWanted: 'email',
    },
    events: [received],
  };
}
