import { describe, expect, it } from 'vitest';
import type { RichText, TextFigure } from '../documents/rich-text';
import { chartYearsIn, figureSourcesIn, printedFigure, shownNumber, withFigures } from './printing';
import type { FigureShow, ReadFigure } from './types';

const read = (source: string, value: number | null, previous: number | null): ReadFigure => {
  return { source, label: '', unit: '件', value, previous, rule: '' };
};
const mapOf = (...figures: ReadFigure[]) => new Map(figures.map((figure) => [figure.source, figure]));
const figure = (source: string, text: string, show: FigureShow = 'value'): TextFigure => {
  return { type: 'figure', attrs: { source, show, text } };
};

describe('what a bound figure prints', () => {
  it.each<[FigureShow, number | null, number | null, string]>([
    ['value', 12, null, '12'],
    ['value', 0, null, '0'],
    ['value', 3.5, null, '3.5'],
    ['value', 1234567, null, '1234567'],
    ['value', null, 3, '××'],
    ['previous', 12, 10, '10'],
    ['previous', 12, null, '××'],
    ['difference', 12, 10, '2'],
    ['difference', 8, 10, '2'],
    ['difference', 0.3, 0.1, '0.2'],
    ['difference', 12, null, '××'],
    ['rate', 12, 10, '20%'],
    ['rate', 8, 10, '20%'],
    ['rate', 1, 3, '66.7%'],
    ['rate', 12, 0, '××'],
    ['rate', 10, 10, '0%'],
  ])('%s of %s after %s: %s', (show, value, previous, text) => {
    expect(printedFigure({ show }, { value, previous })).toBe(text);
  });

  it('has a sign for who compares, if not in print', () => {
    expect(shownNumber('difference', { value: 8, previous: 10 })).toBe(-2);
    expect(shownNumber('rate', { value: 8, previous: 10 })).toBe(-20);
  });
});

const text: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '收到' }, figure('cell:a.b.c', '1'), { type: 'hardBreak' }] },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [figure('items:', '2', 'difference')] }] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [figure('metric:gone', '3')] }] }],
        },
      ],
    },
    {
      type: 'chart',
      attrs: {
        kind: 'line',
        title: '图',
        unit: '件',
        years: [2022, 2023, 2024],
        points: [{ label: '新收', source: 'cell:a.b.c', values: [5, 6, 7] }],
      },
    },
  ],
};

describe('a text with its figures as they read now', () => {
  it('prints them anew wherever they stand, and keeps the rest', () => {
    const printed = withFigures(text, mapOf(read('cell:a.b.c', 12, 10), read('items:', 7, 10)), 2024);
    const words = JSON.stringify(printed);
    expect(words).toContain('"source":"cell:a.b.c","show":"value","text":"12"');
    expect(words).toContain('"source":"items:","show":"difference","text":"3"');
    expect(words).toContain('"source":"metric:gone","show":"value","text":"3"');
    expect(words).toContain('"values":[5,10,12]');
    expect(printed.content[1]).toBe(text.content[1]);
  });

  it('asks other years for charts over more than two', () => {
    const earlier = new Map([[2022, mapOf(read('cell:a.b.c', 8, null))]]);
    expect(JSON.stringify(withFigures(text, mapOf(read('cell:a.b.c', 12, 10)), 2024, earlier))).toContain('[8,10,12]');
  });

  it('is the same object where nothing changed', () => {
    const once = withFigures(text, mapOf(read('cell:a.b.c', 12, 10)), 2024);
    expect(once).not.toBe(text);
    expect(withFigures(once, mapOf(read('cell:a.b.c', 12, 10)), 2024)).toBe(once);
    expect(withFigures(text, new Map(), 2024)).toBe(text);
  });

  it('leaves the charts alone where it is not told the year', () => {
    expect(JSON.stringify(withFigures(text, mapOf(read('cell:a.b.c', 12, 10))))).toContain('[5,6,7]');
  });

  it('names its sources and years', () => {
    expect(figureSourcesIn(text)).toEqual(['cell:a.b.c', 'items:', 'metric:gone']);
    expect(chartYearsIn(text)).toEqual([2022, 2023, 2024]);
  });
});
