import { describe, expect, it } from 'vitest';
import { someSettings } from '../../../test/given-letters';
import { builtInCalendar } from '../../calendar/calendar';
import { type LedgerEvent, type LetterElements, type LetterKind, letterKinds, type Outcome, outcomes } from '../types';
import { letterContent } from './content';
import { letterDigest } from './digest';
import { letterDocument } from './document';
import { elementsOf, missingElements } from './elements';
import { writeMaskedPages } from './masked-pages';
import { letterNames } from './names';
import { elementLabelsOf, openElementsOf } from './open-elements';
import type { LetterFacts, LetterPart } from './types';
import { builtInWording } from './wording';

const received: LedgerEvent = {
  id: 'e1',
  number: 1,
  kind: 'received',
  on: '2026-09-18',
  facts: { basis: 'confirmed' },
  reason: null,
  letterId: null,
  reverses: null,
};

const name = '测试甲某';
const request = '申请公开《关于低保的通知》。\n<b>#panic()</b>';

function factsOf(kind: LetterKind, changes: Partial<LetterFacts> = {}): LetterFacts {
  return {
    kind,
    outcome: null,
    elements: {},
    on: '2026-09-30',
    documentNumber: '测民公开〔2026〕7号',
    agency: { name: '测试市民政局', contactOffice: '办公室', phone: '000-0000', address: '虚构路1号' },
    settings: someSettings,
    application: {
      number: '2026-0007',
      channel: 'online',
      applicantKind: 'naturalPerson',
      matter: '低保通知',
      request,
      formWanted: 'electronic',
      deliveryWanted: 'email',
    },
    events: [received],
    calendar: builtInCalendar,
    wording: builtInWording[kind],
    ...changes,
  };
}

const samples = { line: '一行', text: '几句话', day: '2026-10-30', count: '20' } as const;
const pages = [{ page: '第3页', what: '身份证号码', why: '涉及个人隐私', article: '条例第十五条' }];

/** Everything that a kind asks for. */
function complete(kind: LetterKind, outcome: Outcome | null): LetterElements {
  const values = elementsOf(kind, outcome).map(({ key, shape }) => [
    key,
    shape === 'maskedPages' ? writeMaskedPages(pages) : samples[shape],
  ]);
  return Object.fromEntries(values);
}

const whole = (kind: LetterKind, outcome: Outcome | null = null, changes: Partial<LetterFacts> = {}) =>
  factsOf(kind, { outcome, elements: { ...complete(kind, outcome), ...feeEnough(kind) }, ...changes });
const feeEnough = (kind: LetterKind): LetterElements => (kind === 'feeNotice' ? { quantity: '101' } : {});

const wordsOf = (parts: readonly LetterPart[]) =>
  parts.map((part) => ('text' in part ? part.text : part.rows.map((row) => row.join(' ')).join('\n'))).join('\n');
const printed = (facts: LetterFacts) => wordsOf(letterContent(facts).parts);

const otherKinds = letterKinds.filter((kind) => kind !== 'reply');

