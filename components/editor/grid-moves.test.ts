import { describe, expect, it } from 'vitest';
import { formsOf } from '@/lib/statistics/forms';
import { figuresOf, landPaste, moveFrom, placeCells } from './grid-moves';

const proactive = figuresOf(formsOf('2019').proactive);
const applications = figuresOf(formsOf('2021').applications);
const appeals = figuresOf(formsOf('2021').appeals);

describe('where the cells of the form lie', () => {
  it('steps over cells that a merged head fills from above', () => {
    const { body } = formsOf('2021').applications;
    const left = new Set(
      placeCells(body)
        .flat()
        .filter(({ cell }) => cell.kind === 'figure')
        .map((cell) => cell.left),
    );
    expect([...left]).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('puts heads of several lines above the columns they head', () => {
    const [, , third] = placeCells(formsOf('2021').applications.head);
    expect(third?.map(({ left }) => left)).toEqual([4, 5, 6, 7, 8]);
  });
});

describe('moving by arrow keys', () => {
  it('goes to the neighbours and stops at the edges', () => {
    expect(moveFrom(applications, 'disclosed|naturalPerson', 'right')).toBe('disclosed|commercialEnterprise');
    expect(moveFrom(applications, 'disclosed|naturalPerson', 'left')).toBe('disclosed|naturalPerson');
    expect(moveFrom(applications, 'newlyReceived|naturalPerson', 'up')).toBe('newlyReceived|naturalPerson');
    expect(moveFrom(applications, 'carriedIn|otherOrganisation', 'down')).toBe('disclosed|otherOrganisation');
  });

  it('crosses the head lines between the bands of table 二, to the column below or the nearest', () => {
    expect(moveFrom(proactive, 'normativeDocuments|newlyMade', 'down')).toBe('permits|previousYearItems');
    expect(moveFrom(proactive, 'coerciveMeasures|decisions', 'down')).toBe('fees|change');
    expect(moveFrom(proactive, 'fees|change', 'up')).toBe('coerciveMeasures|change');
  });

  it('goes to the ends of a line and of the table', () => {
    expect(moveFrom(appeals, 'litigationDirect|pending', 'rowStart')).toBe('reconsideration|upheld');
    expect(moveFrom(appeals, 'litigationDirect|pending', 'rowEnd')).toBe('litigationAfterReconsideration|total');
    expect(moveFrom(applications, 'disclosed|naturalPerson', 'first')).toBe('newlyReceived|naturalPerson');
    expect(moveFrom(applications, 'disclosed|naturalPerson', 'last')).toBe('carriedOut|total');
  });

  it('stays where the cell is unknown', () => {
    expect(moveFrom(applications, 'nowhere|total', 'down')).toBe('nowhere|total');
  });
});

describe('laying a pasted block over the form', () => {
  const keys = (fields: string[][], figures = applications, key = 'carriedIn|naturalPerson') => {
    const { typed, ...rest } = landPaste(fields, figures, key);
    return { ...rest, typed: typed.map(({ figure, text }) => `${figure.key}=${text}`) };
  };

  it('begins at the focused cell and goes down and right', () => {
    expect(
      keys([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toEqual({
      typed: [
        'carriedIn|naturalPerson=1',
        'carriedIn|commercialEnterprise=2',
        'disclosed|naturalPerson=3',
        'disclosed|commercialEnterprise=4',
      ],
      computed: 0,
      outside: 0,
    });
  });

  it('leaves cells alone where the block is blank', () => {
    expect(keys([['', ' ', '3']]).typed).toEqual(['carriedIn|researchInstitution=3']);
  });

  it('passes over computed cells and counts what has no place', () => {
    expect(keys([['5', '5', '5']], applications, 'carriedOut|otherOrganisation')).toEqual({
      typed: ['carriedOut|otherOrganisation=5'],
      computed: 1,
      outside: 1,
    });
    expect(keys([['1'], ['2']], applications, 'carriedOut|naturalPerson').outside).toBe(1);
  });

  it('crosses the head lines of table 二 when the block has figures alone', () => {
    expect(keys([['1'], ['2'], ['3']], proactive, 'regulations|newlyMade').typed).toEqual([
      'regulations|newlyMade=1',
      'normativeDocuments|newlyMade=2',
      'permits|previousYearItems=3',
    ]);
  });

  it('keeps line to line when the block brings the head lines along', () => {
    const block = [['1'], ['2'], ['第二十条第（五）项'], ['上一年项目数量'], ['3']];
    expect(keys(block, proactive, 'regulations|newlyMade').typed).toEqual([
      'regulations|newlyMade=1',
      'normativeDocuments|newlyMade=2',
      'permits|previousYearItems=3',
    ]);
  });
});
