'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveCount } from '@/lib/counts/actions/entries';
import { kinds } from '@/lib/counts/kinds';
import { kindName } from '@/lib/counts/labels';
import type { CountPlace } from '@/lib/counts/types';

interface Props {
  readonly place: CountPlace;
  /** What stands at the place. */
  readonly standing: { readonly revision: number; readonly value: number; readonly evidence: string } | null;
}

/** 填报, or 更正 with its reason. */
export function CountDialog({ place, standing }: Props) {
  const word = standing ? '更正' : '填报';
  const label = (
    <>
      {word}
      <span className="sr-only">{kinds[place.kind].label}</span>
    </>
  );
  return (
    <DialogButton label={label} title={`${word}${kindName(place.kind)}`}>
      <CountForm place={place} standing={standing} />
    </DialogButton>
  );
}

function CountForm({ place, standing }: Props) {
  return (
    <ActionForm action={saveCount} hidden={{ ...place, seenRevision: standing?.revision ?? 0 }}>
      {(state) => (
        <>
          {standing && (
            <p>
              现在是 {standing.value} {kinds[place.kind].unit}（{standing.evidence}
              ）。更正后原来的数字保留在更正记录中。
            </p>
          )}
          <TextField
            name="value"
            label={kindName(place.kind)}
            help={kinds[place.kind].help}
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            defaultValue={typed(state, 'value') ?? standing?.value ?? ''}
            errors={state.fields?.value}
            className="max-w-60"
          />
          <TextField
            name="evidence"
            label="依据"
            help="数字从哪里来，例如台账、系统的名称和日期，供核对。"
            autoComplete="off"
            defaultValue={typed(state, 'evidence') ?? standing?.evidence ?? ''}
            errors={state.fields?.evidence}
          />
          {standing && (
            <TextArea
              name="reason"
              label="更正的理由"
              rows={2}
              defaultValue={typed(state, 'reason') ?? ''}
              errors={state.fields?.reason}
            />
          )}
          <div>
            <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
