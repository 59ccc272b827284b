'use client';

import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { ActionForm, type FormAction, typed } from './action-form';

interface Props {
  readonly save: FormAction;
  /** Names the matter. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly help: string;
  readonly note: string | null;
}

/** What the next edition tells the public about its changes. */
export function CorrectionNoteForm({ save, hidden, help, note }: Props) {
  return (
    <ActionForm action={save} hidden={hidden} className="flex max-w-3xl flex-col gap-3">
      {(state) => (
        <>
          <TextArea
            name="note"
            label="更正说明（公开）"
            help={help}
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
