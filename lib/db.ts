import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { env } from './env';
import { Prisma, PrismaClient } from './generated/prisma/client';
import type { Result } from './result';

/** Everything: reads, writes, transactions. */
export type Database = PrismaClient;

/** What runs inside `inTransaction`. */
export type Transaction = Prisma.TransactionClient;

type ReadMethod =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** A database that can only be read: `db`, `publicDb` and a transaction all are one. A write in a query does not compile. */
export type Reader = { readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], ReadMethod> };

/** Reads in SQL, where the models can't say it. Values travel as bound parameters, never as part of the text. */
export interface SqlReader {
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
}

/** The role that migration 0002 lets see published rows alone. */
const PUBLIC_ROLE = 'gongkai_public';

/** The adapter sends and reads instants without their zone: on a server elsewhere each would be hours off. */
const ZONE = '-c TimeZone=UTC';

/** A public question that takes longer is given up: a flood of them must not hold the connections. */
const PUBLIC_PATIENCE = '-c statement_timeout=5000';

const CONNECT_PATIENCE_MS = 5_000;
const TRANSACTION = { maxWait: 10_000, timeout: 20_000 };
const ATTEMPTS = 3;

/** Opens its pool at the first query: a build or a unit test may load this file without a database. */
function openLater(pool: () => PoolConfig): PrismaClient {
  const adapter = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => new PrismaPg({ connectionTimeoutMillis: CONNECT_PATIENCE_MS, ...pool() }).connect(),
  } as const;
  return new PrismaClient({ adapter });
}

/** A client of its own on a database; whoever opens it disconnects it. */
export function openDatabase(url: () => string): Database {
  return openLater(() => ({ connectionString: withSettings(url(), ZONE) }));
}

/** The same models on connections that can see what is published, and change nothing. */
export function openPublicDatabase(url: () => string): Reader & SqlReader & Pick<Database, '$disconnect'> {
  return openLater(() => ({ connectionString: asPublicRole(url()), onConnect: refuseOtherRole }));
}

function asPublicRole(url: string): string {
  return withSettings(url, `${ZONE} -c role=${PUBLIC_ROLE} -c default_transaction_read_only=on ${PUBLIC_PATIENCE}`);
}

/** Settings travel in the address: what stands there would take the place of a pool's own. */
function withSettings(url: string, settings: string): string {
  const address = new URL(url);
  const own = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${own} ${settings}`.trim());
  return address.href;
}

/** A connection pooler between us may drop start-up options: then nothing is served rather than a draft. */
const refuseOtherRole: PoolConfig['onConnect'] = async (client) => {
  const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
  if (rows[0]?.role !== PUBLIC_ROLE) throw new Error(`public connections must run as ${PUBLIC_ROLE}`);
};

// One pool per process, kept while development reloads the modules around it.
const kept = globalThis as { gongkaiDb?: Database; gongkaiPublicDb?: ReturnType<typeof openPublicDatabase> };

kept.gongkaiDb ??= openDatabase(() => env.databaseUrl);
kept.gongkaiPublicDb ??= openPublicDatabase(() => env.databaseUrl);

/** The application's own connections. */
export const db: Database = kept.gongkaiDb;

/** What the public may see, made sure of by PostgreSQL itself. */
export const publicDb: Reader & SqlReader = kept.gongkaiPublicDb;

/** Carries a refusal out of a transaction: a throw is what makes Prisma roll back. */
class Refusal extends Error {}

/**
 * Runs a command all or nothing: a refusal rolls back like a fault, and comes back as the Result it was.
 * What PostgreSQL gave up because of another transaction is tried again, so `work` does nothing outside `tx`.
 * @throws whatever `work` throws
 */
export async function inTransaction<Value, Failure>(
  database: Database,
  work: (tx: Transaction) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, work);
    } catch (fault) {
      if (attempt === ATTEMPTS || !isConflict(fault)) throw fault;
    }
  }
}

async function runOnce<Value, Failure>(
  database: Database,
  work: (tx: Transaction) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  let refused: Result<Value, Failure> | undefined;
  try {
    return await database.$transaction(async (tx) => {
      const result = await work(tx);
      if (result.ok) return result;
      refused = result;
      throw new Refusal();
    }, TRANSACTION);
  } catch (fault) {
    if (fault instanceof Refusal && refused) return refused;
    throw fault;
  }
}

/** Serialization failure or deadlock. */
function isConflict(fault: unknown): boolean {
  return fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2034';
}
