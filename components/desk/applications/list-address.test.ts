import { describe, expect, it } from 'vitest';
import { isNarrowed, listHref, listQuery } from './list-address';

const all = { page: 1 } as const;

describe('the address of the register', () => {
  it('holds what narrows it and nothing else', () => {
    expect(listHref(all)).toBe('/desk/applications');
    expect(listHref({ ...all, outcome: 'refused', concludedYear: 2024, kind: 'naturalPerson' })).toBe(
      '/desk/applications?outcome=refused&concludedYear=2024&kind=naturalPerson',
    );
  });

  it('begins at the first page when the filter changes', () => {
    expect(listQuery({ ...all, page: 4 }, { due: 'late' })).toBe('due=late');
    expect(listQuery({ ...all, state: 'open', page: 4 }, { page: 5 })).toBe('state=open&page=5');
  });

  it('is narrowed by a filter and not by an order', () => {
    expect(isNarrowed({ ...all, sort: 'number' })).toBe(false);
    expect(isNarrowed({ ...all, openAtEndOf: 2024 })).toBe(true);
  });
});
