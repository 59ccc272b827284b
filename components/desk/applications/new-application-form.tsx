'use client';

import { type ReactNode, useState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { CheckboxGroup, SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { registerByHand } from '@/lib/applications/actions/registering';
import { receiptBases } from '@/lib/applications/deadlines';
import {
  applicantKindLabels,
  channelLabels,
  deliveryWantedLabels,
  formWantedLabels,
  requiredElementLabels,
} from '@/lib/applications/labels';
import { handChannels } from '@/lib/applications/schema/registering';
import type { Channel } from '@/lib/applications/types';
import type { Calendar } from '@/lib/calendar/types';
import type { FormState } from '@/lib/form-action';
import { ApplicantFields } from './applicant-fields';
import { RadioGroup } from './radio-group';
import { ReceiptRule, receiptRules } from './receipt-rule';

interface Props {
  readonly today: string;
  readonly calendar: Calendar;
}

/** Registers what came by hand, post, fax or mail. */
export function NewApplicationForm({ today, calendar }: Props) {
  return (
    <ActionForm action={registerByHand} className="flex max-w-3xl flex-col gap-8">
      {(state) => (
        <>
          <Arrival state={state} today={today} calendar={calendar} />
          <Applicant state={state} />
          <Wanted state={state} />
          <SubmitButton className="self-start" pendingLabel="正在登记…">
            登记
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Part({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <div>
        <h2 className="text-head font-semibold">{title}</h2>
        {lead && <p className="text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

const channelChoices = handChannels.map((value) => ({ value, label: channelLabels[value] }));

/** The way it came and its days, with what follows from them. */
function Arrival({ state, today, calendar }: Props & { readonly state: FormState }) {
  const [channel, setChannel] = useState<Channel | null>(null);
  const [arrivedOn, setArrivedOn] = useState(today);
  const [confirmedOn, setConfirmedOn] = useState('');
  const isConfirmed = channel !== null && receiptBases[channel] === 'confirmed';
  return (
    <Part title="怎样收到的">
      <RadioGroup
        name="channel"
        label="提交方式"
        choices={channelChoices}
        chosen={channel ?? typed(state, 'channel') ?? ''}
        errors={state.fields?.channel}
        onChoose={(value) => setChannel(value in receiptRules ? (value as Channel) : null)}
      />
      <div className="flex flex-wrap items-start gap-4">
        <TextField
          name="arrivedOn"
          type="date"
          label={channel === 'registeredPost' ? '签收日期' : '到达日期'}
          max={today}
          defaultValue={typed(state, 'arrivedOn') ?? today}
          errors={state.fields?.arrivedOn}
          onChange={(event) => setArrivedOn(event.target.value)}
          className="w-44"
        />
        {(isConfirmed || state.fields?.confirmedOn) && (
          <TextField
            name="confirmedOn"
            type="date"
            label="与申请人确认的日期"
            required={false}
            max={today}
            defaultValue={typed(state, 'confirmedOn')}
            errors={state.fields?.confirmedOn}
            onChange={(event) => setConfirmedOn(event.target.value)}
            className="w-52"
          />
        )}
      </div>
      <ReceiptRule
        channel={channel}
        arrivedOn={arrivedOn}
        confirmedOn={isConfirmed ? confirmedOn : ''}
        today={today}
        calendar={calendar}
      />
    </Part>
  );
}

function Applicant({ state }: { readonly state: FormState }) {
  const [kind, setKind] = useState(typed(state, 'applicantKind') ?? '');
  return (
    <Part
      title="申请人"
      lead="姓名、证件和联系方式加密存入保密柜，列表、搜索、导出和统计只显示编号；以后查看须写明目的，并留下记录。"
    >
      <RadioGroup
        name="applicantKind"
        label="申请人类型"
        help="年度报告表三按这几类统计。"
        choices={choicesOf(applicantKindLabels)}
        chosen={kind || (typed(state, 'applicantKind') ?? '')}
        errors={state.fields?.applicantKind}
        onChoose={setKind}
      />
      <ApplicantFields state={state} isOrganisation={kind !== '' && kind !== 'naturalPerson'} />
    </Part>
  );
}

const completeness = Object.entries(requiredElementLabels).map(([value, label]) => ({ value, label }));

function chosenOf(state: FormState): readonly string[] {
  const value = state.values?.foundMissing;
  return typeof value === 'string' ? [value] : (value ?? []);
}

function Wanted({ state }: { readonly state: FormState }) {
  return (
    <Part title="申请什么">
      <TextArea
        name="matter"
        label="事由"
        help="用办公室自己的话概括，显示在列表中；不要写申请人是谁，写了也会被遮盖。不超过 200 字。"
        rows={2}
        defaultValue={typed(state, 'matter')}
        errors={state.fields?.matter}
      />
      <TextArea
        name="request"
        label="所申请的内容"
        help="按申请人的原话录入：政府信息的名称、文号或者便于查询的其他特征性描述（条例第二十九条）。"
        rows={6}
        defaultValue={typed(state, 'request')}
        errors={state.fields?.request}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="formWanted"
          label="信息的形式"
          choices={[{ value: '', label: '请选择' }, ...choicesOf(formWantedLabels)]}
          defaultValue={typed(state, 'formWanted')}
          errors={state.fields?.formWanted}
        />
        <SelectField
          name="deliveryWanted"
          label="获取的方式"
          choices={[{ value: '', label: '请选择' }, ...choicesOf(deliveryWantedLabels)]}
          defaultValue={typed(state, 'deliveryWanted')}
          errors={state.fields?.deliveryWanted}
        />
      </div>
      <CheckboxGroup
        name="foundMissing"
        label="缺少或者不明确的内容"
        help="没有填写的项目会自动记为缺少。照样登记，收到之日起 7 个工作日内一次告知补正（条例第二十九条、第三十条）。"
        choices={completeness}
        chosen={chosenOf(state)}
        errors={state.fields?.foundMissing}
      />
    </Part>
  );
}
