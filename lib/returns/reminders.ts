import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import { today } from '../clock';
import { isTimeToReport, type StandingFacts, standing } from './deadlines';
import type { ReturnReminder } from './digest';
import { compareMonths, monthOf, monthsBack } from './months';
import { returnPolicy } from './policy';
import type { ReturnHead, SectionName, YearMonth } from './types';

/** What came of older months is looked at in the matrix: a desk full of last year's gaps helps nobody. */
const MONTHS_REMINDED = 12;

export interface PlacedReminder extends ReturnReminder {
  readonly sectionId: string;
  readonly submittedAt: Date | null;
}

/** What this person has to do about monthly returns: their own section's, and for the office what came and what did not. */
export function remindersFor(
  actor: Actor,
  sections: readonly SectionName[],
  heads: readonly ReturnHead[],
  facts: StandingFacts,
): readonly PlacedReminder[] {
  return monthsReminded(facts).flatMap((month) =>
    sections.flatMap((section) => reminderOf(actor, section, headOf(heads, section, month), month, facts) ?? []),
  );
}

/** The last year's months, newest last, so that the oldest gap is told first. What was opened earlier counts as well. */
export function monthsReminded({ today: day }: Pick<StandingFacts, 'today'>): readonly YearMonth[] {
  const current = monthOf(day);
  return monthsBack(current, { ...current, year: current.year - 1 })
    .slice(0, MONTHS_REMINDED)
    .toReversed();
}

function headOf(heads: readonly ReturnHead[], section: SectionName, month: YearMonth): ReturnHead | null {
  return heads.find((head) => head.sectionId === section.id && compareMonths(head, month) === 0) ?? null;
}

function reminderOf(
  actor: Actor,
  section: SectionName,
  head: ReturnHead | null,
  month: YearMonth,
  facts: StandingFacts,
): PlacedReminder | null {
  const { key, dueOn } = standing(asStanding(head), month, facts);
  const kind = isOwnWork(actor, section) ? ownKind(key, month, facts) : officeKind(actor, head, key);
  if (!kind) return null;
  const { year, month: number } = month;
  return {
    kind,
    year,
    month: number,
    sectionId: section.id,
    sectionName: section.name,
    dueOn,
    reason: kind === 'returned' ? (head?.reason ?? null) : null,
    submittedAt: head?.submittedAt ?? null,
  };
}

/** A return as its standing asks for it. */
export function asStanding(head: ReturnHead | null) {
  return head && { ...head, submittedOn: head.submittedAt && today(head.submittedAt) };
}

function isOwnWork(actor: Actor, section: SectionName): boolean {
  return actor.roles.includes('section_officer') && actor.sectionId === section.id;
}

function ownKind(
  key: ReturnType<typeof standing>['key'],
  month: YearMonth,
  { today: day }: StandingFacts,
): ReturnReminder['kind'] | null {
  if (key === 'returned' || key === 'late') return key;
  return key === 'open' && isTimeToReport(month, day) ? 'toReport' : null;
}

function officeKind(
  actor: Actor,
  head: ReturnHead | null,
  key: ReturnType<typeof standing>['key'],
): ReturnReminder['kind'] | null {
  if (!permits(returnPolicy, 'accept', actor)) return null;
  if (head?.state === 'submitted') return head.submittedBy === actor.userId ? null : 'toAccept';
  return key === 'late' ? 'missing' : null;
}
