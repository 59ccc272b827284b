'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { addReportBlock } from '@/lib/reports/actions/blocks';

export function NewBlockDialog({ reportId, chapter }: { readonly reportId: string; readonly chapter: number }) {
  return (
    <DialogButton label="增加一节" title="增加一节">
      <ActionForm action={addReportBlock} hidden={{ reportId, chapter }} idPrefix={`new-${chapter}-`}>
        {(state) => (
          <>
            <TextField
              name="heading"
              id={`new-${chapter}-heading`}
              label="标题"
              help="不用写序号，系统按顺序编为（一）（二）（三）。"
              maxLength={80}
              defaultValue={typed(state, 'heading')}
              errors={state.fields?.heading}
            />
            <SubmitButton>增加</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
