import { describe, expect, it } from 'vitest';
import { isDigest, isIndexNumber, itemListPath, itemPath, readEditionNumber, readItemFilter } from './item-address';

const read = (query: string) => readItemFilter(new URLSearchParams(query));
const canonical = (query: string) => itemListPath('smmz', read(query));

describe('an address of the public list', () => {
  it('is read and written in one way, whatever order it came in', () => {
    const asked = 'page=3&year=2019&section=养老服务科&genre=notice&category=20.11&q=津贴';
    expect(read(asked)).toEqual({
      q: '津贴',
      category: '20.11',
      genre: 'notice',
      year: 2019,
      section: '养老服务科',
      page: 3,
    });
    expect(decodeURIComponent(canonical(asked))).toBe(
      '/smmz/items?q=津贴&category=20.11&genre=notice&year=2019&section=养老服务科&page=3',
    );
    expect(read(canonical(asked).split('?')[1] ?? '')).toEqual(read(asked));
  });

  it.each([
    '',
    'bogus=1&utm_source=x',
    'category=20.99&genre=nothing&year=19&page=0',
    'category=__proto__&genre=toString&year=2019x&page=1e9',
    'category=constructor&genre=hasOwnProperty&year=1999&page=-1',
    'q=&section=&page=1',
    'q=%20%00%20',
    'page=01&year=２０１９',
  ])('leaves out what it does not know: %j', (query) => {
    expect(canonical(query)).toBe('/smmz/items');
  });

  it('cuts a long question after 50 characters, none of them in half', () => {
    expect(Array.from(read(`q=${'𠀀'.repeat(80)}`).q)).toEqual(Array(50).fill('𠀀'));
    expect(read('q=a%00b\u200b\ud800c').q).toBe('a b c');
  });

  it('takes the first of a parameter that comes twice', () => {
    expect(read('q=甲&q=乙').q).toBe('甲');
  });
});

describe('an address of an item', () => {
  it('has its index number, and the edition where one is meant', () => {
    expect(itemPath('smmz', 'SMMZ-2001-2019-00017')).toBe('/smmz/items/SMMZ-2001-2019-00017');
    expect(itemPath('smmz', 'SMMZ-2001-2019-00017', 2)).toBe('/smmz/items/SMMZ-2001-2019-00017/editions/2');
  });

  it.each(['', 'smmz-2001-2019-00017', 'SMMZ-2001-2019-17', 'SMMZ-2001-2019-00017\n', "SMMZ'-2001-2019-00017", '..'])(
    'is none at %j',
    (text) => {
      expect(isIndexNumber(text)).toBe(false);
    },
  );

  it('knows editions and digests by their shape', () => {
    expect(['1', '999', '0', '01', '1000', '1.5', '-1', ''].map(readEditionNumber)).toEqual([
      1,
      999,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([isDigest('a'.repeat(64)), isDigest('A'.repeat(64)), isDigest('../etc')]).toEqual([true, false, false]);
  });
});
