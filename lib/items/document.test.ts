import { describe, expect, it } from 'vitest';
import { placeCells } from '../documents/table-grid';
import { itemDocument, itemEditionLine, itemText, metadataOf } from './document';
import type { ItemContent } from './types';

const content: ItemContent = {
  agency: { slug: 'smmz', name: '某市民政局' },
  indexNumber: 'SMMZ-2001-2019-00017',
  title: '养老机构运营补贴办法',
  genre: 'normativeDocument',
  category: '20.11',
  column: '政策法规',
  theme: '养老服务',
  section: '养老服务科',
  madeOn: '2019-03-04',
  documentNumber: '明民规〔2019〕3号',
  summary: '规定补贴的对象和标准。',
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '一、对象' }] },
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '（一）机构' }] },
      { type: 'paragraph', content: [{ type: 'text', text: '依法登记的养老机构。' }] },
    ],
  },
  plainText: '',
  keywords: ['养老', '补贴'],
  channels: ['website', 'board'],
  source: '',
  validity: 'abolished',
  validityOn: '2024-05-01',
  successor: { indexNumber: 'SMMZ-2001-2024-00002', title: '新办法' },
  interprets: null,
  attachments: [],
  firstPublishedAt: '2019-03-10T17:00:00.000Z',
};

const text = (key: string, changed: Partial<ItemContent> = {}) =>
  metadataOf({ ...content, ...changed }).find((line) => line.key === key)?.text;

describe('the metadata of an item (条例 Art. 12)', () => {
  it('prints days as China has them, wherever the server stands', () => {
    expect(text('madeOn')).toBe('2019年3月4日');
    expect(text('publishedOn')).toBe('2019年3月11日');
    expect(itemEditionLine({ number: 2, publishedAt: '2019-12-31T16:30:00.000Z' })).toBe('第2版 · 2020年1月1日发布');
  });

  it('names the article of the category', () => {
    expect(text('category')).toMatch(/^扶贫、教育、医疗.*（《政府信息公开条例》第二十条第（十一）项）$/);
    expect(text('category', { category: '21.1' })).toMatch(/第二十一条（市县）/);
  });

  it('says since when an item no longer holds, and what holds instead', () => {
    expect(text('validity')).toBe('已废止（2024年5月1日起），见《新办法》（SMMZ-2001-2024-00002）');
    expect(text('validity', { validity: 'inForce', validityOn: null, successor: null })).toBe('有效');
    expect(text('validity', { validity: 'notApplicable' })).toBeUndefined();
  });

  it('leaves out what an item does not have', () => {
    const keys = metadataOf({ ...content, madeOn: null, documentNumber: null, summary: '', keywords: [] }).map(
      ({ key }) => key,
    );
    expect(keys).not.toEqual(expect.arrayContaining(['madeOn']));
    expect(keys).toContain('indexNumber');
    expect(text('channels')).toBe('门户网站、公告栏、电子屏');
  });
});

describe('an item as a document', () => {
  it('begins with its metadata, in a table without a hole', () => {
    for (const changed of [{}, { documentNumber: null }, { summary: '', keywords: [] }]) {
      const [table] = itemDocument({ ...content, ...changed }).blocks;
      if (table?.kind !== 'table') throw new Error('no metadata');
      for (const row of placeCells(table.body, 4)) expect(row.reduce((sum, { colSpan }) => sum + colSpan, 0)).toBe(4);
    }
  });

  it('has its writer’s headings as its first ones, at addresses of their own', () => {
    expect(itemText(content).blocks).toMatchObject([
      { kind: 'heading', level: 1, id: 'text-h1', text: '一、对象' },
      { kind: 'heading', level: 2, id: 'text-h2', text: '（一）机构' },
      { kind: 'paragraph' },
    ]);
  });

  it('carries the note of a correction before all else', () => {
    const edition = { number: 2, publishedAt: '2019-04-01T01:00:00.000Z', note: '更正了标准。' };
    const document = itemDocument(content, edition);
    expect(document.subtitle).toBe('第2版 · 2019年4月1日发布');
    expect(document.blocks[0]).toMatchObject({ runs: [{ text: '本版更正说明：' }, { text: '更正了标准。' }] });
  });
});
