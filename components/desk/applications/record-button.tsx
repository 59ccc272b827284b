'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import type { ButtonVariant } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { recordAct } from '@/lib/applications/actions/recording';
import { eventLabels } from '@/lib/applications/labels';
import type { ActOffer } from '@/lib/applications/loaders/acts';
import type { FormState } from '@/lib/form-action';
import { ActFields } from './act-fields';
import { actConsequences, dayLabels } from './act-words';
import { useTelling } from './told';

interface Props {
  readonly act: ActOffer;
  readonly applicationId: string;
  readonly version: number;
  readonly today: string;
  /** The day the act most likely has, where it is not today. */
  readonly on?: string;
  readonly variant?: ButtonVariant;
}

/** Enters one act in the ledger: its day, its facts, and the reason where it comes out of order or out of time. */
export function RecordButton({ act, applicationId, version, today, on = today, variant }: Props) {
  const telling = useTelling(recordAct);
  const { kind } = act;
  const label = eventLabels[kind];
  const prefix = `${kind}-`;
  return (
    <DialogButton label={label} title={`登记：${label}`} variant={variant} reason={act.refusal}>
      <ActionForm action={telling} hidden={{ applicationId, seenVersion: version, kind }} idPrefix={prefix}>
        {(state) => (
          <>
            <p>{actConsequences[kind]}</p>
            <TextField
              name="on"
              id={`${prefix}on`}
              type="date"
              label={dayLabels[kind]}
              max={today}
              defaultValue={typed(state, 'on') ?? on}
              errors={state.fields?.on}
              className="max-w-64"
            />
            <ActFields act={act} state={state} prefix={prefix} />
            <Reason act={act} state={state} prefix={prefix} />
            <SubmitButton className="self-start">登记</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** Asked for where the act left outside the system, and once the ledger has said that it is late or out of order. */
function Reason({
  act,
  state,
  prefix,
}: {
  readonly act: ActOffer;
  readonly state: FormState;
  readonly prefix: string;
}) {
  const isAsked = act.isLetterAct || state.fields?.reason !== undefined || Boolean(typed(state, 'reason'));
  if (!isAsked) return null;
  return (
    <TextArea
      name="reason"
      id={`${prefix}reason`}
      label={act.isLetterAct ? '补登的理由' : '事实上已经发生，理由'}
      help={
        act.isLetterAct
          ? '平常在系统内拟稿、签发、发出，发出时自动登记；只有已在系统外发出的才补登。写明文号、批准人和原因。'
          : '写明事情确已发生和没有按期、按序登记的原因，留在台账里。'
      }
      rows={3}
      defaultValue={typed(state, 'reason')}
      errors={state.fields?.reason}
    />
  );
}
