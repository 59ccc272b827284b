'use client';

import { useState } from 'react';
import { typed } from '@/components/desk/action-form';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { feeOf, isChargeable } from '@/lib/applications/fees';
import { feeBasisLabels, opinionLabels, outcomeLabels, transferChannelLabels } from '@/lib/applications/labels';
import type { ActOffer } from '@/lib/applications/loaders/acts';
import type { FormState } from '@/lib/form-action';

interface Props {
  readonly act: ActOffer;
  readonly state: FormState;
  readonly prefix: string;
}

const choose = { value: '', label: '请选择' };
const choicesOf = (labels: Readonly<Record<string, string>>) => [
  choose,
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

function fieldOf({ state, prefix }: Props, name: string) {
  return { name, id: `${prefix}${name}`, defaultValue: typed(state, name), errors: state.fields?.[name] };
}

/** What the act says beside its day. */
export function ActFields(props: Props) {
  switch (props.act.kind) {
    case 'thirdPartyAnswered':
      return <Answer {...props} name="party" label="第三方" />;
    case 'agencyAnswered':
      return <Answer {...props} name="agency" label="机关" />;
    case 'agencyAsked':
      return (
        <TextField {...fieldOf(props, 'agency')} label="机关名称" help="一起制作该信息的行政机关。" maxLength={60} />
      );
    case 'thirdPartyAsked':
      return (
        <TextField
          {...fieldOf(props, 'party')}
          label="第三方代称"
          help="写「第三方1」这样的代称，不写姓名或者名称。"
          maxLength={40}
        />
      );
    case 'reasonsGiven':
      return (
        <SelectField
          {...fieldOf(props, 'isReasonable')}
          label="理由是否合理"
          choices={[choose, { value: 'yes', label: '合理' }, { value: 'no', label: '不合理' }]}
        />
      );
    case 'extended':
    case 'delayed':
      return <TextField {...fieldOf(props, 'workingDays')} type="number" min={1} label="工作日" className="max-w-32" />;
    case 'transferred':
      return <SelectField {...fieldOf(props, 'to')} label="应当走的渠道" choices={choicesOf(transferChannelLabels)} />;
    case 'lapsed':
      return (
        <SelectField
          {...fieldOf(props, 'outcome')}
          label="原因"
          choices={choicesOf({ 'other.notCorrected': '逾期不补正', 'other.feeUnpaid': '逾期不缴费' })}
        />
      );
    case 'replied':
      return <SelectField {...fieldOf(props, 'outcome')} label="答复的类型" choices={choicesOf(outcomeLabels)} />;
    case 'correctionAsked':
      return <CorrectionAsked {...props} />;
    case 'reasonsAsked':
      return <ReasonsAsked {...props} />;
    case 'feeNotified':
      return <Fee {...props} />;
    default:
      return null;
  }
}

function Answer(props: Props & { readonly name: 'party' | 'agency'; readonly label: string }) {
  const { act, name, label } = props;
  return (
    <>
      <SelectField
        {...fieldOf(props, name)}
        defaultValue={typed(props.state, name) ?? act.parties[0]}
        label={label}
        choices={act.parties.map((party) => ({ value: party, label: party }))}
      />
      <SelectField
        {...fieldOf(props, 'answer')}
        label="意见"
        help={
          name === 'party'
            ? '15 个工作日内没有反馈的，登记「逾期未反馈」，由本机关决定。'
            : '15 个工作日内没有反馈的，视为同意。'
        }
        choices={choicesOf(opinionLabels)}
      />
    </>
  );
}

function CorrectionAsked(props: Props) {
  return (
    <>
      <TextField {...fieldOf(props, 'dueOn')} type="date" label="补正期限（最后一日）" className="max-w-52" />
      <TextArea {...fieldOf(props, 'what')} label="需要补正的内容" rows={3} />
    </>
  );
}

function ReasonsAsked(props: Props) {
  return (
    <>
      <TextField {...fieldOf(props, 'count')} type="number" min={1} label="申请件数" className="max-w-32" />
      <TextField {...fieldOf(props, 'dueOn')} type="date" label="说明理由的期限（最后一日）" className="max-w-56" />
    </>
  );
}

/** The amount follows from basis and quantity, and is told at once. */
function Fee(props: Props) {
  const [basis, setBasis] = useState(typed(props.state, 'basis') ?? 'pages');
  const [quantity, setQuantity] = useState(typed(props.state, 'quantity') ?? '');
  const number = Number(quantity);
  const isKnown = quantity !== '' && isChargeable(number) && (basis === 'items' || basis === 'pages');
  return (
    <>
      <SelectField
        {...fieldOf(props, 'basis')}
        defaultValue={basis}
        label="计费方式"
        choices={Object.entries(feeBasisLabels).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setBasis(event.target.value)}
      />
      <TextField
        {...fieldOf(props, 'quantity')}
        type="number"
        min={1}
        label="本自然月内的数量"
        onChange={(event) => setQuantity(event.target.value)}
        className="max-w-40"
      />
      <p aria-live="polite" className="text-muted">
        {isKnown ? `应缴 ${feeOf(basis, number).amount.toLocaleString('zh-CN')} 元（国办函〔2020〕109号）` : ''}
      </p>
    </>
  );
}
