import { addresses } from './addresses';
import { narrowed, withDigits } from './digits';
import { identityNumbers } from './identity-numbers';
import { maskedValue, normalisedValue } from './mask';
import { namesBesideNumbers } from './names';
import { bankCards, mobiles } from './phone-and-card-numbers';
import type { PersonalFinding, PersonalKind, Place } from './types';

export interface FindOptions {
  /** What may stand anywhere: the office's own numbers, addresses and mailboxes, as people write them. */
  readonly allowed?: readonly string[];
}

/**
 * Personal data in a text, in the order of their places, none overlapping another. Tables are lines of cells between
 * tabs, bars or commas.
 */
export function findPersonalData(text: string, options: FindOptions = {}): readonly PersonalFinding[] {
  const plain = narrowed(text);
  const isAllowed = allowance(options.allowed ?? []);
  const source = withDigits(plain);
  const numbers = withoutOverlaps(text.length, [
    ...identityNumbers(source),
    ...bankCards(source),
    ...mobiles(source),
  ]).filter((place) => !isAllowed(place.kind, valueAt(plain, place)));
  const others = [...emails(plain), ...plates(plain), ...addresses(plain), ...namesBesideNumbers(plain, numbers)];
  return withoutOverlaps(text.length, [...numbers, ...others])
    .filter((place) => !isAllowed(place.kind, valueAt(plain, place)))
    .sort((a, b) => a.start - b.start)
    .map((place) => ({ ...place, excerpt: maskedValue(place.kind, text.slice(place.start, place.end)) }));
}

/**
 * A digest by which a finding is known again without its datum being stored.
 * @param digest keyed (HMAC): a plain hash of eleven digits is guessed in seconds
 */
export function fingerprint(text: string, finding: Place, digest: (value: string) => string): string {
  return digest(`${finding.kind}:${valueAt(narrowed(text), finding)}`);
}

function valueAt(plain: string, { kind, start, end }: Place): string {
  return normalisedValue(kind, plain.slice(start, end));
}

/**
 * Earlier ones stand: an identity number is no card, and the eleven digits inside a card are no telephone. An address
 * or mailbox written on to a number without a sign between begins behind it.
 */
function withoutOverlaps(length: number, places: readonly Place[]): Place[] {
  const taken = new Uint8Array(length);
  return places.flatMap((place): Place[] => {
    const { kind, start, end } = place;
    const mayShrink = kind === 'address' || kind === 'email';
    const own = mayShrink ? start + Math.max(0, taken.subarray(start, end).lastIndexOf(1) + 1) : start;
    if (own === end || taken.subarray(own, end).includes(1)) return [];
    taken.fill(1, own, end);
    return [{ ...place, start: own }];
  });
}

/** So many signs from the end must agree: what leads to an address in a sentence stands before it. */
const agreeingEnd = 6;

function allowance(allowed: readonly string[]): (kind: PersonalKind, value: string) => boolean {
  const compared = (kind: PersonalKind, value: string) => {
    if (kind === 'address') return value.slice(-agreeingEnd);
    return kind === 'mobile' ? value.replace(/^86(?=1)/, '') : value;
  };
  const entries = (kind: PersonalKind) => allowed.map((entry) => compared(kind, normalisedValue(kind, entry)));
  const known = new Map<PersonalKind, ReadonlySet<string>>();
  return (kind, value) => {
    const values = known.get(kind) ?? new Set(entries(kind));
    known.set(kind, values);
    return values.has(compared(kind, value));
  };
}

/** An office's own mailbox is a place to write to, not a person. */
function emails(plain: string): readonly Place[] {
  const shape = /(?<![A-Za-z0-9._%+*@-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}/g;
  return [...plain.matchAll(shape)].map(({ 0: found, index }) => ({
    kind: 'email',
    start: index,
    end: index + found.length,
    confidence: /\.gov\.cn$/i.test(found) ? 'low' : 'high',
  }));
}

/** GA 36: a province's sign, a letter, five signs or (new energy) six; at least three of them digits. */
function plates(plain: string): readonly Place[] {
  const shape =
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?=(?:[A-Z]*\d){3})[A-HJ-NP-Z0-9]{4,5}(?:[A-HJ-NP-Z0-9]|[挂学警港澳领])(?![A-Za-z0-9-])/g;
  return [...plain.matchAll(shape)].map(({ 0: found, index }) => ({
    kind: 'plate',
    start: index,
    end: index + found.length,
    confidence: 'high',
  }));
}
