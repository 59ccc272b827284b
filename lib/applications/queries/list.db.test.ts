import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, must } from '../../../test/given';
import { givenApplication, morningOf, ordinaryRegistration, receivedOn } from '../../../test/given-applications';
import { assignApplication } from '../commands/assignments';
import { registerApplication } from '../commands/registration';
import { refreshStandings } from '../commands/standing';
import { type ApplicationFilter, listApplications, viewOf } from './list';
import { dueApplications, dueDays, workload } from './workload';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

/** One of each state; running and concluded ones are due, or were, on 9 February 2026. */
async function givenRegister() {
  const agency = await givenAgency(db);
  const filed = await givenApplication(db, { agency, state: 'filed', fields: { matter: '养老机构补贴' } });
  const running = await givenApplication(db, { agency });
  const correcting = await givenApplication(db, { agency, state: 'awaitingCorrection' });
  const concluded = await givenApplication(db, { agency, state: 'concluded', outcome: 'unavailable.notHeld' });
  const { office, sectionId } = agency;
  const asked = { applicationId: running.id, seenVersion: running.version, sectionId, ask: '请查找', dueOn: null };
  must(await assignApplication(db, office, asked, morningOf(receivedOn)));
  const view = { agencyId: agency.agencyId };
  const numbersOf = async (filter: ApplicationFilter, today = '2026-01-12', sort: 'due' | 'number' = 'due') => {
    const { applications, count } = await listApplications(db, view, filter, { sort, page: 1, today });
    expect(count).toBe(applications.length);
    return applications.map(({ number }) => number);
  };
  return { agency, filed, running, correcting, concluded, numbersOf };
}

const everything: ApplicationFilter = {};

describe('the register', () => {
  it('is in the order of the terms, or the newest first', async () => {
    const { filed, running, correcting, concluded, numbersOf } = await givenRegister();
    const byDue = await numbersOf(everything);
    expect(byDue.slice(0, 2)).toEqual([correcting.number, running.number]);
    expect(byDue.slice(2).sort()).toEqual([filed.number, concluded.number].sort());
    const byNumber = [concluded, correcting, running, filed].map(({ number }) => number);
    expect(await numbersOf(everything, '2026-01-12', 'number')).toEqual(byNumber);
  });

  it('narrows by each of its filters', async () => {
    const { agency, filed, running, correcting, concluded, numbersOf } = await givenRegister();
    const cases: readonly [ApplicationFilter, readonly { number: string }[], string?][] = [
      [{ state: 'filed' }, [filed]],
      [{ isOpen: true }, [correcting, running, filed]],
      [{ due: 'late' }, [correcting], '2026-01-29'],
      [{ due: 'late' }, [correcting, running], '2026-02-10'],
      [{ due: 'today' }, [running], '2026-02-09'],
      [{ due: 'week' }, [correcting], '2026-01-26'],
      [{ due: 'week' }, [], '2026-01-25'],
      [{ sectionId: agency.sectionId }, [running]],
      [{ outcome: 'unavailable.notHeld' }, [concluded]],
      [{ channel: 'email' }, [filed]],
      [{ concludedYear: 2026 }, [concluded]],
      [{ concludedYear: 2025 }, []],
      [{ number: filed.number }, [filed]],
      [{ words: '补贴' }, [filed]],
      [{ words: '补贴', channel: 'inPerson' }, []],
      [{ applicantKind: 'commercialEnterprise' }, []],
    ];
    for (const [filter, expected, today] of cases) {
      expect([filter, await numbersOf(filter, today)]).toEqual([filter, expected.map(({ number }) => number)]);
      const byNumber = await numbersOf(filter, today, 'number');
      expect([filter, [...byNumber].sort()]).toEqual([filter, expected.map(({ number }) => number).sort()]);
    }
    expect(await numbersOf({ receivedYear: 2026 })).toHaveLength(3);
  });

  it('shows a section what it was given, and the administrator nothing', async () => {
    const { agency, running } = await givenRegister();
    const page = { sort: 'due', page: 1, today: '2026-01-12' } as const;
    const seenBy = async (actor: typeof agency.officer, filter: ApplicationFilter = {}) => {
      const view = viewOf(actor);
      return view && (await listApplications(db, view, filter, page)).applications.map(({ number }) => number);
    };
    expect(await seenBy(agency.officer)).toEqual([running.number]);
    expect(await seenBy(agency.otherOfficer)).toEqual([]);
    expect(await seenBy(agency.otherOfficer, { sectionId: agency.sectionId })).toEqual([]);
    expect(await seenBy(agency.leader)).toHaveLength(4);
    expect(await seenBy(await givenPerson(db, agency.agencyId, ['administrator']))).toBeNull();
    expect(await seenBy(agency.auditor)).toBeNull();
  });

  it('tells the desk what is due, and each section’s share', async () => {
    const { agency, filed, running, correcting } = await givenRegister();
    const due = await dueApplications(db, { agencyId: agency.agencyId }, '2026-02-09');
    expect(due.counts).toEqual({ late: 1, today: 1, week: 0, unconfirmed: 1 });
    expect(due.late.map(({ id }) => id)).toEqual([correcting.id]);
    expect(due.today.map(({ id }) => id)).toEqual([running.id]);
    expect(due.unconfirmed.map(({ id }) => id)).toEqual([filed.id]);
    expect(await workload(db, agency.agencyId, '2026-02-09')).toEqual([
      { sectionId: null, section: null, open: 2, dueThisWeek: 0, late: 1 },
      { sectionId: agency.sectionId, section: '社会救助科', open: 1, dueThisWeek: 1, late: 0 },
    ]);
    const days = await dueDays(db, { agencyId: agency.agencyId }, '2026-01-12', { before: 0, after: 20 });
    expect(days.map(({ applicationId, dueOn }) => [applicationId, dueOn])).toEqual([[correcting.id, '2026-01-28']]);
  });
});

describe('a term that reached into a year without a notice', () => {
  it('gets its last day once the notice is there', async () => {
    const agency = await givenAgency(db);
    const fields = { arrivedOn: '2041-12-30' };
    const { office } = agency;
    // Nobody has the notices of 2041 and 2042 yet.
    const at = morningOf('2041-12-30');
    const { id } = must(await registerApplication(db, office, ordinaryRegistration(fields), at));
    const standing = () => db.applicationStanding.findUniqueOrThrow({ where: { applicationId: id } });
    expect(await standing()).toMatchObject({ dueOn: null, isProvisional: true });
    const enter = (year: number) =>
      db.calendarYear.create({
        data: { year, weekdaysOff: [], weekendsWorked: [], source: '测试', enteredBy: office.userId, enteredAt: at },
      });
    await enter(2041);
    await enter(2042);
    expect(await refreshStandings(db, at)).toBeGreaterThanOrEqual(1);
    expect(await standing()).toMatchObject({ dueOn: new Date('2042-01-27'), isProvisional: false });
    await db.calendarYear.deleteMany({ where: { year: { in: [2041, 2042] } } });
  });
});
