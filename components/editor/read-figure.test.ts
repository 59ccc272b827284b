import { describe, expect, it } from 'vitest';
import { figureText, parseTsv, readFigure } from './read-figure';

const count = { decimals: 0 };

describe('reading a typed figure', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['１２３', 123],
    ['1,234', 1234],
    ['12，345，678', 12345678],
    ['1 234', 1234],
    ['12.00', 12],
    ['+3', 3],
    ['-0', 0],
    ['007', 7],
    ['999999999', 999_999_999],
    ['', null],
    ['　', null],
  ])('takes 「%s」 as %s', (text, value) => {
    expect(readFigure(text, count)).toEqual({ ok: true, value });
  });

  it.each([
    ['-1', '不能是负数'],
    ['1.5', '须填整数'],
    ['十二', '只能填数字'],
    ['12件', '只能填数字'],
    ['1e3', '只能填数字'],
    ['1,2', '只能填数字'],
    ['--', '只能填数字'],
    ['=1+1', '只能填数字'],
    ['1000000000', '不能超过 999,999,999，请核对单位'],
  ])('does not take 「%s」: %s', (text, message) => {
    expect(readFigure(text, count)).toEqual({ ok: false, message });
  });

  it('takes a negative figure where the form has 本年增/减', () => {
    expect(readFigure('－3', { decimals: 0, signed: true })).toEqual({ ok: true, value: -3 });
  });

  it('takes as many decimals as the form prints', () => {
    expect(readFigure('0.123456', { decimals: 6 })).toEqual({ ok: true, value: 0.123456 });
    expect(readFigure('0.1234567', { decimals: 6 })).toEqual({ ok: false, message: '小数最多 6 位' });
    expect(readFigure('1,200.50', { decimals: 2 })).toEqual({ ok: true, value: 1200.5 });
  });

  it('shows a blank as nothing and zero as 0', () => {
    expect([figureText(null), figureText(0), figureText(1234)]).toEqual(['', '0', '1234']);
  });
});

describe('a block copied from a spreadsheet', () => {
  it('splits at tabs and line ends of any kind, without the last one', () => {
    expect(parseTsv('1\t2\r\n3\t4\n5\t6\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('keeps blanks, also at the end of a line', () => {
    expect(parseTsv('1\t\t3\n\t\t\n4\t')).toEqual([
      ['1', '', '3'],
      ['', '', ''],
      ['4', ''],
    ]);
  });

  it('takes a quoted field with a line end and quotes as one', () => {
    expect(parseTsv('"二\n行"\t"他说""好"""\n5"\t6')).toEqual([
      ['二\n行', '他说"好"'],
      ['5"', '6'],
    ]);
  });

  it('has no rows where there is nothing', () => {
    expect(parseTsv('')).toEqual([]);
  });
});
