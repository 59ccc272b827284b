import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaDifference } from '../../scripts/schema-diff.mjs';
import { openTestDatabase, testDatabaseUrl } from '../../test/database';
import { startJobs } from './start-jobs';
import type { RunningJobs, ScheduledTask } from './types';

const db = openTestDatabase();
const children: ChildProcess[] = [];

beforeAll(async () => {
  await db.$executeRaw`CREATE SCHEMA IF NOT EXISTS probe`;
  await db.$executeRaw`
    CREATE TABLE IF NOT EXISTS probe.item (id serial, task text, due timestamptz, times integer NOT NULL DEFAULT 0)`;
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS probe.run (task text)`;
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await db.$executeRaw`DROP SCHEMA probe CASCADE`;
  await db.$disconnect();
});

/** A process of its own that ticks; `ran` settles after its nth run from now, `ended` with the signal that ended it. */
function givenProcess(name: string, dieAfter = 0) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/run-jobs.ts', name, String(dieAfter)], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let runs = 0;
  const ended = new Promise<string | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  const ran = (times: number) => {
    const wanted = runs + times;
    return new Promise<void>((resolve) => child.stdout.on('data', () => runs >= wanted && resolve()));
  };
  child.stdout.on('data', (said) => {
    runs += String(said).split('ran').length - 1;
  });
  return { ran, ended, stop: () => child.kill('SIGTERM') && ended };
}

/** Items of a task that fell due yesterday. */
async function givenOverdue(name: string, count: number): Promise<void> {
  const due = new Date(Date.now() - 86_400_000);
  await db.$executeRaw`
    INSERT INTO probe.item (task, due) SELECT ${name}, ${due}::timestamptz FROM generate_series(1, ${count}::int)`;
}

async function timesOf(name: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ times: number }[]>`SELECT times FROM probe.item WHERE task = ${name} ORDER BY id`;
  return rows.map(({ times }) => times);
}

describe('scheduled work', () => {
  it('is run once per tick by two processes together', async () => {
    const [one, other] = [givenProcess('twin'), givenProcess('twin')];
    await Promise.any([one.ran(3), other.ran(3)]);
    await givenOverdue('twin', 20);
    await Promise.any([one.ran(2), other.ran(2)]);
    await Promise.all([one.stop(), other.stop()]);

    expect(await timesOf('twin')).toEqual(Array(20).fill(1));
    const [counted] = await db.$queryRaw<[{ runs: number; ticks: number; jobs: number }]>`
      SELECT (SELECT count(*)::int FROM probe.run WHERE task = 'twin') AS runs,
        count(DISTINCT singleton_on)::int AS ticks, count(*)::int AS jobs
      FROM pgboss.job WHERE name = 'twin' AND state = 'completed'`;
    expect(counted.runs).toBe(counted.jobs);
    expect(counted.ticks).toBe(counted.jobs);
  });

  it('that fell due while no process ran is done late, and after kill -9 in its middle the rest is, each once', async () => {
    await givenOverdue('mortal', 5);
    expect(await givenProcess('mortal', 3).ended).toBe('SIGKILL');
    expect((await timesOf('mortal')).toSorted()).toEqual([0, 0, 1, 1, 1]);

    const restarted = givenProcess('mortal');
    await restarted.ran(2);
    await restarted.stop();
    expect(await timesOf('mortal')).toEqual([1, 1, 1, 1, 1]);
  });
});

/** Jobs in this process, a tick a second. */
function givenJobs(name: string, run: ScheduledTask['run'], databaseUrl = testDatabaseUrl()) {
  const faults: { fault: unknown; task: string | null }[] = [];
  let heard = (): void => undefined;
  const firstFault = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const report = (fault: unknown, task: string | null) => {
    faults.push({ fault, task });
    heard();
  };
  const clock = () => new Date('2020-01-17T09:00:00+08:00');
  const jobs: RunningJobs = startJobs([{ name, run }], { databaseUrl, clock, report, everySeconds: 1 });
  return { jobs, faults, firstFault };
}

describe('a task', () => {
  it('is told the time by the clock it was given', async () => {
    const told = await new Promise<Date>((resolve) => {
      const { jobs } = givenJobs('clock', async (at) => {
        resolve(at);
        void jobs.stop();
      });
    });
    expect(told).toEqual(new Date('2020-01-17T01:00:00Z'));
  });

  it('that fails is reported, and run again at the next tick', async () => {
    let runs = 0;
    let done = (): void => undefined;
    const second = new Promise<void>((resolve) => {
      done = resolve;
    });
    const { jobs, faults } = givenJobs('faulty', async () => {
      runs += 1;
      if (runs === 1) throw new Error('no');
      done();
    });
    await second;
    await jobs.stop();
    expect(faults).toMatchObject([{ fault: { message: 'no' }, task: 'faulty' }]);
  });

  it('under way when the process must end is told so, and waited for', async () => {
    const steps: string[] = [];
    let begun = (): void => undefined;
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { jobs } = givenJobs('slow', async (_, stopping) => {
      begun();
      await new Promise((resolve) => stopping.addEventListener('abort', resolve));
      steps.push('task ended');
    });
    await running;
    await jobs.stop();
    expect(steps).toEqual(['task ended']);
  });

  it('waits for a database that is away, without a fault that would end the process', async () => {
    const { jobs, firstFault, faults } = givenJobs('away', async () => undefined, 'postgres://nobody@127.0.0.1:1/none');
    await firstFault;
    await jobs.stop();
    expect(faults[0]).toMatchObject({ task: null, fault: { code: 'ECONNREFUSED' } });
  });

  it('can’t be named so that its queue would not be found', () => {
    expect(() => startJobs([{ name: 'Two Words', run: async () => undefined }], {} as never)).toThrow('Two Words');
  });
});

it('the queue’s own tables stand apart from the models', async () => {
  expect(await schemaDifference(testDatabaseUrl())).not.toContain('pgboss');
});
