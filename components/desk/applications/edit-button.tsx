'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { editRegistration } from '@/lib/applications/actions/registering';
import { applicantKindLabels, channelLabels, deliveryWantedLabels, formWantedLabels } from '@/lib/applications/labels';
import { useTelling } from './told';

interface Props {
  readonly applicationId: string;
  readonly version: number;
  readonly today: string;
  readonly standing: Readonly<
    Record<'channel' | 'arrivedOn' | 'applicantKind' | 'matter' | 'request' | 'formWanted' | 'deliveryWanted', string>
  >;
}

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const selects = [
  { name: 'channel', label: '提交方式', choices: choicesOf(channelLabels) },
  { name: 'applicantKind', label: '申请人类型', choices: choicesOf(applicantKindLabels) },
  { name: 'formWanted', label: '信息的形式', choices: choicesOf(formWantedLabels) },
  { name: 'deliveryWanted', label: '获取的方式', choices: choicesOf(deliveryWantedLabels) },
] as const;

/** Puts right what was registered; what the receipt rests on stays while the receipt stands. */
export function EditButton({ applicationId, version, today, standing }: Props) {
  const telling = useTelling(editRegistration);
  return (
    <DialogButton label="修改登记内容" title="修改登记内容">
      <ActionForm action={telling} hidden={{ applicationId, seenVersion: version }} idPrefix="edit-">
        {(state) => (
          <>
            <TextArea
              name="matter"
              id="edit-matter"
              label="事由"
              rows={2}
              defaultValue={typed(state, 'matter') ?? standing.matter}
              errors={state.fields?.matter}
            />
            <TextArea
              name="request"
              id="edit-request"
              label="所申请的内容"
              help="申请人的原话：登记收到以后，补正了才能修改。"
              rows={5}
              defaultValue={typed(state, 'request') ?? standing.request}
              errors={state.fields?.request}
            />
            {selects.map(({ name, label, choices }) => (
              <SelectField
                key={name}
                name={name}
                id={`edit-${name}`}
                label={label}
                choices={choices}
                defaultValue={typed(state, name) ?? standing[name]}
                errors={state.fields?.[name]}
              />
            ))}
            <TextField
              name="arrivedOn"
              id="edit-arrivedOn"
              type="date"
              label="到达日期"
              max={today}
              defaultValue={typed(state, 'arrivedOn') ?? standing.arrivedOn}
              errors={state.fields?.arrivedOn}
              className="max-w-52"
            />
            <SubmitButton className="self-start">保存</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
