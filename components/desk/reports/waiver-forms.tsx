'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { removeReportWaiver, waiveReportFinding } from '@/lib/reports/actions/notes';

interface Props {
  readonly reportId: string;
  readonly findingKey: string;
}

export function WaiveDialog({ reportId, findingKey, message }: Props & { readonly message: string }) {
  return (
    <DialogButton label="写明理由豁免" title="豁免这一处不平">
      <ActionForm action={waiveReportFinding} hidden={{ reportId, findingKey }} idPrefix="waive-">
        {(state) => (
          <>
            <p>{message}</p>
            <p className="text-muted">数字一有变化，豁免自动失效。</p>
            <TextArea
              name="reason"
              id="waive-reason"
              label="为什么可以不平"
              help="审核人和签发人会在表格旁看到，并随版本长期保存。"
              errors={state.fields?.reason}
              defaultValue={typed(state, 'reason')}
              required
            />
            <SubmitButton>豁免</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

export function WaiverRemoval({ reportId, findingKey }: Props) {
  return (
    <ActionForm action={removeReportWaiver} hidden={{ reportId, findingKey }}>
      {() => (
        <button type="submit" className="text-note text-accent underline underline-offset-2">
          取消豁免
        </button>
      )}
    </ActionForm>
  );
}
