'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import type { ButtonVariant } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { assignToSection } from '@/lib/applications/actions/assigning';
import { useTelling } from './told';

interface Props {
  readonly applicationId: string;
  readonly version: number;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly refusal: string | null;
  readonly variant?: ButtonVariant;
}

/** 交办: to which section, what is asked, by when. */
export function AssignButton({ applicationId, version, sections, refusal, variant }: Props) {
  const telling = useTelling(assignToSection);
  const choices = [{ value: '', label: '请选择' }, ...sections.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <DialogButton label="交办给科室" title="交办给科室" variant={variant} reason={refusal ?? undefined}>
      <ActionForm action={telling} hidden={{ applicationId, seenVersion: version }} idPrefix="assign-">
        {(state) => (
          <>
            <p>科室看得到申请的内容和期限，看不到申请人是谁。</p>
            <SelectField
              name="sectionId"
              id="assign-sectionId"
              label="承办科室"
              choices={choices}
              defaultValue={typed(state, 'sectionId')}
              errors={state.fields?.sectionId}
            />
            <TextArea
              name="ask"
              id="assign-ask"
              label="交办要求"
              help="请科室检索什么、回答什么；不要写申请人是谁。"
              rows={3}
              required={false}
              defaultValue={typed(state, 'ask')}
              errors={state.fields?.ask}
            />
            <TextField
              name="dueOn"
              id="assign-dueOn"
              type="date"
              label="请在这一天前交回"
              required={false}
              defaultValue={typed(state, 'dueOn')}
              errors={state.fields?.dueOn}
              className="max-w-52"
            />
            <SubmitButton className="self-start">交办</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
