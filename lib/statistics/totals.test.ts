import { describe, expect, it } from 'vitest';
import { givenTables, printed } from './given-tables';
import { add, blankTables, withTotals, zeroTables } from './totals';

const received = { naturalPerson: 3, commercialEnterprise: 2 };

describe('adding', () => {
  it('keeps six decimals free of binary noise', () => {
    expect(add([0.1, 0.2])).toBe(0.3);
    expect(add([59237.2449, 0.000001])).toBe(59237.244901);
  });

  it('knows nothing as soon as one addend is blank', () => {
    expect(add([1, null, 2])).toBeNull();
    expect(add([])).toBe(0);
  });
});

describe('totals', () => {
  it('add up rows, columns and the corner', () => {
    const { applications } = givenTables('2021', {
      applications: { newlyReceived: received, disclosed: received, 'other.rest': { naturalPerson: 4 } },
    });
    expect(applications.newlyReceived?.total).toBe(5);
    expect(applications.total).toMatchObject({ naturalPerson: 7, commercialEnterprise: 2, total: 9 });
  });

  it('add up the results of each kind of appeal', () => {
    const { appeals } = givenTables('2019', { appeals: { reconsideration: { upheld: 1, pending: 2 } } });
    expect(appeals.reconsideration?.total).toBe(3);
    expect(appeals.litigationDirect?.total).toBe(0);
  });

  it('ignore what was typed in their place', () => {
    const typed = printed(zeroTables('2021'), { appeals: { reconsideration: { total: 9 } } });
    expect(withTotals('2021', typed).appeals.reconsideration?.total).toBe(0);
  });

  it('are unknown over a blank, in its row and its column alone', () => {
    const { applications } = givenTables('2021', { applications: { disclosed: { naturalPerson: null } } });
    expect(applications.disclosed?.total).toBeNull();
    expect(applications.total).toMatchObject({ naturalPerson: null, commercialEnterprise: 0, total: null });
    expect(applications.partlyDisclosed?.total).toBe(0);
  });

  it('leave typed figures and rows of another format as they are', () => {
    const foreign = printed(zeroTables('2021'), { applications: { other: { naturalPerson: 5 } } });
    const { applications, proactive } = withTotals('2021', printed(foreign, { proactive: { fees: { change: 1 } } }));
    expect(applications.other).toEqual({ naturalPerson: 5 });
    expect(applications.total?.total).toBe(0);
    expect(proactive.fees).toEqual({ amountTenThousandYuan: 0, change: 1 });
  });
});

describe('empty tables', () => {
  it('hold every cell of the form, blank or 0', () => {
    expect(blankTables('2019').proactive.fees).toEqual({ previousYearItems: null, change: null });
    expect(zeroTables('2021').proactive.fees).toEqual({ amountTenThousandYuan: 0 });
    expect(Object.keys(blankTables('2021').applications)).toHaveLength(25);
  });
});
