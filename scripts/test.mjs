// `npm test`: everything, from a clean clone. The last line is `N passed, N failed`.
// `--only checks|unit|e2e` runs a part; what follows `--` goes to vitest or Playwright.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureClient, installPackages, packagesAreInstalled } from './support/packages.mjs';
import { inRoot, root } from './support/paths.mjs';
import { report } from './support/problem.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

const results = inRoot('test-results');
const args = process.argv.slice(2);
const only = args[0] === '--only' ? args[1] : undefined;
const further = args.includes('--') ? args.slice(args.indexOf('--') + 1) : [];

/** @param {string} heading */
const say = (heading) => console.log(`\n── ${heading}`);

/** Shows what a runner says while it runs. @param {readonly string[]} command @param {Record<string, string>} [env] @returns {Promise<number>} exit code */
function show(command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** A runner that ends badly without naming a failed test has crashed, and that is a failure too. @param {Tally} tally @param {number} code @returns {Tally} */
const withCrash = (tally, code) => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);

/** @param {string} name */
function resultOf(name) {
  const file = inRoot('test-results', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Rules and database. @returns {Promise<Tally>} */
async function runVitest() {
  say('规则与数据库 rules and database (vitest)');
  const code = await show([inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...further]);
  const result = resultOf('vitest.json');
  // A file that does not even load holds no failed test, and still failed.
  const broken = (result?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return withCrash(
    { passed: result?.numPassedTests ?? 0, failed: (result?.numFailedTests ?? 0) + broken.length },
    code,
  );
}

/** Journeys in a browser, on the application started as a user would. @returns {Promise<Tally>} */
async function runJourneys() {
  say('浏览器 journeys in a browser (Playwright)');
  const { ensureBrowser } = await import('./support/browser.mjs');
  const { startApp } = await import('./support/started-app.mjs');
  const browser = await ensureBrowser();
  // The journeys come from many addresses, as through a proxy.
  const app = await startApp({ GONGKAI_TRUST_PROXY: '1' });
  const stopEarly = () => void app.stop().then(() => process.exit(1));
  process.once('SIGINT', stopEarly).once('SIGTERM', stopEarly);
  try {
    const env = { GONGKAI_ORIGIN: app.origin, GONGKAI_CHROMIUM: browser, DATA_DIR: app.dataDir };
    const code = await show([inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...further], env);
    const { expected = 0, unexpected = 0, flaky = 0 } = resultOf('e2e.json')?.stats ?? {};
    return withCrash({ passed: expected, failed: unexpected + flaky }, code);
  } finally {
    await app.stop();
  }
}

async function runChecks() {
  say('检查 types, lint, dependencies, dead code');
  const { checkAll } = await import('./check.mjs');
  return checkAll();
}

/** @type {readonly { name: string, run: () => Promise<Tally> }[]} */
const parts = [
  { name: 'checks', run: runChecks },
  { name: 'unit', run: runVitest },
  { name: 'e2e', run: runJourneys },
];

async function prepare() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  if (!packagesAreInstalled()) {
    say('安装依赖包 installing packages');
    await installPackages();
  }
  await ensureClient();
}

/** A part that can't even run is one failure, and the others still run. @param {() => Promise<Tally>} work @returns {Promise<Tally>} */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    report(error);
    return { passed: 0, failed: 1 };
  }
}

const total = { passed: 0, failed: 0 };
const add = (/** @type {Tally} */ { passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
const prepared = await attempt(async () => {
  await prepare();
  return { passed: 0, failed: 0 };
});
add(prepared);
if (prepared.failed === 0) for (const { name, run } of parts) if (!only || only === name) add(await attempt(run));

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
