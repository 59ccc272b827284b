import { describe, expect, it } from 'vitest';
import { words } from '../../test/given-text';
import type { RichText } from '../documents/rich-text';
import { plainText } from '../documents/text-schema';
import { blankFields } from './blank-fields';
import { contentOf } from './content';
import { contentDigest, reviewDigest } from './digest';
import { indexNumberOf } from './index-number';
import { retyped } from './retyped';

const fields = { ...blankFields('通知', 'notice'), body: words('第一段。') };

const content = contentOf(
  {
    agency: { slug: 'smmz', name: '三明市民政局' },
    section: '社会救助科',
    column: null,
    theme: '救助',
    fields,
    successor: null,
    interprets: null,
    attachments: [],
  },
  'SMMZ-2015-2026-00001',
  new Date('2026-01-12T09:00:00+08:00'),
);

describe('what is published', () => {
  it('holds the words twice: as they are drawn and as they are searched', () => {
    expect(content.plainText).toBe('第一段。');
    expect(content.body).toEqual(words('第一段。'));
  });

  it('has the same digest after a way through a column that keeps no order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(content))).reverse());
    expect(contentDigest(shuffled as unknown as typeof content)).toBe(contentDigest(content));
  });
});

describe('what a secrecy review covers', () => {
  it('changes with a word and with a file, and not with the column', () => {
    const file = { id: 'a', name: '附件.pdf', sha256: 'f'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf' };
    const digest = reviewDigest(fields, []);
    expect(reviewDigest({ ...fields, summary: '又一句' }, [])).not.toBe(digest);
    expect(reviewDigest(fields, [file])).not.toBe(digest);
    expect(reviewDigest({ ...fields, columnId: 'c', channels: ['board'] }, [])).toBe(digest);
  });
});

describe('索引号', () => {
  it('holds agency, category, year and number', () => {
    expect(indexNumberOf('smmz', '20.01', 2019, 17)).toBe('SMMZ-2001-2019-00017');
    expect(indexNumberOf('sanming-mz', '21.1', 2026, 1)).toBe('SANMINGMZ-211-2026-00001');
  });

  it('ends where its five digits end', () => {
    expect(() => indexNumberOf('smmz', '20.01', 2019, 100_000)).toThrow(RangeError);
  });
});

describe('masked words', () => {
  const text: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '电话' },
          { type: 'hardBreak' },
          { type: 'text', text: '138', marks: [{ type: 'bold' }] },
          { type: 'text', text: '00138000' },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '项' }] }] }],
      },
      { type: 'paragraph' },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: '张三' }] }] },
              {
                type: 'tableCell',
                content: [
                  { type: 'paragraph', content: [{ type: 'text', text: '行一' }] },
                  { type: 'paragraph', content: [{ type: 'text', text: '行二' }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  };

  it('come back into runs, lists and cells where they stood', () => {
    const masked = plainText(text).replace('13800138000', '138****8000').replace('张三', '张某');
    const back = retyped(text, masked);
    expect(plainText(back)).toBe(masked);
    expect(back.content[0]).toMatchObject({
      content: [{}, {}, { text: '138', marks: [{ type: 'bold' }] }, { text: '****8000' }],
    });
  });

  it('change nothing where nothing is masked', () => {
    expect(retyped(text, plainText(text))).toEqual(text);
  });
});
