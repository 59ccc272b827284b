import type { Database } from '../db';
import type { ScheduledTask } from '../jobs/types';
import { forgetOldAttempts } from './throttle';

/** Failed tries and floods are forgotten with the hours that they count for. */
export function attemptTasks(db: Database): readonly ScheduledTask[] {
  return [{ name: 'forget-attempts', run: (at) => forgetOldAttempts(db, at) }];
}
