'use client';

import { useState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import type { ButtonVariant } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { beginLetter } from '@/lib/applications/actions/letters';
import { letterKindLabels, outcomeGroupLabels, outcomeLabels } from '@/lib/applications/labels';
import { outcomeOf } from '@/lib/applications/outcomes';
import { type LetterKind, type Outcome, outcomes } from '@/lib/applications/types';

interface Props {
  readonly kind: LetterKind;
  readonly applicationId: string;
  /** What the section proposes, for a reply. */
  readonly proposed: Outcome | null;
  readonly variant?: ButtonVariant;
}

const outcomeChoices = [
  { value: '', label: '请选择' },
  ...outcomes.map((outcome) => ({ value: outcome, label: outcomeLabels[outcome] })),
];

/** Begins a letter, filled in with what the records know; for a reply the outcome is chosen first. */
export function DraftButton({ kind, applicationId, proposed, variant }: Props) {
  const label = `拟写${letterKindLabels[kind]}`;
  const hidden = { applicationId, kind };
  if (kind !== 'reply') {
    return (
      <ActionForm action={beginLetter} hidden={hidden} className="flex flex-col gap-1">
        {() => <SubmitButton variant={variant ?? 'plain'}>{label}</SubmitButton>}
      </ActionForm>
    );
  }
  return (
    <DialogButton label={label} title={label} variant={variant}>
      <ActionForm action={beginLetter} hidden={hidden} idPrefix="draft-">
        {(state) => <OutcomeChoice chosen={typed(state, 'outcome') ?? proposed ?? ''} errors={state.fields?.outcome} />}
      </ActionForm>
    </DialogButton>
  );
}

/** Every row of table 三 as one choice, with its article and what it will ask for. */
function OutcomeChoice({ chosen, errors }: { readonly chosen: string; readonly errors?: readonly string[] }) {
  const [value, setValue] = useState(chosen);
  const outcome = outcomes.find((one) => one === value);
  const rule = outcome && outcomeOf[outcome];
  return (
    <>
      <SelectField
        name="outcome"
        id="draft-outcome"
        label="答复的类型"
        help="对应年度报告表三的一行。"
        choices={outcomeChoices}
        defaultValue={value}
        errors={errors}
        onChange={(event) => setValue(event.target.value)}
      />
      {rule && (
        <div aria-live="polite" className="bg-wash px-3 py-2">
          <p>
            <span className="font-semibold">{outcomeGroupLabels[rule.group]}</span>，{rule.article}
          </p>
          <p className="text-muted">必须写明：{rule.facts.map(({ label }) => label).join('、')}。</p>
          {rule.remedy === 'reviewFirst' && (
            <p className="text-muted">不予公开的，申请人须先申请行政复议（行政复议法第二十三条）。</p>
          )}
        </div>
      )}
      <SubmitButton className="self-start">开始拟写</SubmitButton>
    </>
  );
}
