import type { PlainDate } from '../../clock';
import { outcomeOf } from '../outcomes';
import type { Outcome } from '../types';
import type { DisclosureSettings } from './types';

/** 行政复议法 as amended in 2023 is in force from this day; a document keeps the wording of its own date. */
const amendedFrom: PlainDate = '2024-01-01';

/** 行政诉讼法 Art. 45: days from the decision of reconsideration. */
const daysAfterReconsideration = 15;

type Authority = 'reconsiderationAuthority' | 'superiorAuthority' | 'court';

export interface RemedyFacts {
  /** Null for a decision that is no reply, such as one told to a third party. */
  readonly outcome: Outcome | null;
  /** The day that the letter bears. */
  readonly on: PlainDate;
  readonly settings: DisclosureSettings;
  /** How the addressee is spoken to. */
  readonly you?: string;
  /** What the letter is called, such as 答复书. */
  readonly letter?: string;
}

type Way = 'reviewFirst' | 'reviewFirstForPart' | 'eitherAdvised' | 'either' | 'before2024';

/**
 * Which way to contest: since 2024-01-01 a refusal under Art. 14, 15 or 16 must go to reconsideration before a court
 * (行政复议法 Art. 23 (1)(4)), and so must the withheld part of a partial disclosure. Whether Art. 36 (7) refuses, the
 * agency's settings say.
 */
function wayOf({ outcome, on, settings }: RemedyFacts): Way {
  if (on < amendedFrom) return 'before2024';
  if (outcome === 'partlyDisclosed') return 'reviewFirstForPart';
  if (outcome === 'refused.administrativeInquiry') {
    return settings.inquiryRemedy === 'reviewFirst' ? 'reviewFirst' : 'eitherAdvised';
  }
  return outcome !== null && outcomeOf[outcome].remedy === 'reviewFirst' ? 'reviewFirst' : 'either';
}

/** Authorities that the clause must name and the settings don't know. */
export function missingAuthorities(facts: RemedyFacts): readonly Authority[] {
  const named: readonly Authority[] =
    wayOf(facts) === 'before2024'
      ? ['superiorAuthority', 'reconsiderationAuthority', 'court']
      : ['reconsiderationAuthority', 'court'];
  return named.filter((authority) => facts.settings[authority].trim() === '');
}

/** The remedy clause of a letter, right for its date and outcome; see `missingAuthorities` first. */
export function remedyClause(facts: RemedyFacts): string {
  return clauses[wayOf(facts)](wordsOf(facts));
}

interface Words {
  readonly you: string;
  readonly letter: string;
  readonly review: string;
  readonly oldReview: string;
  readonly court: string;
  readonly suit: string;
}

function wordsOf({ on, settings, you = '您', letter = '答复书' }: RemedyFacts): Words {
  const { reconsiderationAuthority, superiorAuthority, reconsiderationAddress, court } = settings;
  const address = reconsiderationAddress.trim() === '' ? '' : `（地址：${reconsiderationAddress.trim()}）`;
  const old = [...new Set([superiorAuthority, reconsiderationAuthority].map((name) => name.trim()))].join('或者');
  const from = `自收到本${letter}之日起${settings.reconsiderationDays}日内`;
  // The address in the settings is that of today's authority.
  return {
    you,
    letter,
    review: on < amendedFrom ? '' : `${from}向${reconsiderationAuthority.trim()}${address}申请行政复议`,
    oldReview: `${from}向${old}申请行政复议`,
    court: court.trim(),
    suit: `自收到本${letter}之日起${settings.litigationMonths}个月内向${court.trim()}提起行政诉讼`,
  };
}

const firstByLaw = '根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，';
const thenCourt = (court: string) =>
  `对行政复议决定不服的，可以自收到行政复议决定书之日起${daysAfterReconsideration}日内向${court}提起行政诉讼`;

const clauses: Readonly<Record<Way, (words: Words) => string>> = {
  reviewFirst: ({ you, letter, review, court }) =>
    `${you}对本${letter}不服的，${firstByLaw}应当先${review}；${thenCourt(court)}。`,
  reviewFirstForPart: ({ you, review, suit, court }) =>
    `${you}对其中不予公开的部分不服的，${firstByLaw}应当先${review}；${thenCourt(court)}。` +
    `${you}对其余部分不服的，可以${review}，也可以${suit}。`,
  eitherAdvised: ({ you, letter, review, suit, court }) =>
    `${you}对本${letter}不服的，可以${review}，也可以${suit}。建议先申请行政复议；${thenCourt(court)}。`,
  either: ({ you, letter, review, suit }) => `${you}对本${letter}不服的，可以${review}，也可以${suit}。`,
  before2024: ({ you, letter, oldReview, suit }) => `${you}对本${letter}不服的，可以${oldReview}，或者${suit}。`,
};
