import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ItemContent } from '@/lib/items/types';
import { asJson } from '@/lib/json';
import { publicPages } from '@/lib/public-pages/cached-page';
import { openTestDatabase, testDatabaseUrl } from '@/test/database';
import { type GivenAgency, givenAgency } from '@/test/given';
import { GET as attachment } from './[agency]/items/[indexNumber]/attachments/[sha256]/route';
import { GET as editionPage } from './[agency]/items/[indexNumber]/editions/[edition]/route';
import { GET as itemPage } from './[agency]/items/[indexNumber]/route';
import { GET as listPage } from './[agency]/items/route';
import { GET as agencyPage } from './[agency]/route';

// The routes as production runs them: on the public role's connections, with pages kept.
vi.stubEnv('DATABASE_URL', testDatabaseUrl());
vi.stubEnv('NODE_ENV', 'production');
publicPages();
vi.stubEnv('NODE_ENV', 'test');

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const indexNumber = 'OFFICE-2001-2026-00001';
let given: GivenAgency;
let itemId: string;
beforeAll(async () => {
  given = await givenAgency(db);
  itemId = randomUUID();
  const at = new Date('2026-01-12T01:00:00Z');
  const { agencyId, sectionId, office } = given;
  const hand = { createdBy: office.userId, lastEditedBy: office.userId, createdAt: at, updatedAt: at };
  const words = { title: '起草中', genre: 'normativeDocument', category: '20.01', body: {} };
  await db.item.create({ data: { id: itemId, agencyId, sectionId, ...words, ...hand } });
});

const content = (changed: Partial<ItemContent>): ItemContent => ({
  agency: { slug: given.slug, name: `${given.slug}市民政局` },
  indexNumber,
  title: '高龄津贴发放办法',
  genre: 'normativeDocument',
  category: '20.01',
  column: null,
  theme: null,
  section: '养老服务科',
  madeOn: '2026-01-04',
  documentNumber: '某民规〔2026〕1号',
  summary: '',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '<b>按月</b>发放。' }] }] },
  plainText: '按月发放。',
  keywords: [],
  channels: ['website'],
  source: '',
  validity: 'inForce',
  validityOn: null,
  successor: null,
  interprets: null,
  attachments: [],
  firstPublishedAt: '2026-01-12T01:00:00.000Z',
  ...changed,
});

async function publish(number: number, changed: Partial<ItemContent> = {}): Promise<void> {
  await db.itemEdition.create({
    data: {
      agencyId: given.agencyId,
      itemId,
      number,
      content: asJson(content(changed)),
      digest: 'none',
      note: number === 1 ? null : '更正了效力。',
      publishedAt: new Date('2026-01-12T01:00:00Z'),
    },
  });
}

const asked = (query = '', method = 'GET') => new Request(`http://localhost:3000/asked${query}`, { method });
const context = <Params extends object>(params: Params) => ({
  params: Promise.resolve({ agency: given.slug, indexNumber, ...params }),
});
const list = (query = '') => listPage(asked(query), context({}));
const page = () => itemPage(asked(), context({}));

describe('an item on its way through the public pages', () => {
  it('is missing in words before it is published', async () => {
    expect((await page()).status).toBe(404);
    expect(await (await list()).text()).toContain('这里还没有公开的信息');
  });

  it('is in list, search, first page and at its number right after publication', async () => {
    await publish(1);
    for (const answer of [await list(), await list('?q=津贴'), await agencyPage(asked(), context({})), await page()]) {
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toContain('高龄津贴发放办法');
      expect(html).not.toMatch(/<script|\son\w+=/);
    }
    const html = await (await page()).text();
    expect(html).toContain('&lt;b&gt;按月&lt;/b&gt;发放。');
    expect(html).toContain('第二十条第（一）项');
  });

  it('says at the top of its corrected page that it no longer holds, and on the first that there is a second', async () => {
    await publish(2, { validity: 'abolished', validityOn: '2026-02-01' });
    expect(await (await page()).text()).toMatch(/已废止.*自2026年2月1日起.*<h1/s);
    const first = await editionPage(asked(), context({ edition: '1' }));
    expect(await first.text()).toContain('这是第1版，已有更新的第2版。');
    expect((await editionPage(asked(), context({ edition: '3' }))).status).toBe(404);
    expect((await editionPage(asked(), context({ edition: '01' }))).status).toBe(404);
  });

  it('has no file that no edition names', async () => {
    for (const sha256 of ['a'.repeat(64), '..', `${'a'.repeat(64)}/x`]) {
      expect((await attachment(asked(), context({ sha256 }))).status).toBe(404);
    }
  });

  it('is gone at once with its reason when it is withdrawn', async () => {
    await db.itemWithdrawal.create({
      data: {
        agencyId: given.agencyId,
        itemId,
        editionNumber: 2,
        indexNumber,
        title: '高龄津贴发放办法',
        reason: '含个人信息',
        withdrawnBy: given.office.userId,
        withdrawnAt: new Date('2026-03-01T01:00:00Z'),
      },
    });
    for (const gone of [await page(), await editionPage(asked(), context({ edition: '1' }))]) {
      expect(gone.status).toBe(410);
      const html = await gone.text();
      expect(html).toContain('含个人信息');
      expect(html).not.toContain('高龄津贴');
    }
    expect(await (await list('?q=津贴')).text()).toContain('没有找到符合条件的信息');
  });
});

describe('a page of the list', () => {
  it('behind the last one is missing, with a way back', async () => {
    const beyond = await list('?page=9&genre=notice');
    expect(beyond.status).toBe(404);
    expect(await beyond.text()).toContain(`/${given.slug}/items?genre=notice`);
  });

  it('is one page for every unknown parameter, and is not to be found by what was searched', async () => {
    const [plain, tagged, searched] = await Promise.all([list(), list('?utm=1&year=x'), list('?q=津贴')]);
    expect(tagged.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(await searched.text()).toContain('<meta name="robots" content="noindex"/>');
  });

  it('answers HEAD without a body', async () => {
    const answer = await listPage(asked('', 'HEAD'), context({}));
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(await answer.text()).toBe('');
  });
});
