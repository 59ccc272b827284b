'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { endOneSession, endOtherSessions } from '@/lib/auth/actions';

export function EndSessionForm({ sessionId, device }: { readonly sessionId: string; readonly device: string }) {
  const [state, action] = useActionState(endOneSession, {});
  return (
    <form action={action} className="inline-flex items-center gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton variant="plain" pendingLabel="正在退出…">
        退出此设备<span className="sr-only">：{device}</span>
      </SubmitButton>
      {state.message && (
        <span role="alert" className="text-note text-seal">
          {state.message}
        </span>
      )}
    </form>
  );
}

export function EndOtherSessionsForm({ others }: { readonly others: number }) {
  return (
    <ActionForm action={endOtherSessions} className="flex flex-col items-start gap-3">
      {() =>
        others > 0 ? (
          <SubmitButton variant="danger">退出其他全部设备</SubmitButton>
        ) : (
          <Button reason="没有其他设备登录">退出其他全部设备</Button>
        )
      }
    </ActionForm>
  );
}
