'use client';

import { useActionState, useEffect } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { Button } from '@/components/ui/button';
import { DialogButton, useCloseDialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type HandoverState, resetAccountPassword, restoreAccount, stopAccount } from '@/lib/agencies/actions';
import { HandoverNote } from './handover-note';

interface Props {
  readonly personId: string;
  readonly version: number;
  /** Why not now, in words. */
  readonly reason?: string;
}

/** 重置密码: what it does stands beside the button, since it cannot be taken back. */
export function ResetPasswordForm({ personId, version, reason }: Props) {
  const [state, action] = useActionState<HandoverState, FormData>(resetAccountPassword, {});
  return (
    <form action={action} noValidate className="flex flex-col gap-3">
      <ErrorSummary state={state} />
      {state.handover && <HandoverNote done={state.done ?? ''} handover={state.handover} />}
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="seenVersion" value={version} />
      <p className="text-muted">
        生成一个新的初始密码，原密码立即失效，本人在所有设备上退出；因多次输错被暂停的登录同时恢复。
      </p>
      <div>
        {reason === undefined ? (
          <DialogButton label="重置密码" title="重置密码">
            <CloseAfter state={state} />
            <p className="mb-4">原密码立即失效，本人在所有设备上退出，不能撤销。</p>
            <SubmitButton variant="danger">确定重置</SubmitButton>
          </DialogButton>
        ) : (
          <Button reason={reason}>重置密码</Button>
        )}
      </div>
    </form>
  );
}

/** The question goes away with its answer. */
function CloseAfter({ state }: { readonly state: HandoverState }) {
  const close = useCloseDialog();
  useEffect(() => {
    if (state.done || state.message) close();
  }, [state, close]);
  return null;
}

/** 停用 */
export function StopAccountForm({ personId, version, reason }: Props) {
  return (
    <ActionForm action={stopAccount} hidden={{ personId, seenVersion: version }} className="flex flex-col gap-3">
      {() => (
        <>
          <p className="text-muted">
            停用后本人立即在所有设备上退出，不能再登录；以往的记录和署名不变，以后可以再启用。
          </p>
          <div>
            {reason === undefined ? (
              <SubmitButton variant="danger">停用账号</SubmitButton>
            ) : (
              <Button reason={reason}>停用账号</Button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** 启用 */
export function RestoreAccountForm({ personId, version }: Props) {
  return (
    <ActionForm action={restoreAccount} hidden={{ personId, seenVersion: version }} className="flex flex-col gap-3">
      {() => (
        <>
          <p className="text-muted">启用后本人可以用原密码登录。</p>
          <div>
            <SubmitButton variant="plain">启用账号</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
