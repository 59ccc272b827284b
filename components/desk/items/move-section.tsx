'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { moveToSection } from '@/lib/items/actions/steps';
import { unsavedReason, useUnsaved } from './unsaved';

interface Props {
  readonly itemId: string;
  readonly version: number;
  /** Whose it is now. */
  readonly section: string;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/** Gives the item to another section. */
export function MoveSection({ itemId, version, section, sections }: Props) {
  const isUnsaved = useUnsaved();
  const choices = sections.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <DialogButton label="移交科室" title="移交科室" reason={isUnsaved ? unsavedReason : undefined}>
      <ActionForm action={moveToSection} hidden={{ itemId, seenVersion: version }} idPrefix="move-">
        {(state) => (
          <>
            <p>
              现在属于{section}。移交后是接收科室的草稿，由接收科室修改、报送；{section}不再看到它。
            </p>
            <SelectField
              name="sectionId"
              id="move-sectionId"
              label="接收科室"
              choices={[{ value: '', label: '请选择' }, ...choices]}
              defaultValue={typed(state, 'sectionId')}
              errors={state.fields?.sectionId}
            />
            <TextArea
              name="reason"
              id="move-reason"
              label="移交的理由"
              help="接收科室会看到，并记入办理过程。"
              rows={3}
              defaultValue={typed(state, 'reason')}
              errors={state.fields?.reason}
              required
            />
            <SubmitButton className="self-start">移交</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
