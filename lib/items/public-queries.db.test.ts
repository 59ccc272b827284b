import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, openTestPublicDatabase } from '../../test/database';
import { findPublicAgency } from '../agencies/public-queries';
import { asJson } from '../json';
import { findItemWithdrawal, findPublicAttachment, findPublicItem } from './public-queries/item';
import { latestPublicItems, listPublicItems } from './public-queries/list';
import type { Facet, ItemFilter, PublicItemList } from './public-types';
import type { ItemContent } from './types';

const db = openTestDatabase();
const publicDb = openTestPublicDatabase();
afterAll(() => Promise.all([db.$disconnect(), publicDb.$disconnect()]));

interface Office {
  readonly id: string;
  readonly slug: string;
  readonly sectionId: string;
  readonly personId: string;
}

async function givenOffice(): Promise<Office> {
  const office = {
    id: randomUUID(),
    slug: `o${randomUUID().slice(0, 8)}`,
    sectionId: randomUUID(),
    personId: randomUUID(),
  };
  const { id, slug, sectionId, personId } = office;
  await db.agency.create({ data: { id, slug, name: '某市民政局', overviewHeads: [] } });
  await db.section.create({ data: { id: sectionId, agencyId: id, name: '养老服务科', position: 0 } });
  await db.person.create({
    data: {
      id: personId,
      agencyId: id,
      username: `u-${personId}`,
      name: '甲',
      passwordHash: 'none',
      roles: ['office_staff'],
    },
  });
  return office;
}

