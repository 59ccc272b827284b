import { describe, expect, it } from 'vitest';
import { createPageCache, type PageCache } from './cached-page';
import type { DrawnPage } from './page';

const limits = { maxBytes: 40_000, maxMissing: 3 };

function html(body: string): DrawnPage {
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}

/** A page whose version and text a test moves, counting how often it is drawn. */
function givenPage(cache: PageCache, address = '/smmz') {
  const page = {
    version: 1 as number | null,
    text: 'first' as string | null,
    drawn: 0,
    async read(): Promise<string | null> {
      const answer = await cache.pageAt({
        address,
        basis: async () => (page.version === null ? null : { version: page.version }),
        draw: async () => {
          page.drawn += 1;
          return page.text === null ? null : html(page.text);
        },
      });
      return answer && new TextDecoder().decode(answer.body);
    },
  };
  return page;
}

describe('a kept page', () => {
  it('is drawn once while the version stands', async () => {
    const page = givenPage(createPageCache(limits));
    await page.read();
    expect(await page.read()).toBe('first');
    expect(page.drawn).toBe(1);
  });

  it('is never answered after the version has moved', async () => {
    const page = givenPage(createPageCache(limits));
    await page.read();
    page.version = 2;
    page.text = 'second';
    expect(await page.read()).toBe('second');
  });

  it('is gone at once when its agency or its edition is', async () => {
    const page = givenPage(createPageCache(limits));
    await page.read();
    page.version = 2;
    page.text = null;
    expect(await page.read()).toBeNull();
    page.version = null;
    expect(await page.read()).toBeNull();
  });

  it('is kept under the version that was asked for before it was drawn', async () => {
    const cache = createPageCache(limits);
    let version = 1;
    const source = (text: () => string) => ({
      address: '/smmz',
      basis: async () => ({ version }),
      draw: async () => html(text()),
    });
    // Published between the question for the version and the drawing.
    await cache.pageAt(
      source(() => {
        version = 2;
        return 'seen while publishing';
      }),
    );
    const page = await cache.pageAt(source(() => 'after'));
    expect(new TextDecoder().decode(page?.body)).toBe('after');
  });

  it('is not made of a fault: the next request draws again', async () => {
    const cache = createPageCache(limits);
    const broken = {
      address: '/smmz',
      basis: async () => ({ version: 1 }),
      draw: () => Promise.reject(new Error('away')),
    };
    await expect(cache.pageAt(broken)).rejects.toThrow('away');
    const page = givenPage(cache);
    expect(await page.read()).toBe('first');
  });
});

it('is not made of "come again": the next request draws again', async () => {
  const cache = createPageCache(limits);
  const basis = async () => ({ version: 1 });
  const busy = { address: '/smmz', basis, draw: async (): Promise<DrawnPage> => ({ ...html('busy'), status: 503 }) };
  expect((await cache.pageAt(busy))?.status).toBe(503);
  expect(await givenPage(cache).read()).toBe('first');
});

describe('a hundred at once', () => {
  it('are answered by one drawing', async () => {
    const page = givenPage(createPageCache(limits));
    const answers = await Promise.all(Array.from({ length: 100 }, () => page.read()));
    expect(new Set(answers)).toEqual(new Set(['first']));
    expect(page.drawn).toBe(1);
  });
});

describe('the bound', () => {
  it('pushes out the oldest pages by their bytes', async () => {
    const cache = createPageCache(limits);
    const pages = Array.from({ length: 6 }, (_, n) => givenPage(cache, `/smmz/reports/${2019 + n}`));
    for (const page of pages) page.text = 'x'.repeat(8000);
    for (const page of pages) await page.read();
    for (const page of [...pages].reverse()) await page.read();
    // Four of 8,000 bytes and what an entry costs fit into 40,000.
    expect(pages.map(({ drawn }) => drawn)).toEqual([2, 2, 1, 1, 1, 1]);
  });

  it('does not keep what would take more than a quarter of it', async () => {
    const cache = createPageCache(limits);
    const small = givenPage(cache, '/smmz');
    const large = givenPage(cache, '/smmz/reports/2019.pdf');
    large.text = 'x'.repeat(20_000);
    await small.read();
    await large.read();
    expect(await large.read()).toHaveLength(20_000);
    await small.read();
    expect([large.drawn, small.drawn]).toEqual([2, 1]);
  });

  it('lets made-up addresses push out only each other', async () => {
    const cache = createPageCache(limits);
    const real = givenPage(cache);
    await real.read();
    const madeUp = Array.from({ length: 10 }, (_, n) => givenPage(cache, `/smmz/reports/${1000 + n}`));
    for (const page of madeUp) page.text = null;
    for (const page of madeUp) await page.read();
    await madeUp.at(-1)?.read();
    await real.read();
    expect([madeUp.at(-1)?.drawn, real.drawn]).toEqual([1, 1]);
  });
});
