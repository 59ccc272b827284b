import { spawn } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseUrl } from '../../../test/database';
import { must } from '../../../test/given';
import { givenApplication, morningOf } from '../../../test/given-applications';
import {
  type GivenLetter,
  givenApplicationWithSettings,
  givenLetter,
  letterNow,
  plainLetterFiles,
  writtenOn,
} from '../../../test/given-letters';
import { takeLetterStep } from './letters';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

/** Signs in a process of its own, which kills itself before its nth question to the database. */
async function signAndDie({ application, letterId }: GivenLetter, nth: number): Promise<string> {
  const { version } = await letterNow(db, application, letterId);
  const args = [letterId, JSON.stringify(application.leader), String(version), String(nth)];
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/sign-and-die.ts', ...args], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal ?? said)));
}

async function standingOf({ application, letterId }: GivenLetter) {
  const { state, documentNumber } = await letterNow(db, application, letterId);
  const files = await db.vaultRecord.count({ where: { subject: `letter:${letterId}` } });
  const acts = await db.auditEntry.count({ where: { subject: `letter:${letterId}`, action: 'sign' } });
  const counter = await db.numberCounter.findFirst({ where: { agencyId: application.agencyId, series: 'letter' } });
  return [state, documentNumber, files, acts, counter?.last ?? 0];
}

it('a signature killed with kill -9 leaves all or nothing, and its number to the next', async () => {
  const first = await givenApplicationWithSettings(db);
  const next = async (): Promise<GivenLetter> => {
    const application = await givenApplication(db, { agency: first });
    return givenLetter(db, { application, state: 'awaitingSignature' });
  };
  const whole = await next();
  const { asked, ok } = JSON.parse(await signAndDie(whole, 0));
  expect(ok).toBe(true);
  expect(await standingOf(whole)).toEqual(['signed', '测民公开〔2026〕1号', 2, 1, 1]);
  expect(asked).toBeGreaterThan(20);

  // The last ten are those that write: counter, letter, two files, trail.
  let signed = 1;
  for (let nth = asked - 9; nth <= asked; nth += 1) {
    const letter = await next();
    expect(await signAndDie(letter, nth)).toBe('SIGKILL');
    const nothing = ['awaitingSignature', null, 0, 0, signed];
    expect(await standingOf(letter), `killed before question ${nth} of ${asked}`).toEqual(nothing);
    const { version: seenVersion } = await letterNow(db, letter.application, letter.letterId);
    const step = { letterId: letter.letterId, seenVersion, action: 'sign' } as const;
    signed += 1;
    const again = must(await takeLetterStep(db, first.leader, step, morningOf(writtenOn), plainLetterFiles));
    expect(again.documentNumber).toBe(`测民公开〔2026〕${signed}号`);
  }
}, 120_000);
