'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { dropOldReport, takeImportAsDraft } from '@/lib/reports/actions/imports';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly year: number | null;
  /** Why it can't be taken yet. */
  readonly refusal: string | undefined;
}

/** The last step: a draft of that year, which goes its usual way from there. */
export function TakingForm({ id, version, year, refusal }: Props) {
  return (
    <ActionForm action={takeImportAsDraft} hidden={{ id, seenVersion: version }}>
      {(state) => (
        <>
          <TextField
            name="year"
            label="年度"
            help="报告所列数据的年度；这一年还没有年度报告时才能存。"
            inputMode="numeric"
            maxLength={8}
            defaultValue={typed(state, 'year') ?? year ?? undefined}
            errors={state.fields?.year}
            className="max-w-40"
          />
          <div>
            {refusal ? <Button reason={refusal}>存为年报草稿</Button> : <SubmitButton>存为年报草稿</SubmitButton>}
          </div>
        </>
      )}
    </ActionForm>
  );
}

export function DropForm({ id, version }: Pick<Props, 'id' | 'version'>) {
  return (
    <ActionForm action={dropOldReport} hidden={{ id, seenVersion: version }}>
      {() => <SubmitButton variant="plain">放弃这份导入</SubmitButton>}
    </ActionForm>
  );
}
