import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { type GivenAgency, givenAgency, must } from '../../../test/given';
import { givenApplication, morningOf, ordinaryRegistration, receivedOn } from '../../../test/given-applications';
import { addDays } from '../../calendar/plain-dates';
import { loadCalendar } from '../../calendar/queries';
import type { EventEntry } from '../decide/events';
import { standingOf } from '../ledger/standing';
import { findStanding, ledgerOf } from '../queries/heads';
import { applicantKinds, type Outcome } from '../types';
import { recordEvent, reverseEvent } from './ledger';
import { registerApplication } from './registration';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const corrected = { kind: 'corrected', on: '2026-01-15', facts: {} } as const;

describe('recording an act', () => {
  it('leaves nothing behind where there is no ground for it', async () => {
    const { id, office, version } = await givenApplication(db);
    const before = await db.applicationStanding.findUnique({ where: { applicationId: id } });
    const entries = await db.auditEntry.count({ where: { subject: `application:${id}` } });
    const request = { applicationId: id, seenVersion: version, ...corrected, reason: '确有此事' };
    const result = await recordEvent(db, office, request, morningOf('2026-01-15'));
    expect(result).toMatchObject({ ok: false, failure: { mayBeRecorded: false } });
    expect(await ledgerOf(db, id)).toHaveLength(1);
    expect(await db.applicationStanding.findUnique({ where: { applicationId: id } })).toEqual(before);
    expect((await db.application.findUniqueOrThrow({ where: { id } })).version).toBe(version);
    expect(await db.auditEntry.count({ where: { subject: `application:${id}` } })).toBe(entries);
  });

  it('is entered out of time once somebody says why, without who applied', async () => {
    const { id, office, version, applicant } = await givenApplication(db);
    const entry = { kind: 'replied', on: '2026-03-02', facts: { outcome: 'disclosed' } } as const;
    const request = { applicationId: id, seenVersion: version, ...entry };
    const at = morningOf('2026-03-02');
    expect(await recordEvent(db, office, request, at)).toMatchObject({ failure: { mayBeRecorded: true } });
    const reason = `${applicant.name}来电催问`;
    const recorded = must(await recordEvent(db, office, { ...request, reason }, at));
    expect(recorded.standing).toMatchObject({ state: 'concluded', isLate: true });
    expect((await ledgerOf(db, id)).at(-1)?.reason).toBe('〔申请人〕来电催问');
  });

  it('lets one of ten who saw the same page win', async () => {
    const { id, office, version } = await givenApplication(db);
    const entry = { kind: 'thirdPartyAsked', on: '2026-01-14', facts: { party: '第三方1' } } as const;
    const request = { applicationId: id, seenVersion: version, ...entry };
    const results = await Promise.all(
      Array.from({ length: 10 }, () => recordEvent(db, office, request, morningOf('2026-01-14'))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ledgerOf(db, id)).toHaveLength(2);
  });

  it('is not a section’s, a leader’s or another agency’s', async () => {
    const { id, version, leader, officer } = await givenApplication(db, { state: 'awaitingCorrection' });
    const request = { applicationId: id, seenVersion: version, ...corrected };
    const codeOf = async (actor: typeof leader) => {
      const result = await recordEvent(db, actor, request, morningOf('2026-01-15'));
      return result.ok ? 'ok' : result.failure.code;
    };
    const { office: stranger } = await givenAgency(db);
    expect([await codeOf(leader), await codeOf(officer), await codeOf(stranger)]).toEqual([
      'forbidden',
      'notFound',
      'notFound',
    ]);
  });
});

describe('taking an act back', () => {
  it('keeps the wrong line, and counts it nowhere', async () => {
    const { id, agencyId, head, version } = await givenApplication(db, { state: 'concluded' });
    const eventId = (await ledgerOf(db, id)).at(-1)?.id ?? '';
    const request = { applicationId: id, seenVersion: version, eventId, reason: '录错了编号' };
    const { standing } = must(await reverseEvent(db, head, request, morningOf('2026-01-19')));
    expect(standing).toMatchObject({ state: 'running', outcome: null, dueOn: '2026-02-09' });
    expect(await ledgerOf(db, id)).toHaveLength(3);
    const tallies = await db.applicationTally.findMany({ where: { agencyId, measure: 'disclosed' } });
    expect(tallies.map(({ count }) => count)).toEqual([0]);
    const again = await reverseEvent(db, head, { ...request, seenVersion: version + 1 }, morningOf('2026-01-19'));
    expect(again).toMatchObject({ failure: { code: 'alreadyReversed' } });
  });
});

/** Acts as a year brings them, on a day so many days after receipt. */
const entries: readonly ((on: string) => EventEntry)[] = [
  (on) => ({ kind: 'correctionAsked', on, facts: { dueOn: addDays(on, 14), what: '请写明' }, reason: '补记' }),
  (on) => ({ kind: 'corrected', on, facts: {}, reason: '补记' }),
  (on) => ({ kind: 'thirdPartyAsked', on, facts: { party: '第三方1' }, reason: '补记' }),
  (on) => ({ kind: 'thirdPartyAnswered', on, facts: { party: '第三方1', answer: 'agrees' }, reason: '补记' }),
  (on) => ({ kind: 'extended', on, facts: { workingDays: 20 }, reason: '补记' }),
  (on) => ({ kind: 'feeNotified', on, facts: { basis: 'pages', quantity: 40, amount: 100 }, reason: '补记' }),
  (on) => ({ kind: 'feePaid', on, facts: {}, reason: '补记' }),
  (on) => ({ kind: 'replied', on, facts: { outcome: 'partlyDisclosed' }, reason: '补记' }),
  (on) => ({ kind: 'withdrawn', on, facts: {}, reason: '补记' }),
];

const step = fc.record({
  act: fc.nat({ max: entries.length - 1 }),
  day: fc.nat({ max: 40 }),
  isReversal: fc.boolean(),
});

describe('what is stored', () => {
  it('is what the ledger comes to, whatever came in whatever order; and the tallies are what a recount gives', async () => {
    const agency = await givenAgency(db);
    const calendar = await loadCalendar(db);
    const at = morningOf('2026-03-31');
    const run = async (steps: readonly { act: number; day: number; isReversal: boolean }[], kind: number) => {
      const fields = { applicantKind: applicantKinds[kind] ?? 'naturalPerson' };
      const { id } = must(await registerApplication(db, agency.office, ordinaryRegistration(fields), at));
      for (const one of steps) {
        await take(agency, id, one, at);
        const stored = await findStanding(db, id);
        const { due: _, ...folded } = standingOf(await ledgerOf(db, id), calendar, '2026-03-31');
        expect(stored).toEqual(folded);
      }
    };
    const sequences = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), fc.nat({ max: 5 }), run);
    await fc.assert(sequences, { numRuns: 25, seed: 711, endOnFailure: true });
    expect(await talliesOf(agency.agencyId)).toEqual(await recountOf(agency.agencyId));
  }, 120_000);
});

