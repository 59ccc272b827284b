import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chartDescription, drawChart } from './drawing';
import { ticksBetween } from './drawing/shapes';
import { chartSvg, svgText } from './svg';
import { chartLines, chartTable } from './table';
import type { ChartSpec } from './types';

const bars: ChartSpec = {
  kind: 'bar',
  title: '办理结果',
  unit: '件',
  years: [2023, 2024],
  points: [
    { label: '予以公开', source: 'cell:a.b.c', values: [10, 20] },
    { label: '部分公开', source: 'cell:a.b.d', values: [null, 5] },
  ],
};
const share: ChartSpec = {
  ...bars,
  kind: 'share',
  years: [2024],
  points: bars.points.map((point) => ({ ...point, values: point.values.slice(1) })),
};
const line: ChartSpec = {
  ...bars,
  kind: 'line',
  years: [2021, 2022, 2023, 2024],
  points: [{ label: '本年新收', source: 'cell:a.b.c', values: [1, 3, null, 4] }],
};

const shapesOf = <Kind extends string>(spec: ChartSpec, kind: Kind) =>
  drawChart(spec).shapes.filter((shape): shape is Extract<typeof shape, { kind: Kind }> => shape.kind === kind);
const textsOf = (spec: ChartSpec) => shapesOf(spec, 'text').map(({ text }) => text);

describe('bars', () => {
  it('are as long as their numbers are large, and carry number and year', () => {
    const [first, second, third] = shapesOf(bars, 'bar');
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(2);
    expect((second?.width ?? 0) / (third?.width ?? 1)).toBeCloseTo(4);
    expect(textsOf(bars)).toEqual([
      '予以公开',
      '10（2023年）',
      '20（2024年）',
      '部分公开',
      '—（2023年）',
      '5（2024年）',
    ]);
  });

  it('have none for an unknown number, which is not a bar of length nought', () => {
    expect(shapesOf(bars, 'bar')).toHaveLength(3);
  });

  it('of less than nothing lie on the other side of the axis', () => {
    const below: ChartSpec = {
      ...bars,
      years: [2024],
      points: [
        { label: '减', source: 'cell:a.b.c', values: [-4] },
        { label: '增', source: 'cell:a.b.d', values: [4] },
      ],
    };
    const [left, right] = shapesOf(below, 'bar');
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.x ?? 0);
  });

  it('stay inside the picture with their numbers', () => {
    for (const { x, width } of shapesOf(bars, 'bar')) expect(x + width).toBeLessThan(drawChart(bars).width - 60);
  });
});

describe('lines', () => {
  it('have a gap where a year is unknown', () => {
    expect(shapesOf(line, 'path').map(({ points }) => points.length)).toEqual([2]);
    expect(shapesOf(line, 'mark')).toHaveLength(3 + 1);
  });

  it('that end at the same number keep their names and numbers apart', () => {
    const twice = {
      ...line,
      points: [1, 2, 3].map((n) => ({ label: `线${n}`, source: 'cell:a.b.c', values: [1, 2, 3, 9] })),
    };
    const places = shapesOf(twice, 'text').map(({ at, anchor }) => `${anchor} ${at.x} ${at.y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('begin at a round number', () => {
    expect(ticksBetween(0, 41)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(ticksBetween(-3, 3)).toEqual([-4, -2, 0, 2, 4]);
    expect(ticksBetween(0, 0)).toHaveLength(2);
  });
});

describe('shares', () => {
  it('fill the whole bar, each with its number and its part', () => {
    const drawn = shapesOf(share, 'bar').filter(({ y }) => y === 0);
    expect(drawn.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(640);
    expect(textsOf(share)).toEqual(['予以公开：20件，80%', '部分公开：5件，20%']);
  });

  it('of nothing at all draw no bar and claim no part', () => {
    const none = { ...share, points: share.points.map((point) => ({ ...point, values: [0] })) };
    expect(shapesOf(none, 'bar').filter(({ y }) => y === 0)).toEqual([]);
    expect(textsOf(none)).toEqual(['予以公开：0件，—', '部分公开：0件，—']);
  });
});

describe('the table beneath', () => {
  it('has a column for each year and its unit', () => {
    expect(chartTable(bars)).toEqual({
      head: ['', '2023年（件）', '2024年（件）'],
      body: [
        ['予以公开', '10', '20'],
        ['部分公开', '—', '5'],
      ],
    });
  });

  it('of a share says the parts', () => {
    expect(chartTable(share).body).toEqual([
      ['予以公开', '20', '80%'],
      ['部分公开', '5', '20%'],
    ]);
  });

  it('is the chart in words', () => {
    expect(chartLines(share)).toEqual(['办理结果', '\t2024年（件）\t占比', '予以公开\t20\t80%', '部分公开\t5\t20%']);
  });
});

describe('the picture', () => {
  it('has a title and a description of its own', () => {
    const { document } = parseHTML(svgText(chartSvg(bars, 'c1')));
    const svg = document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-labelledby')).toBe('c1-title c1-desc');
    expect(document.querySelector('#c1-title')?.textContent).toBe('办理结果');
    expect(document.querySelector('#c1-desc')?.textContent).toBe(chartDescription(bars));
    expect(chartDescription(bars)).toBe('柱形图，2023年至2024年，共 2 项，单位：件；数字见下表。');
  });

  it('tells two years apart by hatching, not by colour alone', () => {
    const { document } = parseHTML(svgText(chartSvg(bars, 'c1')));
    expect(new Set([...document.querySelectorAll('rect[stroke]')].map((bar) => bar.getAttribute('fill')))).toEqual(
      new Set(['#1f4e8c', 'url(#c1-look1)']),
    );
    expect(document.querySelector('#c1-look1 path')).not.toBeNull();
  });

  it('holds what a label says as words', () => {
    const evil = {
      ...bars,
      title: '<script>&"',
      points: [{ label: '</text><script>', source: 'cell:a.b.c', values: [1, 2] }],
    };
    const text = svgText(chartSvg(evil, 'c1'));
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;&amp;&quot;');
  });
});
