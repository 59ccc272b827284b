import { describe, expect, it } from 'vitest';
import { someSettings } from '../../../test/given-letters';
import { type Outcome, outcomes } from '../types';
import { missingAuthorities, remedyClause } from './remedy';

const settings = someSettings;
const before = '2023-12-31';
const after = '2024-01-01';
const clause = (outcome: Outcome | null, on: string) => remedyClause({ outcome, on, settings });

const review = '自收到本答复书之日起60日内向测试市人民政府（地址：测试市虚构路1号）申请行政复议';
const suit = '自收到本答复书之日起6个月内向测试市虚构区人民法院提起行政诉讼';
const then = '对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向测试市虚构区人民法院提起行政诉讼';
const byLaw = '根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，';

const first = `您对本答复书不服的，${byLaw}应当先${review}；${then}。`;
const either = `您对本答复书不服的，可以${review}，也可以${suit}。`;
const old = `您对本答复书不服的，可以自收到本答复书之日起60日内向测试省民政厅或者测试市人民政府申请行政复议，或者${suit}。`;
const part = `您对其中不予公开的部分不服的，${byLaw}应当先${review}；${then}。您对其余部分不服的，可以${review}，也可以${suit}。`;

// Written from the Supreme People's Court's reading of 2025-05-20: a refusal is one under 条例 Art. 14, 15 or 16.
const since2024: Readonly<Record<Outcome, string>> = {
  disclosed: either,
  partlyDisclosed: part,
  'refused.stateSecret': first,
  'refused.prohibitedByLaw': first,
  'refused.threeSecuritiesOneStability': first,
  'refused.thirdPartyRights': first,
  'refused.internalAffairs': first,
  'refused.processInformation': first,
  'refused.enforcementFile': first,
  'refused.administrativeInquiry': `您对本答复书不服的，可以${review}，也可以${suit}。建议先申请行政复议；${then}。`,
  'unavailable.notHeld': either,
  'unavailable.needsCreation': either,
  'unavailable.stillUnclear': either,
  'notProcessed.petition': either,
  'notProcessed.repeated': either,
  'notProcessed.publications': either,
  'notProcessed.excessive': either,
  'notProcessed.reconfirmation': either,
  'other.notCorrected': either,
  'other.feeUnpaid': either,
  'other.rest': either,
};

describe('the remedy clause (行政复议法 Art. 23 (1)(4))', () => {
  it.each(outcomes)('of %s dated 2024-01-01 is that of the amended law', (outcome) => {
    expect(clause(outcome, after)).toBe(since2024[outcome]);
  });

  it.each(outcomes)('of %s dated 2023-12-31 keeps the wording of its day', (outcome) => {
    expect(clause(outcome, before)).toBe(old);
  });

  it('sends an inquiry to reconsideration first where the agency says that it is a refusal', () => {
    const strict = { ...settings, inquiryRemedy: 'reviewFirst' } as const;
    expect(remedyClause({ outcome: 'refused.administrativeInquiry', on: after, settings: strict })).toBe(first);
  });

  it('leaves both ways open for what a third party is told', () => {
    expect(remedyClause({ outcome: null, on: after, settings, you: '您（贵单位）', letter: '告知书' })).toBe(
      either.replaceAll('答复书', '告知书').replace('您', '您（贵单位）'),
    );
  });

  it('takes authorities and terms from the settings', () => {
    const other = { ...settings, court: '另一法院', reconsiderationDays: 90, litigationMonths: 12 };
    const words = remedyClause({ outcome: 'disclosed', on: after, settings: other });
    expect(words).toContain('90日内向测试市人民政府');
    expect(words).toContain('12个月内向另一法院');
  });

  it('names once who was both superior and government before 2024', () => {
    const same = { ...settings, superiorAuthority: '测试市人民政府' };
    expect(remedyClause({ outcome: 'disclosed', on: before, settings: same })).toContain('日内向测试市人民政府申请');
  });
});

describe('authorities that the settings don’t know', () => {
  const none = { ...settings, court: ' ', reconsiderationAuthority: '', superiorAuthority: '' };

  it('are missing, the superior one only in the old wording', () => {
    expect(missingAuthorities({ outcome: 'disclosed', on: after, settings: none })).toEqual([
      'reconsiderationAuthority',
      'court',
    ]);
    expect(missingAuthorities({ outcome: 'disclosed', on: before, settings: none })).toEqual([
      'superiorAuthority',
      'reconsiderationAuthority',
      'court',
    ]);
    expect(missingAuthorities({ outcome: 'refused.stateSecret', on: after, settings })).toEqual([]);
  });
});
