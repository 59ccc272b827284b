import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { JobSettings, RunningJobs, ScheduledTask } from './types';

const TICK_SECONDS = 60;
const LOOKS_PER_TICK = 4;
const STOP_PATIENCE_MS = 10_000;

/** A run that has not ended by then is given up for dead; nothing waits for it meanwhile. */
const LONGEST_RUN_SECONDS = 15 * 60;

/** What the loops of one process share. */
interface Runner {
  readonly settings: JobSettings;
  readonly everySeconds: number;
  readonly stopping: AbortController;
}

/**
 * Ticks for as long as the process lives, also while the database is away for a time. Any number of processes may do
 * so on one database: pg-boss keeps one job per task and tick, and gives it to one of them.
 * @returns at once; faults go to `settings.report`
 * @throws Error when a task's name is none
 */
export function startJobs(tasks: readonly ScheduledTask[], settings: JobSettings): RunningJobs {
  const wrong = tasks.find(({ name }) => !/^[a-z]+(-[a-z]+)*$/.test(name));
  if (wrong) throw new Error(`a task can't be named ${wrong.name}`);
  if (tasks.length === 0) return { stop: async () => undefined };

  const stopping = new AbortController();
  const runner: Runner = { settings, everySeconds: settings.everySeconds ?? TICK_SECONDS, stopping };
  const ended = work(tasks, runner);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([ended, pause(STOP_PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

async function work(tasks: readonly ScheduledTask[], runner: Runner): Promise<void> {
  const queue = await openQueue(tasks, runner);
  if (!queue) return;
  await Promise.all(tasks.map((task) => keepTicking(queue, task, runner)));
  await queue.stop({ graceful: false }).catch(() => undefined);
}

/** Tries until the database answers; null when stopped before. */
async function openQueue(tasks: readonly ScheduledTask[], runner: Runner): Promise<PgBoss | null> {
  while (!runner.stopping.signal.aborted) {
    const queue = newQueue(runner.settings);
    try {
      await queue.start();
      for (const { name } of tasks) {
        // `short`: one tick waits at most, so that a long run is followed by one and not by all it has missed.
        const fixed = { name, policy: 'short', retryLimit: 0, expireInSeconds: LONGEST_RUN_SECONDS } as const;
        await queue.createQueue(name, fixed);
      }
      return queue;
    } catch (fault) {
      runner.settings.report(fault, null);
      await queue.stop({ graceful: false }).catch(() => undefined);
      await untilNextLook(runner);
    }
  }
  return null;
}

function newQueue({ databaseUrl, report }: JobSettings): PgBoss {
  const queue = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'gongkai jobs',
    schema: 'pgboss',
    max: 2,
    // Its cron forgets what fell into a time when no process ran.
    schedule: false,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterHours: 24,
  });
  queue.on('error', (fault) => report(fault, null));
  return queue;
}

async function keepTicking(queue: PgBoss, task: ScheduledTask, runner: Runner): Promise<void> {
  while (!runner.stopping.signal.aborted) {
    try {
      await tick(queue, task, runner);
    } catch (fault) {
      runner.settings.report(fault, null);
    }
    await untilNextLook(runner);
  }
}

/** Asks for this tick's job, which another process may have done before, and runs whichever job is waiting. */
async function tick(queue: PgBoss, task: ScheduledTask, runner: Runner): Promise<void> {
  await queue.send(task.name, {}, { singletonKey: task.name, singletonSeconds: runner.everySeconds });
  const [job] = await queue.fetch(task.name);
  if (!job) return;
  try {
    await task.run(runner.settings.clock(), runner.stopping.signal);
  } catch (fault) {
    runner.settings.report(fault, task.name);
    // Without the fault itself: what it says may hold what a log must not.
    await queue.fail(task.name, job.id);
    return;
  }
  await queue.complete(task.name, job.id);
}

async function untilNextLook({ everySeconds, stopping }: Runner): Promise<void> {
  // An abort ends the pause by throwing, which is all that is wanted.
  await pause((everySeconds * 1000) / LOOKS_PER_TICK, undefined, { signal: stopping.signal }).catch(() => undefined);
}
