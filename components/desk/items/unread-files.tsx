'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Time } from '@/components/ui/time';
import { checkItemFile } from '@/lib/items/actions/review';
import type { AttachmentRow } from '@/lib/items/loaders/item';

interface Props {
  readonly itemId: string;
  readonly attachments: readonly AttachmentRow[];
  readonly isCheckable: boolean;
  readonly now: Date;
}

/** The files that no machine reads whole: who has looked at each, or the button to say so. */
export function UnreadFiles({ itemId, attachments, isCheckable, now }: Props) {
  const unread = attachments.filter(({ isRead }) => !isRead);
  if (unread.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-2">
      {unread.map((attachment) => (
        <li key={attachment.id} className="flex flex-col items-start gap-1">
          {attachment.check ? (
            <p className="text-note">
              「{attachment.name}」由{attachment.check.checker}人工核对，
              <Time at={attachment.check.checkedAt} now={now} />
              {attachment.check.note && <span className="block text-muted">{attachment.check.note}</span>}
            </p>
          ) : (
            isCheckable && <CheckDialog itemId={itemId} attachment={attachment} />
          )}
        </li>
      ))}
    </ul>
  );
}

function CheckDialog({ itemId, attachment }: { readonly itemId: string; readonly attachment: AttachmentRow }) {
  const { name, sha256 } = attachment;
  return (
    <DialogButton
      label={
        <>
          记录人工核对<span className="sr-only">「{name}」</span>
        </>
      }
      title="人工核对附件"
    >
      <ActionForm action={checkItemFile} hidden={{ itemId, sha256 }} idPrefix="check-">
        {(state) => (
          <>
            <p>
              「{name}」系统读不出全部文字，查不出里面的个人信息。请
              <a href={`/desk/attachments/${attachment.id}`} className="text-accent underline">
                打开附件
              </a>
              逐页看过：没有身份证号、手机号、银行卡号、住址等不应公开的个人信息，才记录核对。
            </p>
            <TextField
              name="note"
              id="check-note"
              label="核对情况"
              help="如：全部 12 页已看，只有单位名称。您的姓名和时间会一并记下。"
              maxLength={200}
              required={false}
              defaultValue={typed(state, 'note')}
              errors={state.fields?.note}
            />
            <SubmitButton className="self-start">已看过，可以公开</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
