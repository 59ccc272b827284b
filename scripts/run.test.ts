import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Inside the clone, as our own scripts are: packages and `@/` are found from there.
let folder: string;
beforeAll(() => {
  const results = join(import.meta.dirname, '..', 'test-results');
  mkdirSync(results, { recursive: true });
  folder = mkdtempSync(join(results, 'run-'));
  writeFileSync(join(folder, 'colour.ts'), "export type Colour = 'red';\nexport const colour: Colour = 'red';\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(source: string, ...args: string[]) {
  const file = join(folder, 'script.tsx');
  writeFileSync(file, source);
  return spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), file, ...args], { encoding: 'utf8' });
}

describe('running a TypeScript file', () => {
  it('finds imports without an ending and from the clone’s root, and prints nothing of its own', () => {
    const { stdout, stderr, status } = run(
      `import { ok } from '@/lib/result';
       import { type Colour, colour } from './colour';
       const seen: Colour = colour;
       console.log(JSON.stringify([ok(seen), process.argv.slice(2), (<b>1</b>).type]));`,
      'one',
      '--two',
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: '[{"ok":true,"value":"red"},["one","--two"],"b"]\n',
      stderr: '',
      status: 0,
    });
  });

  it('passes the exit code on', () => {
    expect(run('process.exitCode = 2;').status).toBe(2);
  });

  it('fails with the line of the source when the script throws', () => {
    const { stderr, status } = run("type Unused = 1;\n\nthrow new Error('broken');");
    expect(status).toBe(1);
    expect(stderr).toContain('script.tsx:3');
  });
});