async function givenItem({ id: agencyId, sectionId, personId }: Office): Promise<string> {
  const at = new Date('2024-05-06T01:00:00Z');
  const { id } = await db.item.create({
    data: {
      agencyId,
      sectionId,
      title: '起草中的标题',
      genre: 'notice',
      category: '20.15',
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
      createdBy: personId,
      lastEditedBy: personId,
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}

let numbered = 0;
function contentOf(office: Office, changed: Partial<ItemContent> = {}): ItemContent {
  numbered += 1;
  return {
    agency: { slug: office.slug, name: '某市民政局' },
    indexNumber: `OFFICE-2015-2024-${String(numbered).padStart(5, '0')}`,
    title: '关于开展养老机构安全检查的通知',
    genre: 'notice',
    category: '20.15',
    column: null,
    theme: null,
    section: '养老服务科',
    madeOn: '2024-05-06',
    documentNumber: null,
    summary: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    plainText: '',
    keywords: [],
    channels: ['website'],
    source: '',
    validity: 'notApplicable',
    validityOn: null,
    successor: null,
    interprets: null,
    attachments: [],
    firstPublishedAt: '2024-05-06T01:00:00.000Z',
    ...changed,
  };
}

async function publish(office: Office, itemId: string, content: ItemContent, number = 1): Promise<void> {
  await db.itemEdition.create({
    data: {
      agencyId: office.id,
      itemId,
      number,
      content: asJson(content),
      digest: `digest ${number}`,
      note: number === 1 ? null : '更正了日期。',
      publishedBy: office.personId,
      publishedAt: new Date('2024-05-06T01:00:00Z'),
    },
  });
}

async function givenPublished(office: Office, changed: Partial<ItemContent> = {}): Promise<ItemContent> {
  const content = contentOf(office, changed);
  await publish(office, await givenItem(office), content);
  return content;
}

async function withdraw(office: Office, itemId: string, { indexNumber, title }: ItemContent, editionNumber: number) {
  await db.itemWithdrawal.create({
    data: {
      agencyId: office.id,
      itemId,
      editionNumber,
      indexNumber,
      title,
      reason: '含个人信息。',
      withdrawnBy: office.personId,
      withdrawnAt: new Date('2024-06-01T01:00:00Z'),
    },
  });
}

async function list(office: Office, asked: Partial<ItemFilter> = {}): Promise<PublicItemList> {
  const found = await listPublicItems(office.slug, { q: '', page: 1, ...asked }, publicDb);
  if (!found) throw new Error('no such agency');
  return found;
}

const titles = ({ rows }: PublicItemList) => rows.map(({ title }) => title);

describe('an item in draft', () => {
  it('is not there, and can not even be asked for by the public role', async () => {
    const office = await givenOffice();
    await givenItem(office);
    expect(await list(office)).toMatchObject({ rows: [], total: 0, facets: { genre: [], section: [] } });
    expect(await list(office, { q: '起草' })).toMatchObject({ rows: [], total: 0 });
    await expect(publicDb.item.findMany()).rejects.toThrow(/denied/);
    await expect(publicDb.attachment.findMany()).rejects.toThrow(/denied/);
    await expect(publicDb.itemEdition.findFirst({ select: { publishedBy: true } })).rejects.toThrow(/denied/);
  });
});

describe('a published item', () => {
  const file = {
    id: randomUUID(),
    name: '附件1.docx',
    sha256: 'a'.repeat(64),
    sizeBytes: 9,
    mediaType: 'application/x',
  };

  it('is read at its index number, in its own agency alone', async () => {
    const office = await givenOffice();
    const content = await givenPublished(office, { attachments: [file] });
    expect(await findPublicItem(office.slug, content.indexNumber, undefined, publicDb)).toEqual({
      number: 1,
      publishedAt: '2024-05-06T01:00:00.000Z',
      note: null,
      digest: 'digest 1',
      content,
      editions: [{ number: 1, publishedAt: '2024-05-06T01:00:00.000Z', note: null }],
      withdrawal: null,
      standing: [],
      interpretedBy: [],
    });
    const other = await givenOffice();
    expect(await findPublicItem(other.slug, content.indexNumber, undefined, publicDb)).toBeNull();
    expect(await findPublicAttachment(other.slug, content.indexNumber, file.sha256, publicDb)).toBeNull();
    expect(await findPublicAttachment(office.slug, content.indexNumber, file.sha256, publicDb)).toMatchObject({
      name: '附件1.docx',
    });
    expect(await findPublicAttachment(office.slug, content.indexNumber, 'b'.repeat(64), publicDb)).toBeNull();
  });

  it('is replaced by its correction, in the list, the search and the page, and readable as it was', async () => {
    const office = await givenOffice();
    const itemId = await givenItem(office);
    const first = contentOf(office, { title: '原来的标题', attachments: [file] });
    await publish(office, itemId, first);
    await publish(office, itemId, { ...first, title: '更正后的标题', attachments: [] }, 2);

    expect(titles(await list(office))).toEqual(['更正后的标题']);
    expect(titles(await list(office, { q: '原来' }))).toEqual([]);
    expect(await findPublicItem(office.slug, first.indexNumber, undefined, publicDb)).toMatchObject({ number: 2 });
    expect(await findPublicItem(office.slug, first.indexNumber, 1, publicDb)).toMatchObject({
      number: 1,
      content: { title: '原来的标题' },
      editions: [{ number: 2, note: '更正了日期。' }, { number: 1 }],
    });
    // What only the first edition named is still a file of that edition.
    expect(await findPublicAttachment(office.slug, first.indexNumber, file.sha256, publicDb)).not.toBeNull();
  });

  it('moves the version under which pages are kept', async () => {
    const office = await givenOffice();
    const version = async () => (await findPublicAgency(office.slug, publicDb))?.version ?? 0;
    const before = await version();
    await givenPublished(office);
    expect(await version()).toBe(before + 1);
  });
});

describe('a document and its interpretation (政策与解读双向关联)', () => {
  it('point to each other, by the titles that stand today', async () => {
    const office = await givenOffice();
    const document = await givenPublished(office, { title: '某办法', genre: 'normativeDocument' });
    const { indexNumber } = document;
    const interpretation = await givenPublished(office, {
      title: '某办法的解读',
      genre: 'interpretation',
      interprets: { indexNumber, title: '旧的标题' },
    });
    expect(await findPublicItem(office.slug, indexNumber, undefined, publicDb)).toMatchObject({
      interpretedBy: [{ indexNumber: interpretation.indexNumber, title: '某办法的解读' }],
    });
    expect(await findPublicItem(office.slug, interpretation.indexNumber, undefined, publicDb)).toMatchObject({
      standing: [{ indexNumber, title: '某办法' }],
    });
  });
});

describe('a withdrawn item', () => {
  it('is gone from everywhere and leaves its reason', async () => {
    const office = await givenOffice();
    const itemId = await givenItem(office);
    const content = contentOf(office, { title: '某人的救助公示' });
    await publish(office, itemId, content);
    await withdraw(office, itemId, content, 1);

    expect((await list(office, { q: '救助' })).total).toBe(0);
    expect(await findPublicItem(office.slug, content.indexNumber, 1, publicDb)).toBeNull();
    expect(await publicDb.itemEdition.findMany({ where: { itemId }, select: { id: true } })).toEqual([]);
    expect(await findItemWithdrawal(office.slug, content.indexNumber, undefined, publicDb)).toEqual({
      editionNumber: 1,
      reason: '含个人信息。',
      withdrawnAt: '2024-06-01T01:00:00.000Z',
    });
  });

  it('comes back with a new edition, while the withdrawn one stays away with its files', async () => {
    const office = await givenOffice();
    const itemId = await givenItem(office);
    const file = { id: randomUUID(), name: '名单.xlsx', sha256: 'c'.repeat(64), sizeBytes: 9, mediaType: 'x' };
    const content = contentOf(office, { attachments: [file] });
    await publish(office, itemId, content);
    await withdraw(office, itemId, content, 1);
    await publish(office, itemId, { ...content, attachments: [] }, 2);

    const { indexNumber } = content;
    expect(await findPublicItem(office.slug, indexNumber, undefined, publicDb)).toMatchObject({
      number: 2,
      editions: [{ number: 2 }],
      withdrawal: { editionNumber: 1 },
    });
    expect(await findPublicItem(office.slug, indexNumber, 1, publicDb)).toBeNull();
    expect(await findPublicAttachment(office.slug, indexNumber, file.sha256, publicDb)).toBeNull();
    expect(await findItemWithdrawal(office.slug, indexNumber, 1, publicDb)).toMatchObject({ editionNumber: 1 });
    expect(await findItemWithdrawal(office.slug, indexNumber, 2, publicDb)).toBeNull();
  });
});

describe('the search', () => {
  let office: Office;
  let traditional: Office | undefined;
  /** An office that writes in traditional characters. */
  const other = async () => {
    traditional ??= await givenOffice();
    return traditional;
  };
  beforeAll(async () => {
    office = await givenOffice();
    const on = (day: number) => `2024-05-${String(day).padStart(2, '0')}T01:00:00.000Z`;
    await givenPublished(office, { title: '关于高龄津贴发放的公告', firstPublishedAt: on(1) });
    await givenPublished(office, {
      title: '工作动态一则',
      plainText: '全市高龄津贴按月发放。',
      firstPublishedAt: on(9),
    });
    await givenPublished(office, { title: '民政局政务', plainText: '信息公开', firstPublishedAt: on(2) });
    await givenPublished(office, { title: '政府信息公开年报', firstPublishedAt: on(3) });
    await givenPublished(office, { title: '政府信、府信息、信息公开', firstPublishedAt: on(4) });
    await givenPublished(office, {
      title: 'ＰＤＦ 文件与 A4 纸',
      documentNumber: '明民〔2024〕17号',
      firstPublishedAt: on(5),
    });
  });

  it('finds a word of two characters, with the titles before the texts', async () => {
    expect(titles(await list(office, { q: '津贴' }))).toEqual(['关于高龄津贴发放的公告', '工作动态一则']);
  });

  it('finds a longer word only where it stands in one piece', async () => {
    expect(titles(await list(office, { q: '政府信息' }))).toEqual(['政府信息公开年报']);
    expect((await list(office, { q: '政府信息' })).total).toBe(1);
  });

  it('reads signs between words as spaces, whatever they mean to a database', async () => {
    for (const q of ["' | '津贴", '津贴:*', '(津贴)', '!津贴']) expect((await list(office, { q })).total).toBe(2);
  });

  it('finds traditional characters by simplified ones, and the other way round', async () => {
    const simplified = ['政府信息公开年报'];
    expect(titles(await list(office, { q: '政府信息公開年報' }))).toEqual(simplified);
    await givenPublished(await other(), { title: '養老機構備案', plainText: '養老機構備案辦法' });
    expect(titles(await list(await other(), { q: '养老机构' }))).toEqual(['養老機構備案']);
    expect(titles(await list(await other(), { q: '備案辦法' }))).toEqual(['養老機構備案']);
  });

  it('wants all of several words', async () => {
    expect(titles(await list(office, { q: '民政局　信息公开' }))).toEqual(['民政局政务']);
    expect((await list(office, { q: '民政局 津贴' })).total).toBe(0);
  });

  it('takes full width, small letters and a document number as they come', async () => {
    const [row] = (await list(office, { q: 'pdf' })).rows;
    expect(row?.title).toBe('ＰＤＦ 文件与 A4 纸');
    expect(titles(await list(office, { q: '明民[2024]17号' }))).toEqual([row?.title]);
    expect(titles(await list(office, { q: 'ａ４' }))).toEqual([row?.title]);
  });

  it.each(["'", "'; DROP TABLE public_item; --", '津贴 & !公开', '\\', "津贴' OR '1'='1", '%_%', ':*', '，。！', '𠀀'])(
    'takes %j for what it says',
    async (q) => {
      expect((await list(office, { q })).total).toBe(0);
      expect(await list(office, { section: q })).toMatchObject({ rows: [], total: 0 });
      expect((await list(office)).total).toBe(6);
    },
  );
});

/** Three of a day, so that only the id orders them; the first three fall into 2024 in China and into 2023 in UTC. */
function numberedItem(n: number): Partial<ItemContent> {
  const every = (nth: number) => n % nth === 0;
  return {
    title: `第${n}条${every(9) ? '津贴' : '动态'}`,
    genre: every(3) ? 'notice' : 'workNews',
    category: every(5) ? '20.11' : '20.15',
    section: every(4) ? '社会救助科' : '养老服务科',
    firstPublishedAt: new Date(Date.parse('2023-12-31T17:00:00Z') - Math.floor(n / 3) * 86_400_000).toISOString(),
  };
}

describe('the list', () => {
  let office: Office;
  beforeAll(async () => {
    office = await givenOffice();
    for (let n = 0; n < 45; n += 1) await givenPublished(office, numberedItem(n));
  });

  it('goes through every item once, the newest first, however often it is asked', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(office, { page })));
    const rows = pages.flatMap((page) => page.rows);
    expect(pages.map(({ rows: some, hasNext }) => [some.length, hasNext])).toEqual([
      [20, true],
      [20, true],
      [5, false],
    ]);
    expect(new Set(rows.map(({ indexNumber }) => indexNumber)).size).toBe(45);
    const days = rows.map(({ publishedAt }) => publishedAt);
    expect(days).toEqual([...days].sort().reverse());
    expect((await list(office, { page: 2 })).rows).toEqual(pages[1]?.rows);
    expect((await list(office, { page: 4 })).rows).toEqual([]);
  });

  it('counts a year as China does', async () => {
    expect((await list(office)).facets.year).toEqual([
      { value: '2024', count: 3 },
      { value: '2023', count: 42 },
    ]);
  });

  it.each<Partial<ItemFilter>>([
    {},
    { genre: 'notice' },
    { year: 2023, section: '社会救助科' },
    { q: '津贴' },
    { q: '动态' },
  ])('is as long as its facets say, under %j', async (filter) => {
    const { facets } = await list(office, filter);
    const links = (Object.keys(facets) as Facet[]).flatMap((facet) =>
      facets[facet].map(({ value, count }) => ({ facet, value: facet === 'year' ? Number(value) : value, count })),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const { facet, value, count } of links) {
      expect(filter[facet]).toBeUndefined();
      expect((await list(office, { ...filter, [facet]: value })).total).toBe(count);
    }
  });

  it('gives the agency’s first page its newest', async () => {
    const newest = await latestPublicItems(office.slug, 3, publicDb);
    expect(newest).toEqual((await list(office)).rows.slice(0, 3));
  });

  it('is not there for an agency that is not', async () => {
    expect(await listPublicItems('nobody-here', { q: '', page: 1 }, publicDb)).toBeNull();
  });
});
