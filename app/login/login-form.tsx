'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { logIn } from '@/lib/auth/actions';

/** @param next where to go on to, as the address said; the action checks it */
export function LoginForm({ next }: { readonly next?: string }) {
  const [state, action] = useActionState(logIn, {});
  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      <ErrorSummary state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="username"
        label="用户名"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={String(state.values?.username ?? '')}
        errors={state.fields?.username}
      />
      <TextField
        name="password"
        label="密码"
        type="password"
        autoComplete="current-password"
        errors={state.fields?.password}
      />
      <SubmitButton className="h-11 w-full text-lead" pendingLabel="正在登录…">
        登录
      </SubmitButton>
    </form>
  );
}
