import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { reportDocument } from '../reports/document';
import { renderDocx } from './docx';
import { renderHtml } from './html';
import { renderPdf } from './pdf';

const w = (text: string) => ({
  type: 'doc' as const,
  content: [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] },
    { type: 'heading' as const, attrs: { level: 3 as const }, content: [{ type: 'text' as const, text: '1. 小标题' }] },
    {
      type: 'paragraph' as const,
      content: [
        { type: 'text' as const, text: text.repeat(4) },
        { type: 'text' as const, text: '粗体', marks: [{ type: 'bold' as const }] },
        {
          type: 'text' as const,
          text: '链接',
          marks: [{ type: 'link' as const, attrs: { href: 'https://www.gov.cn/a?b=1&c=2' } }],
        },
      ],
    },
    {
      type: 'orderedList' as const,
      content: [1, 2].map((n) => ({
        type: 'listItem' as const,
        content: [
          { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '第' + n + '项' + text }] },
          {
            type: 'bulletList' as const,
            content: [
              {
                type: 'listItem' as const,
                content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '内层' }] }],
              },
            ],
          },
        ],
      })),
    },
    {
      type: 'table' as const,
      content: [
        {
          type: 'tableRow' as const,
          content: [
            {
              type: 'tableHeader' as const,
              content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '项目' }] }],
            },
            {
              type: 'tableHeader' as const,
              content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '数量' }] }],
            },
          ],
        },
        {
          type: 'tableRow' as const,
          content: [
            {
              type: 'tableCell' as const,
              content: [
                { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '工作动态 #panic() ] *x* $' }] },
              ],
            },
            {
              type: 'tableCell' as const,
              content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '367' }] }],
            },
          ],
        },
      ],
    },
  ],
});
it('draws', async () => {
  const text =
    '2019年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息484条，"其中"工作动态367条。';
  const content: any = {
    agency: { slug: 'smmz', name: '三明市民政局' },
    year: 2019,
    format: process.env.FMT ?? '2019',
    title: '三明市民政局2019年政府信息公开工作年度报告',
    chapters: [
      {
        number: 1,
        title: '总体情况',
        blocks: [
          { id: 'a', kind: 'prose', heading: '主动公开', text: w(text) },
          { id: 'a2', kind: 'prose', heading: '监督保障', text: w(text) },
        ],
      },
      {
        number: 2,
        title: '主动公开政府信息情况',
        blocks: [{ id: 't2', kind: 'proactive', heading: null, text: w('') }],
      },
      {
        number: 3,
        title: '收到和处理政府信息公开申请情况',
        blocks: [{ id: 't3', kind: 'applications', heading: null, text: w('') }],
      },
      { number: 4, title: '复议诉讼情况', blocks: [{ id: 't4', kind: 'appeals', heading: null, text: w('') }] },
      {
        number: 5,
        title: '存在的主要问题及改进情况',
        blocks: [{ id: 'e', kind: 'prose', heading: null, text: w(text) }],
      },
    ],
    tables: {
      proactive: { permits: { previousYearItems: 9, change: 2, decisions: 20 } },
      applications: { newlyReceived: { naturalPerson: 12, total: 12 } },
      appeals: { reconsideration: { upheld: 1, total: 1 } },
    },
    findings: [],
    waivers: [],
  };
  const document = reportDocument(content, { number: 1, publishedAt: '2020-01-16T16:30:00.000Z', note: null });
  for (let n = 0; n < 3; n++) {
    let t = performance.now();
    const d = await renderDocx(document);
    console.log('docx', performance.now() - t, d.length);
    writeFileSync('/tmp/doc/a.docx', d);
    t = performance.now();
    const p = await renderPdf(document, { at: new Date('2020-01-16T16:30:00Z') });
    console.log('pdf', performance.now() - t, p.length);
    writeFileSync('/tmp/doc/a.pdf', p);
  }
  const css = (await import('node:fs')).readFileSync('components/document/document.css', 'utf8');
  writeFileSync(
    '/tmp/doc/a.html',
    `<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content="width=device-width"><style>${css}</style><h1>${document.title}</h1>` +
      (await renderHtml(document)),
  );
});
