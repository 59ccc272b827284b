import { feeUnitLabels } from '../labels';
import type { FeeBasis } from '../types';
import { cited } from './citing';
import { feeOfLetter } from './fee';
import { addressOf, orBlank, said, textPart } from './speech';
import type { LetterFacts, LetterPart } from './types';

const bases: Readonly<Record<FeeBasis, string>> = { items: '按件计收', pages: '按量计收' };

/** Basis, tiers, amount, how to pay, term and consequence (国办函〔2020〕109号). */
export function feeNoticeParts(facts: LetterFacts): readonly LetterPart[] {
  const { feeBasis, payment } = facts.settings;
  const unit = feeUnitLabels[feeBasis];
  const fee = feeOfLetter(facts);
  return [
    textPart(
      'basis',
      `根据${cited('条例第四十二条')}和${cited('国办函〔2020〕109号')}的规定，对${addressOf(facts.application.applicantKind)}申请公开政府信息超出合理范围的部分收取信息处理费，` +
        `${bases[feeBasis]}。本自然月内的计费数量为${said(facts, 'quantity', '')}${unit}，计算如下：`,
    ),
    {
      key: 'tiers',
      caption: '信息处理费计算表',
      widths: [3, 2, 2, 2],
      head: [`档次（${unit}）`, `数量（${unit}）`, '单价（元）', '金额（元）'],
      rows: (fee?.tiers ?? []).map(({ from, to, quantity, unitPrice, amount }) => [
        to === null ? `${from}以上` : `${from}—${to}`,
        String(quantity),
        String(unitPrice),
        String(amount),
      ]),
    },
    textPart('amount', `应缴金额合计：人民币${fee?.amount ?? '〔金额〕'}元。`),
    textPart('payment', `缴费方式：${orBlank(payment, '缴费方式')}`),
    textPart(
      'term',
      '请自收到本通知书之次日起20个工作日内缴清。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。' +
        '缴清的，答复期限自缴清之次日起重新计算。',
    ),
  ];
}
