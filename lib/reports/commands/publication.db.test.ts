import { spawn } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseUrl } from '../../../test/database';
import { type GivenReport, givenReport, morning, plainFiles } from '../../../test/given';
import { publishReport } from './publication';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

/** Publishes in a process of its own, which kills itself before its nth question to the database. */
function publishAndDie(report: GivenReport, nth: number): Promise<string> {
  const args = [report.id, JSON.stringify(report.office), String(report.version), String(nth)];
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/publish-and-die.ts', ...args], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal ?? said)));
}

async function standingOf(id: string) {
  const [report, editions, files, acts] = await Promise.all([
    db.report.findUniqueOrThrow({ where: { id } }),
    db.edition.count({ where: { reportId: id } }),
    db.editionFile.count({ where: { edition: { reportId: id } } }),
    db.auditEntry.count({ where: { subject: `report:${id}`, action: 'publish' } }),
  ]);
  return [report.state, editions, files, acts];
}

it('a publication killed with kill -9 at any step leaves all or nothing, and can be done again', async () => {
  const whole = await givenReport(db, { state: 'approved' });
  const { asked, ok } = JSON.parse(await publishAndDie(whole, 0));
  expect(ok).toBe(true);
  expect(await standingOf(whole.id)).toEqual(['published', 1, 4, 1]);
  expect(asked).toBeGreaterThan(8);

  for (let nth = 1; nth <= asked; nth += 1) {
    const report = await givenReport(db, { state: 'approved' });
    expect(await publishAndDie(report, nth)).toBe('SIGKILL');
    expect(await standingOf(report.id), `killed before question ${nth}`).toEqual(['approved', 0, 0, 0]);
    expect(await publishReport(db, report.office, report.id, report.version, morning, plainFiles)).toMatchObject({
      ok: true,
    });
  }
}, 120_000);
