// Runs a TypeScript file of ours: `node scripts/run.mjs [--database] FILE.ts [arguments]`.
// With --database it gets a DATABASE_URL: the one given, the running installation's, or an engine's for the while.
// Prints nothing on stdout itself.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { report } from './support/problem.mjs';

const hooks = new URL('./support/typescript-hooks.mjs', import.meta.url);

/** @param {string} file @param {readonly string[]} args */
async function runHere(file, args) {
  process.setSourceMapsEnabled(true);
  // The newer way, without a thread of its own, where Node has it.
  if ('registerHooks' in module && typeof module.registerHooks === 'function')
    module.registerHooks(await import(hooks.href));
  else module.register(hooks.href);
  process.argv = [process.argv[0] ?? 'node', file, ...args];
  await import(pathToFileURL(file).href);
}

/**
 * In a process of its own, so that the engine is stopped after it however it ends.
 * @param {string} file
 * @param {readonly string[]} args
 */
async function runWithDatabase(file, args) {
  const { withDatabase } = await import('./support/with-database.mjs');
  process.exitCode = await withDatabase((url) => {
    const self = fileURLToPath(import.meta.url);
    const env = { ...process.env, DATABASE_URL: url };
    const child = spawn(process.execPath, [self, file, ...args], { stdio: 'inherit', env });
    // The terminal's Ctrl-C reaches the child as well: wait for it, then stop the engine.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
  });
}

const args = process.argv.slice(2);
const needsDatabase = args[0] === '--database' && Boolean(args.shift());
const [file, ...rest] = args;
try {
  if (!file) throw new Error('usage: node scripts/run.mjs [--database] FILE.ts [arguments]');
  await (needsDatabase ? runWithDatabase : runHere)(resolve(file), rest);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
