import type { Database } from '../db';
import type { ScheduledTask } from '../jobs/types';
import { publishDue } from './commands/publication';

/**
 * Scheduled publication: what fell due while no process ran goes out at the first tick.
 * @throws AggregateError of what went wrong with single items, once all others are out
 */
export function itemTasks(db: Database): readonly ScheduledTask[] {
  return [
    {
      name: 'publish-items',
      run: async (at, stopping) => {
        const { faults } = await publishDue(db, at, stopping);
        if (faults.length > 0) throw new AggregateError(faults, 'scheduled items were not published');
      },
    },
  ];
}
