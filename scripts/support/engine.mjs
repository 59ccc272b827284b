// The embedded PostgreSQL, used when no DATABASE_URL is given: one cluster in DATA_DIR/postgres, on loopback alone.
import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, findRunner, openTheWay } from './engine-binaries.mjs';
import { openDataDirectory, secretOf } from './installation.mjs';
import { readJson } from './paths.mjs';
import { Problem } from './problem.mjs';
import { birthOf, end, isAlive, markOf, tryPort } from './processes.mjs';

/** @typedef {import('./engine-binaries.mjs').Runner} Runner */
/** @typedef {{ url: string, stop: () => Promise<void>, ended: Promise<void> }} Engine */

const USER = 'gongkai';
const DATABASE = 'gongkai';
const START_PATIENCE_MS = 60_000;
// Code-point order and Unicode's own classes, the same on every system: pinyin order is asked for where it is wanted.
const CLUSTER = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];
const SERVER = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];

/**
 * Starts the cluster of a data folder, made at the first call; a server left by a killed run is ended first.
 * @param {string} dataDir
 * @param {{ settings?: readonly string[] }} [options] settings as `name=value`, for instance `fsync=off` in tests
 * @returns {Promise<Engine>}
 * @throws {Problem} when it can't start or another process uses the cluster
 */
export async function startEngine(dataDir, { settings = [] } = {}) {
  openDataDirectory(dataDir);
  refuseSecondOwner(dataDir);
  const binaries = await findBinaries();
  const runner = findRunner();
  if (runner.uid !== undefined) openTheWay(dataDir, binaries.postgres);

  const cluster = join(dataDir, 'postgres');
  const password = secretOf(dataDir, 'postgres');
  await endOrphan(cluster);
  writeFileSync(ownerFile(dataDir), JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  if (!existsSync(cluster)) makeCluster(dataDir, binaries.initdb, runner, password);

  const port = await tryPort(0, '127.0.0.1');
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const log = openSync(join(dataDir, 'postgres.log'), 'w', 0o600);
  // Its own session: Ctrl-C in a terminal reaches us alone, and we stop the web server before the database.
  const server = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...SERVER, ...flags], {
    ...runner,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(log);
  const mark = markOf(server.pid ?? 0);
  const ended = new Promise((resolve) => server.once('exit', () => resolve(undefined)));
  await untilReady(dataDir, mark);

  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await makeDatabase(url);
  writeFileSync(urlFile(dataDir), url, { mode: 0o600 });
  const stop = async () => {
    rmSync(urlFile(dataDir), { force: true });
    await end(mark, { first: 'SIGINT', last: 'SIGQUIT', patienceMs: 20_000 }); // fast, then immediate shutdown
    rmSync(ownerFile(dataDir), { force: true });
  };
  return { url, stop, ended };
}

/** The address of the engine that is up on this data folder, or null. @param {string} dataDir */
export async function findRunningEngine(dataDir) {
  if (!existsSync(urlFile(dataDir))) return null;
  const url = readFileSync(urlFile(dataDir), 'utf8');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}

/** Throws the database away and makes it anew, empty. @param {string} url */
export async function recreateDatabase(url) {
  await asAdministrator(url, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
  await makeDatabase(url);
}

const urlFile = (/** @type {string} */ dataDir) => join(dataDir, 'database.url');
const ownerFile = (/** @type {string} */ dataDir) => join(dataDir, 'postgres.owner');

/** @param {string} dataDir */
function refuseSecondOwner(dataDir) {
  const owner = readJson(ownerFile(dataDir));
  if (!owner || owner.pid === process.pid || !isAlive(owner)) return;
  throw new Problem(
    `进程 ${owner.pid} 正在使用 ${dataDir} 中的数据库：请等它结束或停止它。`,
    `Process ${owner.pid} is using the database in ${dataDir}: wait until it ends, or stop it.`,
  );
}

/** Two servers never share a cluster. What an orphan had committed survives a fast shutdown. @param {string} cluster */
async function endOrphan(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const born = birthOf(pid);
  if (born && commandOf(pid).includes(cluster)) await end({ pid, born }, { first: 'SIGINT', last: 'SIGQUIT' });
  // Otherwise the file is stale and its number may be another program's by now: PostgreSQL would refuse to start.
  else rmSync(file, { force: true });
}

/** @param {number} pid */
function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

/**
 * Made beside its place and moved there whole: a kill in the middle leaves nothing that looks like a cluster.
 * @param {string} dataDir
 * @param {string} initdb
 * @param {Runner} runner
 * @param {string} password
 */
function makeCluster(dataDir, initdb, runner, password) {
  const draft = join(dataDir, 'postgres.new');
  const passwordFile = join(dataDir, 'postgres.pw');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.uid !== undefined) for (const path of [draft, passwordFile]) chownSync(path, runner.uid, runner.gid);
  try {
    execFileSync(
      initdb,
      ['--pgdata', draft, '--username', USER, '--auth=scram-sha-256', '--pwfile', passwordFile, ...CLUSTER],
      {
        ...runner,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, LC_ALL: 'C' },
      },
    );
  } catch (error) {
    throw new Problem(
      `${/** @type {{ stderr?: string }} */ (error).stderr ?? error}\n内置 PostgreSQL 初始化失败：请检查 ${dataDir} 的磁盘空间和权限。`,
      `The embedded PostgreSQL could not be set up: check space and permissions of ${dataDir}.`,
      { cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, join(dataDir, 'postgres'));
}

/** The server itself writes `ready` into its file when it takes connections. @param {string} dataDir @param {import('./processes.mjs').ProcessMark} mark */
async function untilReady(dataDir, mark) {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const isReady = () => existsSync(file) && /^ready\s*$/m.test(readFileSync(file, 'utf8'));
  for (let waited = 0; waited < START_PATIENCE_MS && isAlive(mark); waited += 20) {
    if (isReady()) return;
    await pause(20);
  }
  await end(mark, { first: 'SIGINT', last: 'SIGQUIT' });
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Problem(
    `${log}\n内置 PostgreSQL 没有启动成功，原因见上（日志 ${join(dataDir, 'postgres.log')}）。`,
    'The embedded PostgreSQL did not start; its own words stand above.',
  );
}

/** @param {string} url */
async function makeDatabase(url) {
  await asAdministrator(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

/** @param {string} url @param {(client: pg.Client) => Promise<unknown>} work */
async function asAdministrator(url, work) {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
