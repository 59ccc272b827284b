// From a clone to a served page. Only Node's own modules until the packages are installed.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsStale, ensureBuild, makePublicStylesheet } from './build.mjs';
import { claim, openDataDirectory, requireSpace } from './installation.mjs';
import { ensureClient, installPackages, packagesAreInstalled } from './packages.mjs';
import { dataDirectory, root } from './paths.mjs';
import { Problem, report } from './problem.mjs';
import { end, endOrphanedSteps, endSteps, holderOf, markOf, tryPort } from './processes.mjs';
import { serve, untilServed } from './serve.mjs';

const began = performance.now();
const say = (/** @type {string} */ text) =>
  console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);

/** What was started, ended in reverse order. @type {(() => unknown)[]} */
const undo = [];
let isStopping = false;

/** @param {number} code */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  await endSteps();
  for (const step of undo.reverse()) await Promise.resolve(step()).catch(report);
  process.exit(code);
}

/**
 * Starts everything and stays until a signal or the end of the web server.
 * @param {{ isDevelopment: boolean }} options
 */
export async function launch({ isDevelopment }) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!isStopping) say('正在停止 stopping');
      void stop(0);
    });
  }
  watchParent();
  try {
    await start(isDevelopment);
  } catch (error) {
    // A step that fails because it was told to end is no news.
    if (!isStopping) report(error);
    await stop(1);
  }
}

/** npm that was killed can't pass a signal on: under npm we go when it goes. */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, 250).unref();
}

/** @param {boolean} isDevelopment */
async function start(isDevelopment) {
  const port = portWanted();
  const dataDir = dataDirectory();
  const isDemo = !process.env.DATABASE_URL || process.env.GONGKAI_DEMO === '1';
  refuseFixedClock(isDemo || isDevelopment);

  openDataDirectory(dataDir);
  const claimed = await claim(dataDir, port);
  undo.push(claimed.release);
  await requirePort(port);
  await endOrphanedSteps();
  await prepare(dataDir, isDevelopment);

  // The seed and the build both need the client and not each other: two cores, two tasks.
  const client = ensureClient();
  const database = openDatabase(dataDir, client);
  // Another's database may be away: better known before a build than after it.
  if (process.env.DATABASE_URL) await database;
  const pages = isDevelopment ? makePublicStylesheet() : build(client);
  const [url] = await Promise.all([database, pages]);

  const server = serve(url, dataDir, port, { isDemo, isDevelopment });
  const mark = markOf(server.pid ?? 0);
  undo.push(() => end(mark));
  server.once('exit', (code) => void stop(code || 1));
  claimed.keepServer(mark);
  await untilServed(server, port);
  if (isStopping) return;
  say(`公开 gongkai 已就绪: http://localhost:${port}${isDemo ? ` — ${demoAccounts}` : ''}`);
}

const demoAccounts =
  '演示账号 xinxiyuan1 / bangongshi / zhuren / juzhang / admin / shenji, 密码 Gongkai#2019 (登录 /login)';

function portWanted() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Problem(`PORT=${process.env.PORT} 不是端口号：请用 1–65535。`, 'PORT must be a number from 1 to 65535.');
}

/** A clock that stands still is for demonstrations: real deadlines must not depend on it. @param {boolean} isAllowed */
function refuseFixedClock(isAllowed) {
  const instant = process.env.GONGKAI_NOW;
  if (!instant) return;
  if (Number.isNaN(Date.parse(instant)))
    throw new Problem(`GONGKAI_NOW=${instant} 不是时间。`, 'GONGKAI_NOW must be an ISO instant.');
  if (!isAllowed) {
    throw new Problem(
      '正式运行不得固定时钟：请去掉 GONGKAI_NOW（仅演示可用，GONGKAI_DEMO=1）。',
      'The clock may be fixed in a demo alone: unset GONGKAI_NOW, or set GONGKAI_DEMO=1.',
    );
  }
}

/** @param {number} port */
async function requirePort(port) {
  if (await tryPort(port)) return;
  const holder = holderOf(port);
  throw new Problem(
    `端口 ${port} 已被${holder ? `进程 ${holder.pid}（${holder.command}）` : '别的程序'}占用：请停止它，或用 PORT 换一个端口。`,
    `Port ${port} is taken${holder ? ` by process ${holder.pid}` : ''}: stop it, or choose another by PORT.`,
  );
}

/** Packages and database client. @param {string} dataDir @param {boolean} isDevelopment */
async function prepare(dataDir, isDevelopment) {
  const isComplete = packagesAreInstalled();
  requireSpace(root, isComplete && (isDevelopment || !buildIsStale()) ? 100 : 1024);
  requireSpace(dataDir, existsSync(join(dataDir, 'postgres')) || process.env.DATABASE_URL ? 100 : 1024);
  if (!isComplete) {
    say('安装依赖包 installing packages');
    await installPackages();
  }
}

/** @param {Promise<void>} client */
async function build(client) {
  await client;
  if (!buildIsStale()) return;
  say('构建页面 building');
  await ensureBuild();
  say('构建完成 built');
}

/**
 * The database, at its newest migration, and in a new demo with its seed.
 * @param {string} dataDir
 * @param {Promise<void>} client
 * @returns {Promise<string>} its address
 */
async function openDatabase(dataDir, client) {
  const { migrate } = await import('../migrate.mjs');
  const given = process.env.DATABASE_URL;
  if (given) {
    say('连接数据库 connecting to the database');
    sayMigrated(await migrate(given));
    return given;
  }
  say('启动内置 PostgreSQL starting the database');
  const { startEngine, recreateDatabase } = await import('./engine.mjs');
  const { isEmpty, seedDemo } = await import('./demo.mjs');
  const starting = startEngine(dataDir);
  // Noted before it is up: a signal that comes meanwhile must not leave it behind.
  undo.push(() =>
    starting.then(
      (engine) => engine.stop(),
      () => undefined,
    ),
  );
  const engine = await starting;
  void engine.ended.then(() => loseDatabase());

  // A seed that was cut short leaves half a demo, which nobody has worked in yet: begin again.
  const pending = join(dataDir, 'seed.pending');
  if (existsSync(pending)) await recreateDatabase(engine.url);
  sayMigrated(await migrate(engine.url));
  if (await isEmpty(engine.url)) {
    writeFileSync(pending, '');
    await client;
    say('写入演示数据 seeding the demo');
    await seedDemo(engine.url);
    say('演示数据就绪 seeded');
  }
  rmSync(pending, { force: true });
  return engine.url;
}

/** @param {readonly string[]} applied */
const sayMigrated = (applied) => say(`数据库结构就绪 schema ready (${applied.length} migrations applied)`);

async function loseDatabase() {
  if (isStopping) return;
  console.error('内置 PostgreSQL 意外退出，请重新启动。\nThe embedded PostgreSQL ended unexpectedly: start again.');
  await stop(1);
}
