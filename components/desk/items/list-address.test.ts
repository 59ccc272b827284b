import { describe, expect, it } from 'vitest';
import { isNarrowed, listHref, listQuery } from './list-address';

const all = { sort: 'updated', page: 1 } as const;

describe('the address of the list', () => {
  it('holds what narrows it and nothing else', () => {
    expect(listHref(all)).toBe('/desk/items');
    expect(listHref({ ...all, state: 'draft', year: 2026 })).toBe('/desk/items?state=draft&year=2026');
  });

  it('begins at the first page when the filter changes', () => {
    expect(listQuery({ ...all, page: 4 }, { state: 'published' })).toBe('state=published');
    expect(listQuery({ ...all, state: 'draft', page: 4 }, { page: 5 })).toBe('state=draft&page=5');
  });

  it('forgets what is set to nothing', () => {
    expect(listQuery({ ...all, q: '低保', state: 'draft' }, { state: null })).toBe(`q=${encodeURIComponent('低保')}`);
  });

  it('counts an order as no filter', () => {
    expect(isNarrowed({ ...all, sort: 'made' })).toBe(false);
    expect(isNarrowed({ ...all, clock: 'late' })).toBe(true);
  });
});
