import { describe, expect, it } from 'vitest';
import type { DocumentTable } from '../documents/model';
import type { RichText } from '../documents/rich-text';
import { reportDocument } from './document';
import type { ContentBlock, ReportContent } from './types';

function words(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function prose(heading: string | null, text: string): ContentBlock {
  return { id: heading ?? text, kind: 'prose', heading, text: words(text) };
}

const content: ReportContent = {
  agency: { slug: 'smmz', name: '三明市民政局' },
  year: 2019,
  format: '2019',
  title: '三明市民政局2019年政府信息公开工作年度报告',
  chapters: [
    { number: 0, title: '', blocks: [prose(null, '前言。')] },
    {
      number: 1,
      title: '总体情况',
      blocks: [prose(null, '概述。'), prose('主动公开', '484条。'), prose('监督保障', '落实。')],
    },
    {
      number: 2,
      title: '主动公开政府信息情况',
      blocks: [{ id: 't2', kind: 'proactive', heading: null, text: words('') }],
    },
    {
      number: 3,
      title: '收到和处理政府信息公开申请情况',
      blocks: [{ id: 't3', kind: 'applications', heading: null, text: words('') }],
    },
    {
      number: 4,
      title: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      blocks: [{ id: 't4', kind: 'appeals', heading: null, text: words('') }],
    },
    { number: 5, title: '存在的主要问题及改进情况', blocks: [prose(null, '改进。')] },
  ],
  tables: {
    proactive: {
      permits: { previousYearItems: 9, change: 2, decisions: 20 },
      penalties: { previousYearItems: 9, change: -3, decisions: null },
      procurement: { projects: 1, amount: 12.5 },
    },
    applications: { newlyReceived: { naturalPerson: 0, total: 0 } },
    appeals: {},
  },
  findings: [],
  waivers: [],
};

const edition = { number: 2, publishedAt: '2020-03-01T16:30:00.000Z', note: '更正表二。' };
const document = reportDocument(content);

function headings(level: number): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
}

function tableOf(id: string): DocumentTable {
  const found = document.blocks.find((block): block is DocumentTable => block.kind === 'table' && block.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The texts of the row that a label heads. */
function rowOf(table: DocumentTable, label: string): string[] | undefined {
  return table.body.find((row) => row[0]?.text === label)?.map(({ text }) => text);
}

describe('headings', () => {
  it('count the chapters with their statutory numerals and leave the preface without', () => {
    expect(headings(1)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、存在的主要问题及改进情况',
    ]);
    expect(document.blocks[0]).toEqual({ kind: 'paragraph', runs: [{ text: '前言。' }] });
  });

  it('count only the blocks that have one', () => {
    expect(headings(2)).toEqual(['（一）主动公开', '（二）监督保障']);
  });

  it('are addresses that published pages are linked by', () => {
    const ids = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(ids).toEqual([
      'chapter-1',
      'chapter-1-2',
      'chapter-1-3',
      'chapter-2',
      'chapter-3',
      'chapter-4',
      'chapter-5',
    ]);
  });

  it('count beyond ten as one does', () => {
    const blocks = Array.from({ length: 21 }, (_, n) => prose(`第${n}`, '文'));
    const many = reportDocument({ ...content, chapters: [{ number: 1, title: '总体情况', blocks }] });
    const texts = many.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
    expect([texts[9], texts[10], texts[19], texts[20]]).toEqual([
      '（十）第9',
      '（十一）第10',
      '（二十）第19',
      '（二十一）第20',
    ]);
  });
});

describe('statutory tables', () => {
  it('keep the form: caption, merged heads and what each head is the head of', () => {
    const table = tableOf('table-applications');
    expect(table.caption).toBe('表三 收到和处理政府信息公开申请情况');
    expect(table.head[0]?.[1]).toEqual({ text: '申请人情况', header: 'column', colSpan: 7, align: 'center' });
    expect(table.head[1]?.[0]).toEqual({ text: '自然人', header: 'column', rowSpan: 2, align: 'center' });
    expect(table.body[2]?.[0]).toMatchObject({ text: '三、本年度办理结果', header: 'row', align: 'left' });
  });

  it('fill every line of the form to its width', () => {
    for (const id of ['table-proactive', 'table-applications', 'table-appeals']) {
      const { columnWidths, head, body } = tableOf(id);
      const free = new Map<number, number>();
      [...head, ...body].forEach((row, line) => {
        for (const { colSpan = 1, rowSpan = 1 } of row) {
          for (let at = line; at < line + rowSpan; at += 1) free.set(at, (free.get(at) ?? 0) + colSpan);
        }
      });
      expect(new Set(free.values())).toEqual(new Set([columnWidths.length]));
    }
  });

  it('print a sign where 增/减 is meant, amounts without zeros at the end, zero as zero and a blank as blank', () => {
    const table = tableOf('table-proactive');
    expect(rowOf(table, '行政许可')).toEqual(['行政许可', '9', '+2', '20']);
    expect(rowOf(table, '行政处罚')).toEqual(['行政处罚', '9', '-3', '']);
    expect(rowOf(table, '政府集中采购')).toEqual(['政府集中采购', '1', '12.5']);
    expect(rowOf(tableOf('table-applications'), '一、本年新收政府信息公开申请数量')).toEqual([
      '一、本年新收政府信息公开申请数量',
      '0',
      ...Array.from({ length: 5 }, () => ''),
      '0',
    ]);
  });
});

describe('an edition', () => {
  it('says its number and its day in China', () => {
    expect(reportDocument(content, edition).subtitle).toBe('第2版 · 2020年3月2日发布');
  });

  it('carries its correction in every copy', () => {
    expect(reportDocument(content, edition).blocks[0]).toEqual({
      kind: 'paragraph',
      runs: [{ text: '本版更正说明：', bold: true }, { text: '更正表二。' }],
    });
  });

  it('is not spoken of before there is one', () => {
    expect(document.subtitle).toBeUndefined();
    expect(document.title).toBe('三明市民政局2019年政府信息公开工作年度报告');
  });
});
