import { takeLetterStep } from '../lib/applications/commands/letters';
import { openDatabase } from '../lib/db';
import { morningOf } from './given-applications';
import { plainLetterFiles, writtenOn } from './given-letters';

/**
 * A process that signs one letter and kills itself before its nth question to the database:
 * `sign-and-die.ts LETTER ACTOR_JSON VERSION NTH`. Without dying it prints how many questions there were.
 */
const [letterId = '', actor = '{}', version = '0', nth = '0'] = process.argv.slice(2);
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

const result = await takeLetterStep(
  // An extended client differs in its type alone.
  mortal as unknown as typeof database,
  JSON.parse(actor),
  { letterId, seenVersion: Number(version), action: 'sign' },
  morningOf(writtenOn),
  plainLetterFiles,
);
process.stdout.write(JSON.stringify({ asked, ok: result.ok }));
await database.$disconnect();
