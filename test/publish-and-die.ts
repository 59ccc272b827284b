import { openDatabase } from '../lib/db';
import { publishReport } from '../lib/reports/commands/publication';
import { morning, plainFiles } from './given';

/**
 * A process that publishes one report and kills itself before its nth question to the database:
 * `publish-and-die.ts REPORT ACTOR_JSON VERSION NTH`. Without dying it prints how many questions there were.
 */
const [reportId = '', actor = '{}', version = '0', nth = '0'] = process.argv.slice(2);
let asked = 0;

const database = openDatabase(() => process.env.DATABASE_URL ?? '');
const mortal = database.$extends({
  query: {
    $allOperations: ({ args, query }) => {
      asked += 1;
      if (asked === Number(nth)) process.kill(process.pid, 'SIGKILL');
      return query(args);
    },
  },
});

const result = await publishReport(
  // An extended client differs in its type alone.
  mortal as unknown as typeof database,
  JSON.parse(actor),
  reportId,
  Number(version),
  morning,
  plainFiles,
);
process.stdout.write(JSON.stringify({ asked, ok: result.ok }));
await database.$disconnect();
