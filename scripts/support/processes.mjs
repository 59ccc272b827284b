// Other processes: starting, ending and recognising them.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, readJson, root } from './paths.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ pid: number, born: string }} ProcessMark a process by number and birth, since numbers are used again */

/** When a process was born, in the system's own words; null when there is none. @param {number} pid */
export function birthOf(pid) {
  try {
    if (!existsSync('/proc/self/stat'))
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    // proc(5): after the name come the state (a zombie has ended already) and, 19 fields on, the start time.
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {ProcessMark} */
export const markOf = (pid) => ({ pid, born: birthOf(pid) ?? '' });

/** @param {ProcessMark | null | undefined} mark */
export const isAlive = (mark) => Boolean(mark?.born) && birthOf(/** @type {ProcessMark} */ (mark).pid) === mark?.born;

/**
 * Ends a process and waits until it is gone; the last signal is sent when the first was not enough.
 * @param {ProcessMark} mark
 * @param {{ first?: NodeJS.Signals, last?: NodeJS.Signals, patienceMs?: number, withGroup?: boolean }} [how]
 */
export async function end(mark, { first = 'SIGTERM', last = 'SIGKILL', patienceMs = 10_000, withGroup = false } = {}) {
  for (const signal of [first, last]) {
    if (!isAlive(mark)) return;
    process.kill(withGroup ? -mark.pid : mark.pid, signal);
    for (let waited = 0; waited < patienceMs && isAlive(mark); waited += 20) await pause(20);
  }
}

/** Steps under way, ended when the start is given up. @type {Set<ProcessMark>} */
const running = new Set();

/** Ends every step that `run` has under way, with what it started. */
export const endSteps = () => Promise.all([...running].map((step) => end(step, { withGroup: true })));

// Where steps are noted while they run; `next build` leaves this folder alone.
const notes = inRoot('.next', 'cache', 'gongkai-steps');

/** @param {ProcessMark} step @returns {() => void} strikes the note out */
function note(step) {
  const file = join(notes, `${step.pid}.json`);
  mkdirSync(notes, { recursive: true });
  writeFileSync(file, JSON.stringify({ step, owner: markOf(process.pid) }));
  running.add(step);
  return () => {
    running.delete(step);
    rmSync(file, { force: true });
  };
}

/** Ends the steps of a run that was killed: a build that goes on would refuse the next one. */
export async function endOrphanedSteps() {
  const files = existsSync(notes) ? readdirSync(notes).map((name) => join(notes, name)) : [];
  for (const file of files) {
    const { step, owner } = readJson(file) ?? {};
    if (isAlive(owner)) continue;
    if (step) await end(step, { withGroup: true });
    rmSync(file, { force: true });
  }
}

/**
 * Runs a step to its end, silently. Its output is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<string>} what it wrote
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      detached: true, // a group of its own, so that all of it can be ended
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.once('error', reject);
    if (child.pid === undefined) return;
    const strike = note(markOf(child.pid));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('close', (code) => {
      strike();
      if (code === 0) return resolve(output);
      const line = [command, ...args].join(' ').replaceAll(`${root}/`, '');
      return reject(
        new Problem(
          `${output.trim()}\n步骤失败：${line}`,
          `This step failed (exit ${code}); what it said stands above.`,
        ),
      );
    });
  });
}

/** Runs a Node script of ours or of a package. @param {readonly string[]} args @param {Record<string, string>} [env] */
export const runNode = (args, env) => run(process.execPath, args, env);

/**
 * @param {number} port 0 for any free one
 * @param {string} [host]
 * @returns {Promise<number | null>} the port if it can be had, else null
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

/** The process that listens on a port, as far as the system lets us see. @param {number} port @returns {{ pid: number, command: string } | null} */
export function holderOf(port) {
  try {
    return existsSync('/proc/net/tcp') ? holderByProc(port) : holderByLsof(port);
  } catch {
    return null;
  }
}

/** @param {number} port */
function holderByProc(port) {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const LISTEN = '0A';
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => (existsSync(table) ? readFileSync(table, 'utf8').split('\n').slice(1) : []))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(hex) && columns[3] === LISTEN)
    .map((columns) => `socket:[${columns[9]}]`);
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => holdsOneOf(name, sockets));
  return pid
    ? { pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }
    : null;
}

/** @param {string} pid @param {readonly string[]} sockets */
function holdsOneOf(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false; // ended meanwhile, or another user's
  }
}

/** @param {number} port */
function holderByLsof(port) {
  const pid = execFileSync('lsof', ['-ti', `tcp:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' }).split('\n')[0];
  return pid
    ? { pid: Number(pid), command: execFileSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8' }).trim() }
    : null;
}
