import type { Role } from '../access/roles';
import { loadCalendar } from '../calendar/queries';
import { isWorkingDay } from '../calendar/working-days';
import { type PlainDate, today } from '../clock';
import type { Database } from '../db';
import type { ScheduledTask } from '../jobs/types';
import { personsWithDigest, sendDigestOnce } from '../mail/digest';
import { mailIsConfigured } from '../mail/send-mail';
import type { SendMail } from '../mail/types';
import { returnDigest } from './digest';
import { findReminders } from './queries/reminders';

/** Digests go out between these hours, China's clock: before work begins, and late after a morning's downtime. */
const hours = { from: 8, until: 12 } as const;
const peopleAtOnce = 500;

const hourInShanghai = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * One mail a working day to whoever gave an address and has a monthly return to deal with; none for nothing.
 * @param origin where the desk is reached, for the link
 * @returns how many went out now
 */
export async function sendReturnDigests(
  db: Database,
  origin: string,
  at: Date,
  send?: SendMail,
  stopping?: AbortSignal,
): Promise<number> {
  const day = today(at);
  if (!(await isTimeToWrite(db, day, at))) return 0;

  let count = 0;
  for (const { reminderAddress: to, ...person } of await findReaders(db, day)) {
    if (stopping?.aborted) break;
    const actor = { ...person, userId: person.id, roles: person.roles as readonly Role[] };
    const { reminders } = await findReminders(db, actor, day);
    const digest = returnDigest(person.name, reminders, `${origin}/desk/returns`);
    if (!digest) continue;
    const sent = await sendDigestOnce(db, { personId: person.id, day, mail: { to, ...digest } }, at, send);
    // The server is away for everybody: the next tick asks again.
    if (!sent.ok && sent.failure.code === 'unreachable') break;
    if (sent.ok && sent.value === 'sent') count += 1;
  }
  return count;
}

async function isTimeToWrite(db: Database, day: PlainDate, at: Date): Promise<boolean> {
  const hour = Number(hourInShanghai.format(at));
  if (hour < hours.from || hour >= hours.until) return false;
  // A year whose notice is not known yet has Mondays to Fridays at least.
  return isWorkingDay(day, await loadCalendar(db)) !== false;
}

async function findReaders(db: Database, day: PlainDate) {
  const written = await personsWithDigest(db, day);
  return db.person.findMany({
    where: { disabledAt: null, reminderAddress: { not: '' }, id: { notIn: [...written] } },
    orderBy: { id: 'asc' },
    take: peopleAtOnce,
    select: { id: true, name: true, agencyId: true, sectionId: true, roles: true, reminderAddress: true },
  });
}

/** The daily reminder of monthly returns. */
export function returnTasks(db: Database, origin: () => string): readonly ScheduledTask[] {
  return [
    {
      name: 'remind-of-returns',
      run: async (at, stopping) => {
        if (mailIsConfigured()) await sendReturnDigests(db, origin(), at, undefined, stopping);
      },
    },
  ];
}
