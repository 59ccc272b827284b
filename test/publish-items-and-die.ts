import { openDatabase } from '../lib/db';
import { publishDue } from '../lib/items/commands/publication';

/**
 * A process that publishes what is due and kills itself after its nth write, the transaction still open:
 * `publish-items-and-die.ts INSTANT NTH`. Without dying it prints what it published and how many writes there were.
 */
const [instant = '', nth = '0'] = process.argv.slice(2);
const reads = /^(find|count|aggregate|groupBy)/;
let writes = 0;

const database = openDatabase(() => process.env.DATABASE_URL ?? '');
const mortal = database.$extends({
  query: {
    $allOperations: async ({ operation, args, query }) => {
      const answer = await query(args);
      if (!reads.test(operation)) writes += 1;
      if (writes === Number(nth) && writes > 0) process.kill(process.pid, 'SIGKILL');
      return answer;
    },
  },
});

// An extended client differs in its type alone.
const { published } = await publishDue(mortal as unknown as typeof database, new Date(instant));
process.stdout.write(JSON.stringify({ writes, published }));
await database.$disconnect();
