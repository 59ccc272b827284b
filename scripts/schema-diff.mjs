// Prints the SQL that a database still lacks of what prisma/*.prisma says; exit code 2 when there is any.
// Run on a migrated database it proves that models and migrations agree. The schema engine's WebAssembly build works
// where its native binary can't be had.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { inRoot } from './support/paths.mjs';

/** @param {string} folder */
const modelFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));

async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = await import(join(folder, 'schema_engine_bg.js'));
  const wasm = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {{ __wbindgen_start?: () => void }} */ (instance.exports).__wbindgen_start?.();
  return glue.SchemaEngine;
}

/**
 * The catalogue's one-byte "char" is unknown to the adapter: it passes as text there, and is named Character to the
 * engine afterwards.
 * @param {string} url
 */
function catalogueAdapter(url) {
  const CHAR_OID = 18;
  const TEXT_OID = 25;
  const CHARACTER = 6; // ColumnTypeEnum.Character
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const query = /** @type {(...args: unknown[]) => Promise<pg.QueryResult>} */ (pool.query.bind(pool));
  /** @type {number[]} */
  let charColumns = [];
  Object.assign(pool, {
    query: async (/** @type {unknown[]} */ ...args) => {
      const result = await query(...args);
      charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
      for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
      return result;
    },
  });
  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (request) => {
      const result = await queryRaw(request);
      for (const index of charColumns) result.columnTypes[index] = CHARACTER;
      return result;
    };
    return connection;
  };
  return { adapter: bindMigrationAwareSqlAdapterFactory(factory), close: () => pool.end() };
}

/**
 * @param {string} url a migrated database
 * @returns {Promise<string>} SQL from the database to the models; empty when they agree
 */
export async function schemaDifference(url) {
  const files = modelFiles(inRoot('prisma'));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const SchemaEngine = await loadEngine();
  const { adapter, close } = catalogueAdapter(url);
  try {
    const datamodels = files.map((file) => [file.path, file.content]);
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: ['public.schema_migration'], externalEnums: [] },
    });
    return exitCode === 0 ? '' : stdout;
  } finally {
    await close().catch(() => undefined);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sql = await schemaDifference(process.env.DATABASE_URL ?? '');
  process.stdout.write(sql);
  process.exit(sql ? 2 : 0);
}