async function take(
  { office, head }: GivenAgency,
  id: string,
  { act, day, isReversal }: { act: number; day: number; isReversal: boolean },
  at: Date,
): Promise<void> {
  const { version } = await db.application.findUniqueOrThrow({ where: { id } });
  const events = await ledgerOf(db, id);
  const target = events[act % events.length];
  const request = { applicationId: id, seenVersion: version };
  if (isReversal && target) {
    await reverseEvent(db, head, { ...request, eventId: target.id, reason: '录错' }, at);
    return;
  }
  const entry = entries[act]?.(addDays(receivedOn, day));
  if (entry) await recordEvent(db, office, { ...request, ...entry }, at);
}

async function talliesOf(agencyId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db.applicationTally.findMany({ where: { agencyId, count: { gt: 0 } } });
  return Object.fromEntries(rows.map((row) => [`${row.year} ${row.measure} ${row.applicantKind}`, row.count]));
}

async function recountOf(agencyId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db.applicationStanding.findMany({ where: { agencyId } });
  const counts: Record<string, number> = {};
  const add = (day: Date | null, measure: Outcome | 'received', kind: string) => {
    if (!day) return;
    const key = `${day.getUTCFullYear()} ${measure} ${kind}`;
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const { receivedOn: day, concludedOn, outcome, applicantKind } of rows) {
    add(day, 'received', applicantKind);
    if (outcome) add(concludedOn, outcome as Outcome, applicantKind);
  }
  return counts;
}
