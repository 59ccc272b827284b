import type { LetterKind } from '../types';
import { cited } from './citing';
import { writtenDay } from './days';
import { countOf } from './elements';
import { feeOfLetter } from './fee';
import { feeNoticeParts } from './fee-parts';
import { letterNames } from './names';
import { valuesOf } from './placeholder-values';
import { receivedWords, termWords } from './receipt-words';
import { remedyClause } from './remedy';
import { replyParts } from './reply-parts';
import { aboutRequest, addressOf, dayAt, orBlank, said, textPart } from './speech';
import { extendedDueOn, receiptBasisOf } from './standing';
import type { LetterContent, LetterFacts, LetterPart, WordingPart } from './types';
import { filledIn } from './wording';

/**
 * A letter, word for word. Fixed parts can't be left out; the agency's own words stand between them. What is missing
 * yet is printed as 〔…〕, so that a draft can be read.
 */
export function letterContent(facts: LetterFacts): LetterContent {
  const { kind, outcome, agency, on, documentNumber } = facts;
  const name = letterNames[kind];
  const parts = [
    own(facts, 'opening'),
    ...bodies[kind](facts),
    own(facts, 'advice'),
    name.hasRemedy ? textPart('remedy', remedyOf(facts)) : null,
    own(facts, 'closing'),
  ];
  return {
    kind,
    outcome,
    title: `${agency.name}${name.title}`,
    agencyName: agency.name,
    documentNumber,
    on,
    addressee: name.addressee,
    parts: parts.filter((part) => part !== null),
    fee: chargedIn(facts),
  };
}

function chargedIn(facts: LetterFacts): LetterContent['fee'] {
  const quantity = countOf(facts.elements, 'quantity');
  const fee = facts.kind === 'feeNotice' ? feeOfLetter(facts) : null;
  return fee && quantity !== null ? { basis: facts.settings.feeBasis, quantity, amount: fee.amount } : null;
}

/** The agency's wording, its placeholders filled in. */
function own(facts: LetterFacts, part: WordingPart): LetterPart | null {
  const text = filledIn(facts.wording[part], valuesOf(facts)).trim();
  return text === '' ? null : textPart(part, text);
}

function remedyOf({ kind, outcome, on, settings, application }: LetterFacts): string {
  const { short, addressee } = letterNames[kind];
  const you = addressee === 'thirdParty' ? '您（贵单位）' : addressOf(application.applicantKind);
  const named = {
    ...settings,
    reconsiderationAuthority: orBlank(settings.reconsiderationAuthority, '行政复议机关'),
    superiorAuthority: orBlank(settings.superiorAuthority, '上一级主管部门'),
    court: orBlank(settings.court, '管辖法院'),
  };
  return remedyClause({ outcome, on, settings: named, you, letter: short });
}

type Body = (facts: LetterFacts) => readonly LetterPart[];

/** The fixed parts of each kind. */
const bodies: Readonly<Record<LetterKind, Body>> = {
  receipt: (facts) => [
    textPart('receipt', `${you(facts)}提出的政府信息公开申请已予登记，申请编号为${facts.application.number}。`),
    ...aboutRequest(facts),
    textPart('receivedOn', receivedWords(facts, receiptBasisOf(facts))),
    textPart('term', termWords(facts)),
  ],
  correctionNotice: (facts) => [
    ...aboutRequest(facts, { withReceipt: true }),
    textPart('unclear', `经审查，该申请内容不明确：${said(facts, 'unclear')}`),
    textPart('toAdd', `请补正以下内容：${said(facts, 'toAdd')}`),
    textPart(
      'term',
      `根据${cited('条例第三十条')}的规定，请${you(facts)}在${dayAt(facts, 'dueOn')}前（含当日）补正。` +
        '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。答复期限自本机关收到补正的申请之日起计算。',
    ),
  ],
  // Art. 32 asks the third party, and says nothing of telling it who applied.
  thirdPartyLetter: (facts) => [
    textPart('asked', `本机关在办理一件政府信息公开申请时，需要征求您（贵单位）的意见。${said(facts, 'asked')}`),
    textPart(
      'term',
      `根据${cited('条例第三十二条')}的规定，请自收到本意见书之日起15个工作日内提出是否同意公开的书面意见；不同意公开的，请说明理由。` +
        '逾期未提出意见的，由本机关依照该条例的规定决定是否公开。',
    ),
    textPart('answerForm', `答复方式：${said(facts, 'answerForm')}`),
  ],
  thirdPartyDecision: (facts) => [
    textPart(
      'decision',
      '本机关此前就一件政府信息公开申请征求了您（贵单位）的意见。经审查，您（贵单位）不同意公开的理由不能成立，' +
        `或者不公开会对公共利益造成重大影响，根据${cited('条例第十五条、第三十二条')}的规定，本机关决定予以公开。`,
    ),
    textPart('disclosed', `决定公开的内容：${said(facts, 'disclosed')}`),
    textPart('reasons', `理由：${said(facts, 'reasons')}`),
  ],
  extensionNotice: (facts) => [
    ...aboutRequest(facts, { withReceipt: true }),
    textPart('reason', `因下列原因，本机关不能在法定期限内答复：${said(facts, 'reason')}`),
    textPart('decision', extensionWords(facts)),
  ],
  reasonsRequest: (facts) => [
    ...aboutRequest(facts, { withReceipt: true }),
    textPart(
      'decision',
      `${said(facts, 'period', '')}，${you(facts)}共向本机关提出政府信息公开申请${said(facts, 'count', '')}件，数量、频次明显超过合理范围。` +
        `根据${cited('条例第三十五条')}的规定，请在${dayAt(facts, 'dueOn')}前（含当日）书面说明理由。`,
    ),
    textPart(
      'consequence',
      '逾期不说明理由，或者本机关认为理由不合理的，不予处理；理由合理但无法在法定期限内答复的，本机关将确定延迟答复的合理期限并另行告知。',
    ),
  ],
  feeNotice: (facts) => [...aboutRequest(facts, { withReceipt: true }), ...feeNoticeParts(facts)],
  reply: replyParts,
  correction: (facts) => [
    textPart('earlier', `本机关向${you(facts)}发出的${said(facts, 'earlier', '')}有误，现予更正。`),
    textPart('wrong', `有误之处：${said(facts, 'wrong')}`),
    textPart('right', `更正为：${said(facts, 'right')}`),
    textPart('rest', '该文书的其他内容不变。由此带来的不便，敬请谅解。'),
  ],
};

const you = ({ application }: LetterFacts) => addressOf(application.applicantKind);

function extensionWords(facts: LetterFacts): string {
  const dueOn = extendedDueOn(facts);
  const end =
    dueOn === null
      ? '延长后期限的最后一日待征求意见结束、国务院公布节假日安排后确定'
      : `延长后的答复期限至${writtenDay(dueOn)}（含当日）`;
  return (
    `根据${cited('条例第三十三条')}的规定，经本机关政府信息公开工作机构负责人同意，` +
    `答复期限延长${said(facts, 'workingDays', '')}个工作日，${end}。`
  );
}
