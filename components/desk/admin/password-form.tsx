'use client';

import { ActionForm } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { changeOwnPassword } from '@/lib/auth/actions';

export function PasswordForm({ rule, username }: { readonly rule: string; readonly username: string }) {
  return (
    <ActionForm action={changeOwnPassword} className="flex max-w-md flex-col gap-4">
      {(state) => (
        <>
          {/* For password managers, which keep a password under its account. */}
          <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
          <TextField
            name="currentPassword"
            label="当前密码"
            type="password"
            autoComplete="current-password"
            errors={state.fields?.currentPassword}
          />
          <TextField
            name="newPassword"
            label="新密码"
            help={`${rule}。`}
            type="password"
            autoComplete="new-password"
            errors={state.fields?.newPassword}
          />
          <TextField
            name="repeatPassword"
            label="再输入一遍新密码"
            type="password"
            autoComplete="new-password"
            errors={state.fields?.repeatPassword}
          />
          <div>
            <SubmitButton pendingLabel="正在保存…">修改密码</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
