'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveLetterSettings } from '@/lib/applications/actions/settings';
import type { DisclosureSettings } from '@/lib/applications/letters/types';
import type { FormState } from '@/lib/form-action';

interface Props {
  readonly settings: DisclosureSettings;
  readonly version: number;
}

interface Line {
  readonly name: keyof DisclosureSettings;
  readonly label: string;
  readonly help?: string;
  readonly inputMode?: 'numeric';
}

const authorities: readonly Line[] = [
  {
    name: 'documentCode',
    label: '机关代字',
    help: '发文字号由它、年份和全年连续的序号组成，例如“明民公开〔2026〕7号”。',
  },
  {
    name: 'reconsiderationAuthority',
    label: '行政复议机关',
    help: '2024年1月1日起一般为本级人民政府；垂直管理机关为上一级主管部门（行政复议法）。',
  },
  { name: 'reconsiderationAddress', label: '行政复议机关地址' },
  { name: 'superiorAuthority', label: '上一级主管部门', help: '只写入落款日期在2024年以前的文书。' },
  { name: 'court', label: '管辖法院', help: '对本单位提起行政诉讼的人民法院，用全称。' },
];

const terms: readonly Line[] = [
  {
    name: 'reconsiderationDays',
    label: '申请行政复议的期限（日）',
    help: '行政复议法第二十条：60日。',
    inputMode: 'numeric',
  },
  {
    name: 'litigationMonths',
    label: '提起行政诉讼的期限（月）',
    help: '行政诉讼法第四十六条：6个月。',
    inputMode: 'numeric',
  },
];

const inquiryChoices = [
  { value: 'either', label: '可以复议，也可以起诉，并建议先复议' },
  { value: 'reviewFirst', label: '应当先申请行政复议' },
];

const feeChoices = [
  { value: 'pages', label: '按量（页）' },
  { value: 'items', label: '按件' },
];

export function LetterSettingsForm({ settings, version }: Props) {
  return (
    <section aria-labelledby="authorities-head" className="max-w-xl">
      <h2 id="authorities-head" className="mb-3 text-lead font-semibold">
        机关与期限
      </h2>
      <ActionForm action={saveLetterSettings} hidden={{ seenVersion: version }}>
        {(state) => <Fields state={state} settings={settings} />}
      </ActionForm>
    </section>
  );
}

function Fields({ state, settings }: { readonly state: FormState; readonly settings: DisclosureSettings }) {
  const field = (name: keyof DisclosureSettings) => ({
    name,
    defaultValue: typed(state, name) ?? String(settings[name]),
    errors: state.fields?.[name],
  });
  return (
    <>
      {authorities.map(({ name, ...line }) => (
        <TextField key={name} {...line} {...field(name)} autoComplete="off" />
      ))}
      {terms.map(({ name, ...line }) => (
        <TextField key={name} {...line} {...field(name)} autoComplete="off" />
      ))}
      <SelectField
        {...field('inquiryRemedy')}
        label="行政查询事项答复的救济途径"
        help="条例第三十六条第七项是否属于不予公开，各地认识不一。"
        choices={inquiryChoices}
      />
      <SelectField
        {...field('feeBasis')}
        label="信息处理费计算方式"
        help="按件、按量只能选一种（国办函〔2020〕109号）。"
        choices={feeChoices}
      />
      <TextArea {...field('payment')} label="缴费方式" help="写入收费通知：到哪里、怎样缴纳。" rows={3} />
      <TextField
        {...field('retentionYears')}
        label="申请人身份信息保存年限（年）"
        help="办结满此年限后从保密柜中抹去；统计和台账保留。"
        inputMode="numeric"
        autoComplete="off"
      />
      <div>
        <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
      </div>
    </>
  );
}
