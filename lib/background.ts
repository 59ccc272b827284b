import { applicationTasks } from './applications/jobs';
import { attemptTasks } from './auth/jobs';
import { now } from './clock';
import { db } from './db';
import { env } from './env';
import { itemTasks } from './items/jobs';
import { startJobs } from './jobs/start-jobs';
import type { ScheduledTask } from './jobs/types';
import { returnTasks } from './returns/jobs';

/** Everything that the clock sets off, in all domains: the one place that knows them all. */
const tasks: readonly ScheduledTask[] = [
  ...itemTasks(db),
  ...applicationTasks(db),
  ...attemptTasks(db),
  ...returnTasks(db, () => env.origin),
];

/** Starts the work that no request asks for, until the process is told to end. */
export function startBackground(): void {
  const jobs = startJobs(tasks, { databaseUrl: env.databaseUrl, clock: now, report: logFault });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void jobs.stop());
}

/** A line of JSON with what a fault is and where, without its message: that may quote a person's data. */
function logFault(fault: unknown, task: string | null): void {
  const { name, code, stack = '' } = Object(fault) as { name?: string; code?: string; stack?: string };
  const where = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const line = { level: 'error', at: new Date().toISOString(), task, name, code, where: where.slice(0, 4) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
