import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { end, isAlive, markOf, tryPort } from '../../scripts/support/processes.mjs';

/** An installation of this test's own, which may fall and rise. */
export interface Installation {
  readonly origin: string;
  /** What it keeps: files, database, its log and address. */
  readonly dataDir: string;
  /** All that launcher and web server have said until now. */
  readonly said: () => string;
  /** Starts it as `npm start` does, at an instant, and waits until it answers. */
  readonly start: (at: Date) => Promise<void>;
  /** As a power cut ends it: neither the web server nor whoever started it hears of it first. */
  readonly cut: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

type Mark = ReturnType<typeof markOf>;

/**
 * A folder and a port for an installation that has its own database and the build that is under test.
 * @param further environment beside what it needs
 */
export async function givenInstallation(further: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const port = await tryPort(0);
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-own-'));
  const origin = `http://localhost:${port}`;
  let launcher: Mark | null = null;
  let heard = '';

  const start = async (at: Date) => {
    const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
    const settings = { PORT: String(port), DATA_DIR: dataDir, GONGKAI_ORIGIN: origin, GONGKAI_NOW: at.toISOString() };
    const env = { ...inherited, ...further, ...settings };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'pipe'], env });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (heard += chunk));
    child.stderr.pipe(process.stderr, { end: false });
    launcher = markOf(child.pid ?? 0);
    await expect(async () => {
      const signal = AbortSignal.timeout(5_000);
      const health = await fetch(`${origin}/api/health`, { signal }).catch(() => null);
      expect(health?.status, heard).toBe(200);
    }).toPass({ timeout: 180_000 });
  };
  const cut = async () => {
    const note = join(dataDir, 'gongkai.pid');
    const server: Mark | undefined = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).server : undefined;
    // The launcher first: it would see its server go, and end everything in good order.
    for (const mark of [launcher, server]) if (mark && isAlive(mark)) process.kill(mark.pid, 'SIGKILL');
    await expect.poll(() => [launcher, server].some((mark) => mark && isAlive(mark))).toBe(false);
  };
  const remove = async () => {
    if (launcher) await end(launcher, { patienceMs: 30_000 });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, dataDir, said: () => heard, start, cut, remove };
}