describe('what a letter must say', () => {
  it.each(otherKinds)('%s: whole it can be signed, and each element by itself is missed by name', (kind) => {
    const facts = whole(kind);
    expect(openElementsOf(facts)).toEqual([]);
    for (const { key, isRequired } of elementsOf(kind, null)) {
      const without = { ...facts, elements: { ...facts.elements, [key]: ' ' } };
      expect(openElementsOf(without)).toEqual(isRequired ? [key] : []);
    }
  });

  it.each(outcomes)('a reply %s: whole it can be signed, and lacks what its outcome asks for when empty', (outcome) => {
    expect(openElementsOf(whole('reply', outcome))).toEqual([]);
    const open = openElementsOf(factsOf('reply', { outcome }));
    expect(open.length).toBeGreaterThan(0);
    expect(open).not.toContain('facts');
  });

  it('asks for one of two where either will do (Art. 36 (4), (5))', () => {
    expect(missingElements('reply', 'unavailable.notHeld', {}).map(({ key }) => key)).toEqual(['search', 'holder']);
    expect(missingElements('reply', 'unavailable.notHeld', { holder: '甲局' })).toEqual([]);
  });

  it('takes no count, day or table that can’t be read', () => {
    const keys = (kind: LetterKind, outcome: Outcome | null, elements: LetterElements) =>
      missingElements(kind, outcome, { ...complete(kind, outcome), ...elements }).map(({ key }) => key);
    expect(keys('extensionNotice', null, { workingDays: '21' })).toEqual(['workingDays']);
    expect(keys('extensionNotice', null, { workingDays: '二十' })).toEqual(['workingDays']);
    expect(keys('correctionNotice', null, { dueOn: '2026-02-30' })).toEqual(['dueOn']);
    expect(keys('reply', 'partlyDisclosed', { withheld: '第3页｜身份证号码' })).toEqual(['withheld']);
  });

  it('is not said by a term that is over when the letter is signed', () => {
    const facts = whole('correctionNotice');
    expect(openElementsOf({ ...facts, on: '2026-10-30' })).toEqual(['dueOn']);
  });

  it('also comes from settings and ledger, and is named in words that tell where', () => {
    const blank = { ...someSettings, documentCode: '', court: '', payment: '', reconsiderationAuthority: '' };
    const reply = whole('reply', 'disclosed', { settings: blank, events: [] });
    expect(openElementsOf(reply)).toEqual(['receivedOn', 'documentCode', 'reconsiderationAuthority', 'court']);
    expect(openElementsOf(whole('feeNotice', null, { settings: blank }))).toEqual(['documentCode', 'payment']);
    const label = elementLabelsOf(reply);
    expect(label('court')).toContain('管辖法院');
    expect(label('given')).toBe('提供的形式、地点和期限');
  });

  it('is no fee where nothing is over what is free', () => {
    const free = whole('feeNotice', null, { elements: { quantity: '30' } });
    expect(openElementsOf(free)).toEqual(['amount']);
  });

  it('is also what the agency’s words want filled in', () => {
    const wording = { ...builtInWording.receipt, closing: '电话：{联系电话}' };
    const agency = { ...factsOf('receipt').agency, phone: '' };
    expect(openElementsOf(factsOf('receipt', { wording, agency }))).toEqual(['{联系电话}']);
  });
});

