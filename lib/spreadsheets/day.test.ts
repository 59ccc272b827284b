import { describe, expect, it } from 'vitest';
import { dayOfCell, readDay } from './day';

describe('a day', () => {
  it.each([
    '2025-03-01',
    '2025-3-1',
    '2025/3/1',
    '2025.3.1',
    '2025年3月1日',
    '2025年03月01日',
    '２０２５年３月１日',
    '2025 年 3 月 1 日',
    '20250301',
    '2025-03-01 00:00',
    '2025/3/1 8:30:00',
    '45717',
    '45717.5',
    ' 2025-03-01　',
  ])('%s is 1 March 2025', (text) => {
    expect(readDay(text)).toEqual({ ok: true, value: '2025-03-01' });
  });

  it('counted from 1904 is 1,462 days later under the same number', () => {
    expect(readDay('44255', 1904)).toEqual({ ok: true, value: '2025-03-01' });
    expect(readDay('44255', 1900)).toEqual({ ok: true, value: '2021-02-28' });
  });

  it.each(['2025-02-29', '2025-04-31', '2025年13月1日', '2025-0-1'])('%s does not exist', (text) => {
    expect(readDay(text)).toEqual({ ok: false, failure: '没有这一天，请核对日期' });
  });

  it.each(['三月一日', '2025', '2025-03', '3/1/2025', '12345', '99999', '2025-03-01起', '-45717'])(
    '%s is none',
    (text) => {
      expect(readDay(text)).toEqual({ ok: false, failure: '不是日期，请写作 2025-03-01' });
    },
  );
});

describe('a cell’s instant', () => {
  it.each([
    ['2025-03-01T00:00:00Z', '2025-03-01'],
    ['2025-03-01T08:30:00Z', '2025-03-01 08:30'],
    ['2025-02-28T23:59:59.999Z', '2025-03-01'],
    ['1899-12-30T08:30:00Z', '08:30'],
    ['no instant', ''],
  ])('%s reads %s', (instant, text) => {
    expect(dayOfCell(new Date(instant))).toBe(text);
  });
});
