import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zeroTables } from '../lib/statistics/totals';

const folder = mkdtempSync(join(tmpdir(), 'check-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run check:tables -- FILE` does with a file of this content. */
function check(content: string | undefined) {
  const file = join(folder, 'tables.json');
  if (content !== undefined) writeFileSync(file, content);
  const args = ['scripts/run.mjs', 'scripts/check-tables.ts', ...(content === undefined ? [] : [file])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, verdict: stdout === '' ? undefined : JSON.parse(stdout), stderr };
}

const sound = { format: '2021', year: 2024, tables: zeroTables('2021') };

describe('check:tables', () => {
  it('prints three empty lists for sound tables and exits 0', () => {
    expect(check(JSON.stringify(sound))).toMatchObject({ status: 0, verdict: { errors: [], warnings: [], infos: [] } });
  });

  it('prints rule, place and words of an error and exits 1', () => {
    const { status, verdict } = check(JSON.stringify({ ...sound, tables: { ...sound.tables, appeals: {} } }));
    expect(status).toBe(1);
    expect(verdict.errors).toEqual([{ rule: 'T1', table: 'appeals', message: '缺少表四' }]);
  });

  it('counts last year as ours', () => {
    const carried = { ...sound.tables.applications.carriedOut, naturalPerson: 1, total: 1 };
    const before = { ...sound.tables, applications: { ...sound.tables.applications, carriedOut: carried } };
    const { verdict } = check(JSON.stringify({ ...sound, previous: { year: 2023, tables: before } }));
    expect(verdict.errors.map(({ rule }: { rule: string }) => rule)).toEqual(['A4', 'A4']);
  });

  it.each([
    ['no file named', undefined, '用法'],
    ['no JSON', '{', '不是有效的 JSON'],
    ['another shape', '{"format":"2021","year":2024}', 'tables：'],
  ])('exits 2 with words on stderr and nothing on stdout: %s', (_, content, words) => {
    const { status, verdict, stderr } = check(content);
    expect([status, verdict]).toEqual([2, undefined]);
    expect(stderr).toContain(words);
  });
});
