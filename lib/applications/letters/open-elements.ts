import { countOf, elementsOf, missingElements, writtenAt } from './elements';
import { feeOfLetter } from './fee';
import { letterNames } from './names';
import { valuesOf } from './placeholder-values';
import { missingAuthorities } from './remedy';
import { courseOfLetter } from './standing';
import type { LetterFacts } from './types';
import { emptyPlaceholders } from './wording';

/** Elements that come from elsewhere than the letter's own form, and where to mend them. */
const elsewhere = {
  receivedOn: '收到申请的日期（在台账登记）',
  documentCode: '机关代字（由系统管理员在“文书设置”填写）',
  reconsiderationAuthority: '行政复议机关（由系统管理员在“文书设置”填写）',
  superiorAuthority: '上一级主管部门（由系统管理员在“文书设置”填写）',
  court: '管辖法院（由系统管理员在“文书设置”填写）',
  payment: '缴费方式（由系统管理员在“文书设置”填写）',
  amount: '应缴金额（没有超出免费数量的，不发收费通知）',
  thirdPartyName: '第三方的姓名或者名称',
  applicantName: '申请人的姓名或者名称（保密柜）',
  applicantNamed: '删去申请人的姓名、证件号码或者联系方式',
  thirdPartyNamed: '删去第三方的姓名或者名称（正文用“第三方1”这样的代称）',
} as const;

/** What the facts lack for a signature, by key; what only the vault knows is added by the command. */
export function openElementsOf(facts: LetterFacts): readonly string[] {
  const { kind, outcome, elements, settings, on } = facts;
  const lacking: readonly (string | false)[] = [
    ...missingElements(kind, outcome, elements).map(({ key }) => key),
    // A term that is over before the letter leaves is none.
    writtenAt(elements, 'dueOn') !== '' && asksUntil(facts) && writtenAt(elements, 'dueOn') <= on && 'dueOn',
    courseOfLetter(facts).receivedOn === null && 'receivedOn',
    settings.documentCode.trim() === '' && 'documentCode',
    ...(letterNames[kind].hasRemedy ? missingAuthorities({ outcome, on, settings }) : []),
    kind === 'feeNotice' && settings.payment.trim() === '' && 'payment',
    kind === 'feeNotice' && countOf(elements, 'quantity') !== null && feeOfLetter(facts)?.amount === 0 && 'amount',
    ...emptyPlaceholders(facts.wording, valuesOf(facts)).map((name) => `{${name}}`),
  ];
  return [...new Set(lacking.filter((key) => key !== false))];
}

const asksUntil = ({ kind }: LetterFacts) => kind === 'correctionNotice' || kind === 'reasonsRequest';

/** Words for the keys of a letter's open elements. */
export function elementLabelsOf({ kind, outcome }: Pick<LetterFacts, 'kind' | 'outcome'>): (key: string) => string {
  const own = new Map(elementsOf(kind, outcome).map(({ key, label }) => [key, label]));
  const others: Readonly<Record<string, string>> = elsewhere;
  return (key) => own.get(key) ?? others[key] ?? key;
}
