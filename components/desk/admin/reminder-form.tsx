'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveReminderAddress } from '@/lib/auth/actions';

/** Where the daily digest goes. */
export function ReminderForm({ address }: { readonly address: string }) {
  return (
    <ActionForm action={saveReminderAddress} className="flex max-w-md flex-col gap-3">
      {(state) => (
        <>
          <TextField
            name="reminderAddress"
            label="提醒邮箱"
            help="有月报要办时，每个工作日早上最多一封；留空则不发。"
            type="email"
            autoComplete="email"
            required={false}
            defaultValue={typed(state, 'reminderAddress') ?? address}
            errors={state.fields?.reminderAddress}
          />
          <SubmitButton variant="plain" className="self-start">
            保存
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
