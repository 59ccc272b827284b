// The web server, in a session of its own.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { secretOf } from './installation.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * Starts Next with all that the application reads from its environment.
 * @param {string} url
 * @param {string} dataDir
 * @param {number} port
 * @param {{ isDemo: boolean, isDevelopment: boolean }} mode
 */
export function serve(url, dataDir, port, { isDemo, isDevelopment }) {
  // Pages that an earlier run cached may be older than the database.
  rmSync(inRoot('.next', 'cache', 'fetch-cache'), { recursive: true, force: true });
  const origin = (process.env.GONGKAI_ORIGIN || `http://localhost:${port}`).replace(/\/$/, '');
  return spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(inRoot('scripts', 'support', 'forwarded-address.mjs')).href,
      inRoot('node_modules', 'next', 'dist', 'bin', 'next'),
      isDevelopment ? 'dev' : 'start',
      '-p',
      String(port),
    ],
    {
      cwd: root,
      detached: true, // Ctrl-C in a terminal is for us: we stop it before the database
      stdio: ['ignore', isDevelopment ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: isDevelopment ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: url,
        DATA_DIR: dataDir,
        GONGKAI_ORIGIN: origin,
        GONGKAI_DEMO: isDemo ? '1' : '0',
        AUTH_SECRET: process.env.AUTH_SECRET || secretOf(dataDir, 'auth'),
        AUTH_URL: origin,
        AUTH_TRUST_HOST: 'true',
      },
    },
  );
}

/** Waits for the first answer, or the end of the server. @param {import('node:child_process').ChildProcess} server @param {number} port */
export async function untilServed(server, port) {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer) return;
    await pause(50);
  }
}
