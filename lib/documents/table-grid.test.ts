import { describe, expect, it } from 'vitest';
import { columnsNeeded, placeCells } from './table-grid';

const places = (rows: Parameters<typeof placeCells>[0], columns: number) =>
  placeCells(rows, columns).map((row) =>
    row.map(({ cell, column, colSpan, rowSpan }) => [cell.text, column, colSpan, rowSpan]),
  );

describe('placing cells', () => {
  it('goes round cells that hang from above', () => {
    expect(
      places(
        [
          [
            { text: 'a', rowSpan: 2 },
            { text: 'b', colSpan: 2 },
          ],
          [{ text: 'c' }, { text: 'd' }],
        ],
        3,
      ),
    ).toEqual([
      [
        ['a', 0, 1, 2],
        ['b', 1, 2, 1],
      ],
      [
        ['c', 1, 1, 1],
        ['d', 2, 1, 1],
      ],
    ]);
  });

  it('cuts spans at the edges, fills gaps and leaves out what has no column', () => {
    expect(places([[{ text: 'a', colSpan: 9, rowSpan: 9 }, { text: 'lost' }], []], 2)).toEqual([[['a', 0, 2, 2]], []]);
    expect(places([[{ text: 'a' }]], 2)).toEqual([
      [
        ['a', 0, 1, 1],
        ['', 1, 1, 1],
      ],
    ]);
  });

  it('never lets two cells meet', () => {
    const rows = [[{ text: 'a' }, { text: 'b', rowSpan: 2 }, { text: 'c' }], [{ text: 'd', colSpan: 3 }]];
    expect(places(rows, 3)[1]).toEqual([
      ['d', 0, 1, 1],
      ['', 2, 1, 1],
    ]);
  });
});

describe('counting columns', () => {
  it('counts hanging cells and has a bound', () => {
    expect(columnsNeeded([[{ text: 'a', rowSpan: 2, colSpan: 2 }], [{ text: 'b' }]])).toBe(3);
    expect(
      columnsNeeded([
        [
          { text: 'a', colSpan: 60 },
          { text: 'b', colSpan: 60 },
        ],
      ]),
    ).toBe(60);
    expect(columnsNeeded([])).toBe(1);
  });
});
