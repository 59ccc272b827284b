'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { unsavedReason, useUnsaved } from '@/components/desk/items/unsaved';
import { StepBar } from '@/components/desk/step-bar';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  nameThirdParty,
  recordLetterDelivery,
  sendSignedLetter,
  takeLetterAction,
} from '@/lib/applications/actions/letters';
import { sendingWayLabels } from '@/lib/applications/labels';
import type { StepOffer } from '@/lib/applications/loaders/offers';
import type { DeliveryWanted } from '@/lib/applications/types';
import type { LetterAction } from '@/lib/applications/workflow';
import type { FormState } from '@/lib/form-action';
import { useTelling } from './told';

interface StepsProps {
  readonly letterId: string;
  readonly version: number;
  readonly steps: readonly StepOffer<Exclude<LetterAction, 'send'>>[];
}

const looks = { submit: 'primary', review: 'primary', sign: 'primary', issue: 'primary', discard: 'danger' } as const;

const discardReason = { label: '作废的理由', help: '留在办理过程里。' };
const returnReason = { label: '退回的理由', help: '写清楚哪里要改、怎么改，拟稿人会看到。' };

/** 送审, 审核, 签发 … of a letter. */
export function LetterSteps({ letterId, version, steps }: StepsProps) {
  const isUnsaved = useUnsaved();
  return (
    <StepBar
      steps={steps}
      take={takeLetterAction}
      hidden={{ letterId, seenVersion: version }}
      looks={looks}
      reasonWords={({ action }) => (action === 'discard' ? discardReason : returnReason)}
      hold={isUnsaved ? unsavedReason : undefined}
    />
  );
}

interface SendProps {
  readonly letterId: string;
  readonly version: number;
  readonly today: string;
  readonly wanted: DeliveryWanted | null;
}

const ways = Object.entries(sendingWayLabels).map(([value, label]) => ({ value, label }));

/** How it left and when: the statutory term is judged on this day. */
export function SendButton({ letterId, version, today, wanted }: SendProps) {
  const telling = useTelling(sendSignedLetter);
  return (
    <DialogButton label="登记发出" title="登记发出" variant="primary">
      <ActionForm action={telling} hidden={{ letterId, seenVersion: version }} idPrefix="send-">
        {(state) => (
          <>
            <p>期限按发出之日判断；台账同时记下这一天的事项。</p>
            <TextField
              name="sentOn"
              id="send-sentOn"
              type="date"
              label="发出日期"
              max={today}
              defaultValue={typed(state, 'sentOn') ?? today}
              errors={state.fields?.sentOn}
              className="max-w-52"
            />
            <SelectField
              name="sentBy"
              id="send-sentBy"
              label="方式"
              choices={[{ value: '', label: '请选择' }, ...ways]}
              defaultValue={typed(state, 'sentBy') ?? wanted ?? ''}
              errors={state.fields?.sentBy}
            />
            <TextField
              name="proof"
              id="send-proof"
              label="凭证"
              help="挂号信编号、签收单编号等；不要写姓名。"
              required={false}
              maxLength={200}
              defaultValue={typed(state, 'proof')}
              errors={state.fields?.proof}
            />
            <LateReason state={state} />
            <SubmitButton className="self-start">登记发出</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** Asked for once the ledger has said that it comes too late or out of order. */
function LateReason({ state }: { readonly state: FormState }) {
  if (!state.fields?.reason && !typed(state, 'reason')) return null;
  return (
    <TextArea
      name="reason"
      id="send-reason"
      label="事实上已经发出，理由"
      help="写明为什么超过了期限或者次序不对，留在台账里。"
      rows={3}
      defaultValue={typed(state, 'reason')}
      errors={state.fields?.reason}
    />
  );
}

/** When it reached its addressee. */
export function DeliveryButton({ letterId, version, today }: Omit<SendProps, 'wanted'>) {
  const telling = useTelling(recordLetterDelivery);
  return (
    <DialogButton label="登记送达" title="登记送达">
      <ActionForm action={telling} hidden={{ letterId, seenVersion: version }} idPrefix="delivery-">
        {(state) => (
          <>
            <TextField
              name="deliveredOn"
              id="delivery-deliveredOn"
              type="date"
              label="送达日期"
              max={today}
              defaultValue={typed(state, 'deliveredOn') ?? today}
              errors={state.fields?.deliveredOn}
              className="max-w-52"
            />
            <SubmitButton className="self-start">登记送达</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** Whom a third party's letter goes to: sealed, and never shown again. */
export function ThirdPartyForm({
  letterId,
  version,
  isNamed,
}: Omit<SendProps, 'today' | 'wanted'> & { readonly isNamed: boolean }) {
  const isUnsaved = useUnsaved();
  const telling = useTelling(nameThirdParty);
  return (
    <DialogButton
      label={isNamed ? '改收件的第三方' : '填写收件的第三方'}
      title="收件的第三方"
      reason={isUnsaved ? unsavedReason : undefined}
    >
      <ActionForm action={telling} hidden={{ letterId, seenVersion: version }} idPrefix="third-">
        {(state) => (
          <>
            <p>姓名或者名称存入保密柜，只印在发给第三方的文书上；正文和台账都用「第三方1」这样的代称。</p>
            <TextField
              name="thirdParty"
              id="third-thirdParty"
              label="姓名或者名称"
              autoComplete="off"
              maxLength={100}
              defaultValue={typed(state, 'thirdParty')}
              errors={state.fields?.thirdParty}
            />
            <SubmitButton className="self-start">存入保密柜</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
