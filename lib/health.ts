import manifest from '../package.json';
import { db } from './db';

export interface Health {
  readonly status: 'ok' | 'error';
  readonly database: 'ok' | 'away';
  readonly version: string;
}

const PATIENCE_MS = 2_000;

/** Whether this process can work: a monitor that asks must not wait as long as a page would. */
export async function readHealth(): Promise<Health> {
  const { version } = manifest;
  return (await databaseAnswers())
    ? { status: 'ok', database: 'ok', version }
    : { status: 'error', database: 'away', version };
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const answers = await Promise.race([answer, impatience]);
  clearTimeout(timer);
  return answers;
}
