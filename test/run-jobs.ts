import pg from 'pg';
import { startJobs } from '../lib/jobs/start-jobs';

/**
 * A process that publishes what is due in `probe.item`, at a tick a second: `run-jobs.ts NAME [DIE_AFTER]`. It prints a
 * line after each run, and kills itself after its nth item when told to. SIGTERM stops it.
 */
const [name = 'probe', dieAfter = '0'] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL ?? '';
const pool = new pg.Pool({ connectionString: databaseUrl });
let published = 0;

async function publishDue(at: Date): Promise<void> {
  await pool.query('INSERT INTO probe.run (task) VALUES ($1)', [name]);
  const { rows } = await pool.query('SELECT id FROM probe.item WHERE task = $1 AND times = 0 AND due <= $2', [
    name,
    at,
  ]);
  for (const { id } of rows) {
    if (published === Number(dieAfter) && published > 0) process.kill(process.pid, 'SIGKILL');
    const { rowCount } = await pool.query('UPDATE probe.item SET times = times + 1 WHERE id = $1 AND times = 0', [id]);
    published += rowCount ?? 0;
  }
  process.stdout.write('ran\n');
}

const jobs = startJobs([{ name, run: publishDue }], {
  databaseUrl,
  clock: () => new Date(),
  report: (fault) => process.stderr.write(`${String(fault)}\n`),
  everySeconds: 1,
});
process.once('SIGTERM', () => void jobs.stop().then(() => pool.end()));
