import { describe, expect, it } from 'vitest';
import { words } from '../../test/given-text';
import { blankFields } from './blank-fields';
import { findingDigest } from './digest';
import { findingsOf } from './findings';
import { closedGates, type GateAttachment, type GateFacts, gatesOf } from './readiness';
import type { GateCode, ItemFields } from './types';

const complete: ItemFields = {
  ...blankFields('关于开展走访慰问的通知', 'notice'),
  madeOn: '2026-01-05',
  body: words('走访慰问困难群众 120 户。'),
};

const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  fields: complete,
  attachments: [],
  review: { conclusion: 'cleared', article: '', digest: 'd1' },
  digest: 'd1',
  findings: [],
  wording: [],
  links: { closed: [], unpublished: [], outside: [] },
  today: '2026-01-12',
  ...over,
});

const remarksOf = (code: GateCode, over: Partial<GateFacts>) =>
  gatesOf(facts(over)).find((gate) => gate.code === code)?.remarks ?? [];

const attachment = (over: Partial<GateAttachment> = {}): GateAttachment => ({
  id: 'a1',
  name: '名单.xlsx',
  sha256: '0'.repeat(64),
  sizeBytes: 10,
  mediaType: 'application/vnd.ms-excel',
  text: '姓名',
  hasUnread: false,
  isChecked: false,
  ...over,
});

it('opens every gate for complete, reviewed, clean words', () => {
  expect(gatesOf(facts()).every(({ isPassed }) => isPassed)).toBe(true);
});

describe('信息要素', () => {
  const missing = (fields: Partial<ItemFields>) => remarksOf('metadata', { fields: { ...complete, ...fields } });

  it('asks each genre for its own', () => {
    expect(missing({ genre: 'normativeDocument', validity: 'inForce' })).toEqual(['规范性文件请填写文号']);
    expect(missing({ genre: 'interpretation' })).toEqual(['请选择所解读的文件']);
    expect(missing({ genre: 'policyDocument', documentNumber: '民〔2026〕1号' })).toEqual(['请选择有效性']);
  });

  it('asks for a day of making that has come', () => {
    expect(missing({ madeOn: null })).toEqual(['请填写成文日期']);
    expect(missing({ madeOn: '2026-01-13' })).toEqual(['成文日期在今天之后，请核对']);
  });

  it('takes an attachment in place of a body', () => {
    expect(missing({ body: words(' ') })).toHaveLength(1);
    expect(remarksOf('metadata', { fields: { ...complete, body: words(' ') }, attachments: [attachment()] })).toEqual(
      [],
    );
  });

  it('asks for the article of what is not disclosed', () => {
    expect(missing({ disclosure: 'withheld', disclosureArticle: ' ' })).toEqual(['请写明不主动公开的法律依据']);
  });
});

describe('保密审查 (条例 Art. 17)', () => {
  it('comes before disclosure', () => {
    expect(remarksOf('secrecy', { review: null })).toEqual(['还没有保密审查']);
  });

  it('counts for what was reviewed and not for what it became', () => {
    expect(remarksOf('secrecy', { digest: 'd2' })).toEqual(['审查之后内容改过，请重新审查']);
  });

  it('keeps back what it withheld', () => {
    const review = { conclusion: 'withheld', article: '条例第十四条', digest: 'd1' } as const;
    expect(remarksOf('secrecy', { review })[0]).toContain('条例第十四条');
  });
});

describe('个人信息', () => {
  const mobile = '13800138000';
  const withDatum = {
    fields: { ...complete, summary: `联系人电话 ${mobile}` },
    attachments: [attachment({ text: `张三 ${mobile}` })],
  };
  const search = (kept: ReadonlyMap<string, string> = new Map()) =>
    findingsOf(withDatum, { allowed: [], kept, digest: findingDigest('i1') });

  it('is found in the words and inside attachments, and never repeated in a remark', () => {
    const findings = search();
    const remarks = remarksOf('personalData', { ...withDatum, findings });
    expect(remarks.join()).toContain('概述：手机号码 1 处');
    expect(remarks.join()).toContain('附件《名单.xlsx》：手机号码 1 处');
    expect(JSON.stringify(findings) + remarks.join()).not.toContain(mobile);
  });

  it('is settled everywhere by one reason, since the datum is the same', () => {
    const kept = search()
      .filter(({ kind }) => kind === 'mobile')
      .map(({ fingerprint }) => [fingerprint, '公开的服务电话'] as const);
    expect(new Set(kept.map(([print]) => print)).size).toBe(1);
    const open = search(new Map(kept)).filter(({ kind, keptReason }) => kind === 'mobile' && keptReason === null);
    expect(open).toEqual([]);
  });

  it('has another fingerprint in another item', () => {
    const print = (itemId: string) =>
      findingsOf(withDatum, { allowed: [], kept: new Map(), digest: findingDigest(itemId) })[0]?.fingerprint;
    expect(print('i1')).not.toBe(print('i2'));
  });
});

describe('用词和链接', () => {
  it('finds grave errors and the agency’s own list', () => {
    const fields = { ...complete, body: words('中华人名共和国,民证局') };
    const wording = [{ wrong: '民证局', right: '民政局', note: '' }];
    expect(remarksOf('wording', { fields, wording })).toEqual([
      '「民证局」1 处，应为「民政局」',
      '「中华人名共和国」1 处，应为「中华人民共和国」',
    ]);
  });

  it('holds back links that nobody outside can follow, and lets those elsewhere pass', () => {
    const links = {
      closed: ['http://10.0.0.8/oa'],
      unpublished: ['https://mz.gov.cn/smmz/items/SMMZ-2001-2026-00001'],
      outside: ['https://www.gov.cn/zhengce/'],
    };
    expect(remarksOf('wording', { links })).toEqual([
      '公众打不开的链接：http://10.0.0.8/oa',
      '本站没有公开的页面：https://mz.gov.cn/smmz/items/SMMZ-2001-2026-00001',
    ]);
  });
});

describe('附件', () => {
  const unread = attachment({ text: null });

  it('waits for a person where a machine reads nothing, or not all of it', () => {
    const gate = gatesOf(facts({ attachments: [unread] })).at(-1);
    expect(gate).toMatchObject({ code: 'attachments', isPassed: false });
    expect(gate?.remarks[0]).toContain('名单.xlsx');
    expect(remarksOf('attachments', { attachments: [attachment({ hasUnread: true })] })[0]).toContain('扫描页');
  });

  it('opens when somebody has looked', () => {
    expect(remarksOf('attachments', { attachments: [{ ...unread, isChecked: true }] })).toEqual([]);
  });
});

it('asks what is not for the public for its metadata alone', () => {
  const closed = gatesOf(facts({ review: null }));
  expect(closedGates('accept', 'withheld', closed)).toEqual([]);
  expect(closedGates('accept', 'proactive', closed)).toEqual(['secrecy']);
});
