'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveCorrectionNote } from '@/lib/reports/actions/notes';

/** What the next edition tells the public about its changes. */
export function CorrectionNoteForm({ reportId, note }: { readonly reportId: string; readonly note: string | null }) {
  return (
    <ActionForm action={saveCorrectionNote} hidden={{ reportId }} className="flex max-w-3xl flex-col gap-3">
      {(state) => (
        <>
          <TextArea
            name="note"
            label="更正说明（公开）"
            help="告诉公众这一版改正了什么、为什么；原版本继续保留可查。"
            rows={3}
            defaultValue={typed(state, 'note') ?? note ?? ''}
            errors={state.fields?.note}
            required
          />
          <SubmitButton variant="plain" className="self-start">
            保存更正说明
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