describe('a letter’s words', () => {
  it('quote the request as text, with number and receipt date', () => {
    const words = printed(whole('reply', 'unavailable.needsCreation'));
    expect(words).toContain('本机关于2026年9月18日收到您提出的政府信息公开申请（申请编号：2026-0007），申请内容为：');
    expect(words).toContain(`“${request}”`);
  });

  it('receipt: legal receipt date and why (Art. 31), last day for the reply by the clock (Art. 33)', () => {
    const words = printed(whole('receipt'));
    expect(words).toContain('以双方确认之日为收到申请之日，即2026年9月18日');
    // The worked clock of the law's own example: a make-up Sunday, two holidays, a make-up Saturday.
    expect(words).toContain('自收到申请之日起20个工作日内答复，即2026年10月22日前（含当日）');
  });

  it('receipt: says so where the term reaches into a year without a notice', () => {
    const late = { ...received, on: '2026-12-20' } as LedgerEvent;
    const words = printed(whole('receipt', null, { events: [late], on: '2026-12-21' }));
    expect(words).toContain('最后一日待国务院公布节假日安排后确定');
  });

  it('extension: the new last day by the clock, and not who approved it inside', () => {
    const elements = { ...complete('extensionNotice', null), workingDays: '10', approver: '测试主任' };
    const words = printed(factsOf('extensionNotice', { elements }));
    expect(words).toContain('答复期限延长10个工作日，延长后的答复期限至2026年11月5日（含当日）');
    expect(words).not.toContain('测试主任');
  });

  it('fee notice: tiers and amount of 109号, computed', () => {
    const content = letterContent(whole('feeNotice'));
    expect(wordsOf(content.parts)).toContain(['1—30 30 0 0', '31—100 70 10 700', '101—200 1 20 20'].join('\n'));
    expect(wordsOf(content.parts)).toContain('应缴金额合计：人民币720元。');
    expect(content.fee).toEqual({ basis: 'pages', quantity: 101, amount: 720 });
  });

  it('partial disclosure: each masked place with its reason and article (Art. 37)', () => {
    const content = letterContent(whole('reply', 'partlyDisclosed'));
    const table = content.parts.find((part) => 'rows' in part);
    expect(table).toMatchObject({ rows: [['第3页', '身份证号码', '涉及个人隐私', '条例第十五条']] });
    expect(wordsOf(content.parts)).toContain('第三十七条的规定');
  });

  it('cite the item of Art. 36 that the case is', () => {
    const elements = { publicPlace: '门户网站', given: '网上查阅' };
    const words = printed(factsOf('reply', { outcome: 'disclosed', elements }));
    expect(words).toContain('根据《中华人民共和国政府信息公开条例》第三十六条第一项的规定');
  });

  it('speak to an organisation as one', () => {
    const base = whole('reply', 'disclosed');
    const words = printed({ ...base, application: { ...base.application, applicantKind: 'commercialEnterprise' } });
    expect(words).toContain('贵单位');
    expect(words.replaceAll('贵单位', '')).not.toContain('您');
  });

  it.each(letterKinds)('of %s stand whatever the agency writes around them', (kind) => {
    const outcome = kind === 'reply' ? 'disclosed' : null;
    const silent = { opening: '', advice: '', closing: '' };
    const own = { opening: '甲。', advice: '乙。', closing: '丙。' };
    const fixed = printed(whole(kind, outcome, { wording: silent }));
    const words = printed(whole(kind, outcome, { wording: own }));
    for (const line of fixed.split('\n')) expect(words).toContain(line);
    expect(words.split('\n').at(-1)).toBe('丙。');
    expect(fixed.includes('行政复议')).toBe(letterNames[kind].hasRemedy);
  });
});

describe('who it goes to', () => {
  it('of a third party’s letter (Art. 32) is never the applicant, nor are their words', () => {
    for (const kind of ['thirdPartyLetter', 'thirdPartyDecision'] as const) {
      const content = letterContent(whole(kind));
      expect(content.addressee).toBe('thirdParty');
      const document = letterDocument(content, { name: '测试第三方公司', request });
      expect(JSON.stringify(document)).not.toContain('申请公开《关于低保的通知》');
      expect(JSON.stringify(document)).not.toContain(name);
    }
  });

  it('is put in at the addressee’s line alone, and stands in no property of the files', () => {
    const document = letterDocument(letterContent(whole('reply', 'disclosed')), { name });
    const { blocks, ...properties } = document;
    expect(blocks[0]).toEqual({ kind: 'paragraph', place: 'flush', runs: [{ text: `${name}：` }] });
    expect(JSON.stringify([properties, blocks.slice(1)])).not.toContain(name);
    expect(properties).toEqual({
      title: '测试市民政局政府信息公开申请答复书',
      author: '测试市民政局',
      subtitle: '测民公开〔2026〕7号',
    });
  });

  it('reads their own words where they named themselves in the request', () => {
    const document = letterDocument(letterContent(whole('receipt')), { name, request: `我是${name}` });
    expect(JSON.stringify(document.blocks)).toContain(`“我是${name}”`);
  });
});

describe('the digest of what is signed', () => {
  it('is the same after a way through jsonb, and another for another word', () => {
    const content = letterContent(whole('reply', 'disclosed'));
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;
    expect(letterDigest(turned)).toBe(letterDigest(content));
    expect(letterDigest({ ...content, on: '2026-10-01' })).not.toBe(letterDigest(content));
  });
});
