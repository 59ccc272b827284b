import { describe, expect, it } from 'vitest';
import type { RichText } from '../documents/rich-text';
import { sortedLinks } from './links';

const origin = 'https://mz.gov.cn';

function textWith(...hrefs: readonly string[]): RichText {
  const content = hrefs.map((href) => {
    return { type: 'text', text: '见', marks: [{ type: 'link', attrs: { href } }] } as const;
  });
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

const sorted = (...hrefs: readonly string[]) => sortedLinks(textWith(...hrefs), origin);

describe('links of a text', () => {
  it.each(['http://10.0.0.8/oa', 'http://oa/login', 'http://172.20.1.1/', 'http://oa.lan/', `${origin}/desk/items`])(
    'nobody outside can follow %s',
    (href) => expect(sorted(href)).toEqual({ closed: [href], own: [], outside: [] }),
  );

  it('of our own pages name what has to be public', () => {
    const item = `${origin}/smmz/items/SMMZ-2001-2026-00001/editions/2`;
    const report = `${origin}/smmz/reports/2019.pdf`;
    expect(sorted(item, report).own).toEqual([
      { kind: 'item', href: item, slug: 'smmz', indexNumber: 'SMMZ-2001-2026-00001' },
      { kind: 'report', href: report, slug: 'smmz', year: 2019 },
    ]);
  });

  it('to a list of ours stand always', () => {
    expect(sorted(`${origin}/smmz`, `${origin}/smmz/items?q=1`)).toEqual({ closed: [], own: [], outside: [] });
  });

  it('elsewhere are told once each; a mailbox is no page', () => {
    const href = 'https://www.gov.cn/zhengce/';
    expect(sorted(href, href, 'mailto:mz@mz.gov.cn').outside).toEqual([href]);
  });

  it('are found in tables and lists too', () => {
    const [paragraph] = textWith('http://10.0.0.8/oa').content;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] } as const;
    expect(sortedLinks({ type: 'doc', content: [list] }, origin).closed).toHaveLength(1);
  });
});
