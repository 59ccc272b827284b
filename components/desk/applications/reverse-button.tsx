'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { reverseAct } from '@/lib/applications/actions/recording';
import { useTelling } from './told';

interface Props {
  readonly applicationId: string;
  readonly version: number;
  readonly eventId: string;
  /** 「收到申请」，2026-09-18 */
  readonly title: string;
  /** Why it can't be taken back now. */
  readonly refusal: string | null;
}

/** Takes a wrong act back by a counter-entry: the wrong line stays readable and counts for nothing. */
export function ReverseButton({ applicationId, version, eventId, title, refusal }: Props) {
  const telling = useTelling(reverseAct);
  const prefix = `reverse-${eventId}-`;
  return (
    <DialogButton label="冲正" title={`冲正：${title}`} reason={refusal ?? undefined}>
      <ActionForm action={telling} hidden={{ applicationId, seenVersion: version, eventId }} idPrefix={prefix}>
        {(state) => (
          <>
            <p>
              原来的登记不会删除，另记一条冲正，状态和期限随即按其余的事项重新计算。确实发生过的，冲正后按实际日期重新登记。
            </p>
            <TextArea
              name="reason"
              id={`${prefix}reason`}
              label="冲正的理由"
              rows={3}
              defaultValue={typed(state, 'reason')}
              errors={state.fields?.reason}
            />
            <SubmitButton variant="danger" className="self-start">
              冲正
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
