// DATA_DIR: what one installation keeps, and the proof that only one process works in it.
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from './paths.mjs';
import { diskFull, Problem } from './problem.mjs';
import { end, isAlive, markOf } from './processes.mjs';

const MB = 1024 * 1024;

/** @typedef {import('./processes.mjs').ProcessMark} ProcessMark */
/** @typedef {{ launcher: ProcessMark, server: ProcessMark | null, port: number }} RunNote */

/** Makes the folder, or says why it can't be used. @param {string} dataDir */
export function openDataDirectory(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOSPC') throw diskFull(dataDir);
    throw new Problem(
      `数据目录 ${dataDir} 不可写：请改正其权限，或用 DATA_DIR 指定别的目录。`,
      `The data folder ${dataDir} can't be written: mend its permissions, or name another by DATA_DIR.`,
      { cause: error },
    );
  }
}

/** @param {string} folder @param {number} megabytes what the work ahead needs */
export function requireSpace(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < megabytes * MB) throw diskFull(folder);
}

/**
 * A secret of this installation, made when it is first asked for.
 * @param {string} dataDir
 * @param {string} name
 */
export function secretOf(dataDir, name) {
  const file = join(dataDir, `${name}.secret`);
  if (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

const noteFile = (/** @type {string} */ dataDir) => join(dataDir, 'gongkai.pid');

/**
 * Claims the folder for this process. A web server that a killed run left behind is ended first.
 * @param {string} dataDir
 * @param {number} port
 * @returns {Promise<{ keepServer: (server: ProcessMark) => void, release: () => void }>}
 */
export async function claim(dataDir, port) {
  const file = noteFile(dataDir);
  /** @type {RunNote | null} */
  const earlier = readJson(file);
  // It may be on its way out.
  for (let waited = 0; waited < 3000 && isAlive(earlier?.launcher); waited += 50) await pause(50);
  if (earlier && isAlive(earlier.launcher)) {
    throw new Problem(
      `另一个 gongkai（进程 ${earlier.launcher.pid}，端口 ${earlier.port}）正在使用 ${dataDir}：请先停止它，或用 DATA_DIR 指定别的目录。`,
      `Another gongkai (process ${earlier.launcher.pid}, port ${earlier.port}) is using ${dataDir}: stop it first, or name another folder by DATA_DIR.`,
    );
  }
  if (earlier?.server) await end(earlier.server);
  rmSync(file, { force: true });

  const note = { launcher: markOf(process.pid), server: /** @type {ProcessMark | null} */ (null), port };
  // 'wx': of two that start at once, one gets the folder.
  writeFileSync(file, JSON.stringify(note), { flag: 'wx', mode: 0o600 });
  return {
    keepServer: (server) => writeFileSync(file, JSON.stringify({ ...note, server }), { mode: 0o600 }),
    release: () => rmSync(file, { force: true }),
  };
}
