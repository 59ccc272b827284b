import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'deadline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run deadline -- …` does, without a database, on a server of that zone. */
function deadline(args: readonly string[], zone = 'Asia/Kathmandu') {
  const { DATABASE_URL: _, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/deadline.ts', ...args], {
    encoding: 'utf8',
    env: { ...rest, TZ: zone },
  });
  return { status, answer: stdout === '' ? undefined : JSON.parse(stdout), stderr };
}

function fileOf(content: string): string {
  const file = join(folder, 'deadlines.json');
  writeFileSync(file, content);
  return file;
}

describe('deadline', () => {
  it('explains a deadline day by day', () => {
    const { status, answer, stderr } = deadline(['--kind', 'interpretation', '--from', '2026-09-30']);
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(answer)).toEqual(['kind', 'from', 'workingDays', 'deadline', 'provisional', 'days']);
    expect(answer).toMatchObject({ workingDays: 3, deadline: '2026-10-10', provisional: false });
    expect(answer.days).toHaveLength(10);
    expect(answer.days.at(0)).toEqual({ date: '2026-10-01', counted: false, reason: '节假日' });
    expect(answer.days.at(2)).toEqual({ date: '2026-10-03', counted: false, reason: '周末' });
    expect(answer.days.at(7)).toEqual({ date: '2026-10-08', counted: true, reason: '工作日' });
    expect(answer.days.at(9)).toEqual({ date: '2026-10-10', counted: true, reason: '调休上班' });
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('answers the same in %s', (zone) => {
    const args = ['--kind', 'reply', '--from', '2026-09-18'];
    const there = deadline(args, zone);
    expect(there.answer.deadline).toBe('2026-10-22');
    expect(there).toEqual(deadline(args));
  });

  it('says that it can’t say: a year without a notice', () => {
    const { status, answer } = deadline(['--kind=reply', '--from=2026-12-31']);
    expect(status).toBe(0);
    expect(answer).toMatchObject({ deadline: null, provisional: true, days: [] });
  });

  it('takes a list, and looks at nothing else in it', () => {
    const file = fileOf(
      '[{"kind":"reply","from":"2026-09-18","deadline":"2000-01-01"},{"kind":"feePayment","from":"2025-09-26"}]',
    );
    const { status, answer } = deadline(['--file', file]);
    expect(status).toBe(0);
    expect(answer.map((one: { deadline: string }) => one.deadline)).toEqual(['2026-10-22', '2025-10-30']);
  });

  it.each([
    ['nothing', [], '用法'],
    ['half', ['--kind', 'reply'], '用法'],
    ['both ways', ['--kind', 'reply', '--from', '2026-09-18', '--file', 'x'], '用法'],
    ['an unknown option', ['--zone', 'UTC'], '用法'],
    ['an unknown kind', ['--kind', 'answer', '--from', '2026-09-18'], '--kind：期限种类须是其中之一：reply、'],
    ['no day', ['--kind', 'reply', '--from', '2026-02-29'], '--from：日期须写作'],
    ['no file', ['--file', join(folder, 'absent.json')], '读不到文件'],
  ])('exits 2 with words on stderr and nothing on stdout: %s', (_, args, words) => {
    const { status, answer, stderr } = deadline(args);
    expect([status, answer]).toEqual([2, undefined]);
    expect(stderr).toContain(words);
  });

  it.each([
    ['{', '不是有效的 JSON'],
    ['{}', '须是 {kind, from} 的列表'],
    ['[{"kind":"reply","from":"2026-09-18"},{"kind":"reply"}]', '第 2 项 from：请填写日期'],
    ['[null]', '第 1 项'],
  ])('exits 2 for a file with %s', (content, words) => {
    const { status, answer, stderr } = deadline(['--file', fileOf(content)]);
    expect([status, answer]).toEqual([2, undefined]);
    expect(stderr).toContain(words);
  });
});
