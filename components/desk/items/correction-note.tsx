'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveItemCorrectionNote } from '@/lib/items/actions/editing';

/** What the next edition tells the public about its changes. */
export function CorrectionNote({ itemId, note }: { readonly itemId: string; readonly note: string | null }) {
  return (
    <ActionForm action={saveItemCorrectionNote} hidden={{ itemId }} className="flex max-w-3xl flex-col gap-3">
      {(state) => (
        <>
          <TextArea
            name="note"
            label="更正说明（公开）"
            help="告诉公众这一版改正了什么、为什么；废止或失效的，写明决定的依据。原版本继续保留可查。"
            rows={2}
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
