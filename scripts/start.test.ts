import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOf, tryPort } from './support/processes.mjs';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gongkai-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A start that is refused before it does anything. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
    env: { ...inherited, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe('a start that can’t succeed says what to do', () => {
  it('names the process that holds the port', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, () => resolve((server.address() as { port: number }).port));
    });
    const { code, said } = await start({ PORT: String(port) });
    server.close();

    expect(code).toBe(1);
    expect(said).toContain(`端口 ${port}`);
    expect(said).toContain(`${process.pid}`);
  });

  it('refuses a data folder that can’t be made', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    const { code, said } = await start({ DATA_DIR: join(dataDir, 'file', 'data') });
    expect({ code, isSaid: said.includes('不可写') }).toEqual({ code: 1, isSaid: true });
  });

  it('refuses a second process on the same data folder', async () => {
    writeFileSync(
      join(dataDir, 'gongkai.pid'),
      JSON.stringify({ launcher: markOf(process.pid), server: null, port: 1 }),
    );
    const { code, said } = await start({ PORT: String(await tryPort(0)) });
    expect({ code, isSaid: said.includes(`进程 ${process.pid}`) }).toEqual({ code: 1, isSaid: true });
  });

  it('refuses a clock that stands still outside a demo', async () => {
    const { code, said } = await start({
      DATABASE_URL: 'postgresql://a@127.0.0.1/a',
      GONGKAI_NOW: '2020-01-01T00:00:00Z',
    });
    expect({ code, isSaid: said.includes('GONGKAI_NOW') }).toEqual({ code: 1, isSaid: true });
  });

  it('names the database that is away, and never its password', async () => {
    const closed = await tryPort(0);
    const { code, said } = await start({
      PORT: String(await tryPort(0)),
      DATABASE_URL: `postgresql://a:secret@127.0.0.1:${closed}/a`,
    });
    expect(code).toBe(1);
    expect(said).toContain(`127.0.0.1:${closed}`);
    expect(said).not.toContain('secret');
  });
});
