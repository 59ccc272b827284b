// What must be there before our own code can run: the packages, and the database client made from the models.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run, runNode } from './processes.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, dev?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file says: npm notes there what it installed. */
export function packagesAreInstalled() {
  const note = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesIn(note);
  const mayLack = (/** @type {LockedPackage} */ entry) =>
    entry.optional || entry.devOptional || entry.peer || (entry.dev && process.env.NODE_ENV === 'production');
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : mayLack(entry)),
  );
}

export async function installPackages() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run('npm', args, { NODE_ENV: 'development' });
  } catch (error) {
    throw new Problem(
      `${/** @type {Error} */ (error).message.split('\n步骤失败')[0]}\n安装依赖包失败：请检查网络和 npm 的 registry 设置后重试。`,
      'Installing the packages failed: check the network and npm’s registry setting, then start again.',
      { cause: error },
    );
  }
}

/**
 * One digest of everything under these paths, by name and content.
 * @param {readonly string[]} paths relative to the clone
 * @param {(path: string) => boolean} [counts]
 */
export function fingerprintOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  const walk = (/** @type {string} */ path) => {
    const full = join(root, path);
    if (!existsSync(full) || !counts(path)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) walk(`${path}/${name}`);
    else hash.update(path).update('\0').update(readFileSync(full));
  };
  paths.forEach(walk);
  return hash.digest('hex');
}

/**
 * Does work whose result can be kept, unless its mark says that it was done for the same input.
 * @param {string} mark a file that goes when the result goes
 * @param {string} fingerprint
 * @param {() => Promise<unknown>} work
 */
export async function unlessDone(mark, fingerprint, work) {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return;
  rmSync(mark, { force: true });
  await work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, fingerprint);
}

/** Makes lib/generated/prisma from the models when they changed. */
export async function ensureClient() {
  const models = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'node_modules/prisma/package.json'];
  const mark = inRoot('lib', 'generated', '.made-from');
  await unlessDone(mark, fingerprintOf(models), () =>
    // Generating needs no native engine, but asks whether its file is there: any file will do.
    runNode([inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    }),
  );
}
