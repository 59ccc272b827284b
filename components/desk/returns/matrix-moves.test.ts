import { describe, expect, it } from 'vitest';
import { firstPlace, moveFrom } from './matrix-moves';

const open = [
  [false, true, true, false],
  [false, false, true, true],
  [true, true, true, true],
];

describe('moving in the matrix by keyboard', () => {
  it('goes on to the next cell that can be opened', () => {
    expect(moveFrom({ row: 0, column: 1 }, 'ArrowRight', open)).toEqual({ row: 0, column: 2 });
    expect(moveFrom({ row: 0, column: 1 }, 'ArrowDown', open)).toEqual({ row: 2, column: 1 });
    expect(moveFrom({ row: 2, column: 3 }, 'ArrowUp', open)).toEqual({ row: 1, column: 3 });
  });

  it('stays where nothing can be opened further on', () => {
    expect(moveFrom({ row: 0, column: 2 }, 'ArrowRight', open)).toBeNull();
    expect(moveFrom({ row: 0, column: 1 }, 'ArrowLeft', open)).toBeNull();
    expect(moveFrom({ row: 2, column: 0 }, 'ArrowUp', open)).toBeNull();
  });

  it('goes to the ends of a row', () => {
    expect(moveFrom({ row: 2, column: 2 }, 'Home', open)).toEqual({ row: 2, column: 0 });
    expect(moveFrom({ row: 1, column: 2 }, 'End', open)).toEqual({ row: 1, column: 3 });
    expect(moveFrom({ row: 1, column: 3 }, 'End', open)).toBeNull();
  });

  it('leaves other keys alone', () => {
    expect(moveFrom({ row: 2, column: 2 }, 'Enter', open)).toBeNull();
  });

  it('begins at the first cell that can be opened', () => {
    expect(firstPlace(open)).toEqual({ row: 0, column: 1 });
    expect(firstPlace([[false], []])).toBeNull();
  });
});
