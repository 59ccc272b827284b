import type { Database } from '../db';
import type { ScheduledTask } from '../jobs/types';
import { eraseDueIdentities } from './commands/retention';
import { refreshStandings } from './commands/standing';

/** When nobody works, China's clock. */
const nightHour = 3;

const hourInShanghai = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Erasure of who applied after the agency's term, and terms that wait for a year's notice. */
export function applicationTasks(db: Database): readonly ScheduledTask[] {
  // Each process learns of a corrected calendar by itself, and of one corrected while it was down at its first tick.
  let knownCalendar: string | undefined;
  return [
    {
      name: 'erase-identities',
      run: async (at, stopping) => {
        if (Number(hourInShanghai.format(at)) === nightHour) await eraseDueIdentities(db, at, stopping);
      },
    },
    {
      name: 'refresh-terms',
      run: async (at, stopping) => {
        const calendar = await calendarStamp(db);
        await refreshStandings(db, at, { all: calendar !== knownCalendar, stopping });
        if (!stopping.aborted) knownCalendar = calendar;
      },
    },
  ];
}

async function calendarStamp(db: Database): Promise<string> {
  const { _max, _count } = await db.calendarYear.aggregate({ _max: { enteredAt: true }, _count: true });
  return `${_count}:${_max.enteredAt?.toISOString() ?? ''}`;
}
