// The application, started as a user starts it, for tests and screenshots.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { end, markOf, tryPort } from './processes.mjs';

/**
 * Runs `npm start`'s script on a free port and an empty data folder.
 * @param {Record<string, string>} [settings] further environment
 * @returns {Promise<{ origin: string, dataDir: string, stop: () => Promise<void> }>} once /api/health answers 200
 * @throws {Problem} with what the start said, when it fails
 */
export async function startApp(settings = {}) {
  const port = await tryPort(0);
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-app-'));
  const origin = `http://localhost:${port}`;
  const { DATABASE_URL: _, GONGKAI_ORIGIN: __, npm_lifecycle_event: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [inRoot('scripts', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const mark = markOf(child.pid ?? 0);
  const stop = async () => {
    await end(mark, { patienceMs: 30_000 });
    rmSync(dataDir, { recursive: true, force: true });
  };

  const isReady = await new Promise((resolve) => {
    child.stdout.on('data', () => said.includes('已就绪') && resolve(true));
    child.once('close', () => resolve(false));
  });
  const health = isReady ? await fetch(`${origin}/api/health`).catch(() => null) : null;
  if (health?.ok) return { origin, dataDir, stop };
  await stop();
  throw new Problem(
    `${said.trim()}\n应用没有启动成功，原因见上。`,
    'The application did not start; its own words stand above.',
  );
}
