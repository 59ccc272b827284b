import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { givenPage } from '../lib/report-import/given-reports';
import { zeroTables } from '../lib/statistics/totals';

const folder = mkdtempSync(join(tmpdir(), 'import-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run import:report -- FILE` does with a file of this content. */
function importReport(content: string | undefined) {
  const file = join(folder, 'report.html');
  if (content !== undefined) writeFileSync(file, content);
  const args = ['scripts/run.mjs', 'scripts/import-report.ts', ...(content === undefined ? [] : [file])];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('import:report', () => {
  it('prints JSON alone, with the keys of the contract', () => {
    const { status, stdout } = importReport(givenPage({ format: '2021', tables: zeroTables('2021') }));
    const answer = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(answer).toMatchObject({ year: 2023, format: '2021', agency: '云泽县林业局', checks: [] });
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['chapters', 'tables', 'cells']));
    expect(Object.keys(answer.cells[0])).toEqual(
      expect.arrayContaining(['table', 'row', 'column', 'value', 'confidence', 'why', 'place']),
    );
  });

  it.each([
    ['no file named', undefined, '用法'],
    ['a file without text', '', '没有文字'],
  ])('exits 2 with words on stderr and nothing on stdout: %s', (_, content, words) => {
    const { status, stdout, stderr } = importReport(content);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
