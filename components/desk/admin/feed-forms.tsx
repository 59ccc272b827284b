'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { endOwnFeed, type FeedFormState, openOwnFeed } from '@/lib/deadline-feed/actions';

/** The person's own deadlines in their calendar program: an address that is shown once, changed or ended. */
export function FeedForms({ isOpen }: { readonly isOpen: boolean }) {
  const [state, open] = useActionState<FeedFormState, FormData>(openOwnFeed, {});
  return (
    <div className="flex flex-col gap-3">
      {isOpen && state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      {isOpen && state.address && (
        <TextField
          name="feedAddress"
          label="订阅地址"
          help="复制到日历软件的「订阅日历」中。得到地址的人都能看到您的办理期限，请勿转发。"
          readOnly
          value={state.address}
          onFocus={(event) => event.target.select()}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <form action={open}>
          <SubmitButton variant="plain">{isOpen ? '更换订阅地址' : '生成订阅地址'}</SubmitButton>
        </form>
        {isOpen && (
          <ActionForm action={endOwnFeed}>{() => <SubmitButton variant="plain">停用订阅地址</SubmitButton>}</ActionForm>
        )}
      </div>
    </div>
  );
}
