import { describe, expect, it } from 'vitest';
import { contentDigest } from './digest';
import { reportJson } from './public-json';
import type { ReportContent } from './types';

const text = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年公开' },
        { type: 'text', text: '484条', marks: [{ type: 'bold' }] },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '动态367条' }] }] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text: '渠道' }] }] },
            { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: '网站' }] }] },
          ],
        },
      ],
    },
  ],
} as const;

const content: ReportContent = {
  agency: { slug: 'smmz', name: '三明市民政局' },
  year: 2019,
  format: '2019',
  title: '三明市民政局2019年政府信息公开工作年度报告',
  chapters: [
    { number: 0, title: '', blocks: [{ id: 'p', kind: 'prose', heading: null, text }] },
    { number: 1, title: '总体情况', blocks: [{ id: 'a', kind: 'prose', heading: '主动公开', text }] },
    {
      number: 3,
      title: '收到和处理政府信息公开申请情况',
      blocks: [{ id: 'b', kind: 'applications', heading: null, text }],
    },
  ],
  tables: { proactive: {}, applications: { newlyReceived: { total: 8 }, total: { total: null } }, appeals: {} },
  findings: [{ rule: 'A2', severity: 'error', table: 'applications', message: '表三不平' }],
  waivers: [
    { findingKey: 'A2', message: '表三不平', reason: '历史数据', givenBy: '王主任', givenAt: '2020-01-16T00:00:00Z' },
  ],
};

const json = reportJson(content, { number: 1, publishedAt: '2020-01-17T01:00:00.000Z', note: null }, 'ab12');

describe('open data of an edition', () => {
  it('has the fields of its contract', () => {
    expect(json).toMatchObject({
      agency: { slug: 'smmz', name: '三明市民政局' },
      year: 2019,
      format: '2019',
      edition: 1,
      publishedAt: '2020-01-17T01:00:00.000Z',
      digest: 'ab12',
      tables: content.tables,
    });
  });

  it('has the numbered chapters, and the preface apart', () => {
    expect(json.chapters.map(({ number, title }) => [number, title])).toEqual([
      [1, '总体情况'],
      [3, '收到和处理政府信息公开申请情况'],
    ]);
    expect(json.preface).toHaveLength(1);
  });

  it('gives prose as plain and as structured text, and a table as a reference', () => {
    expect(json.chapters[0]?.blocks).toEqual([
      { kind: 'prose', heading: '主动公开', text: '全年公开484条\n动态367条\n渠道\t网站', content: text },
    ]);
    expect(json.chapters[1]?.blocks).toEqual([{ kind: 'table', table: 'applications' }]);
  });

  it('names the key figures, a blank as null', () => {
    expect(json.figures).toContainEqual({
      key: 'applications.newlyReceived.total',
      label: '本年新收政府信息公开申请数量',
      value: 8,
      unit: '件',
    });
    expect(json.figures).toContainEqual(expect.objectContaining({ key: 'applications.total.total', value: null }));
  });

  it('tells nothing that was for the house', () => {
    expect(JSON.stringify(json)).not.toMatch(/王主任|历史数据|表三不平/);
  });
});

describe('the digest of a content', () => {
  it('does not depend on the order of keys, which the database does not keep', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as ReportContent;
    expect(contentDigest(turned)).toBe(contentDigest(content));
  });

  it('changes with one figure and with one word', () => {
    const tables = { ...content.tables, applications: { newlyReceived: { total: 9 }, total: { total: null } } };
    const digests = [content, { ...content, tables }, { ...content, title: '年度报告' }].map(contentDigest);
    expect(new Set(digests).size).toBe(3);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
