'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { typed } from '@/components/desk/action-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type IdentitySearchState, searchIdentity } from '@/lib/applications/actions/identity';

const fields = [
  { value: 'name', label: '姓名或者名称' },
  { value: 'idNumber', label: '证件号码' },
  { value: 'phone', label: '联系电话' },
  { value: 'email', label: '电子邮箱' },
];

/** Finds what one applicant has filed, by exactly the same name or number; sent by POST, so that no address holds it. */
export function IdentitySearch() {
  const [state, submit] = useActionState<IdentitySearchState, FormData>(searchIdentity, {});
  return (
    <details className="mb-4 print:hidden">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-accent">按申请人查找</summary>
      <form action={submit} noValidate className="flex flex-col gap-3">
        <ErrorSummary state={state} idPrefix="who-" />
        <p className="text-note text-muted">
          须与登记的完全一致；只列出编号和事由。谁、何时、为何查找都留在审计记录里。
        </p>
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            name="field"
            id="who-field"
            label="按"
            choices={fields}
            defaultValue={typed(state, 'field') ?? 'name'}
            errors={state.fields?.field}
            className="w-40"
          />
          <TextField
            name="value"
            id="who-value"
            label="要查找的内容"
            autoComplete="off"
            maxLength={100}
            defaultValue={typed(state, 'value')}
            errors={state.fields?.value}
            className="w-64 max-sm:w-full"
          />
          <TextField
            name="purpose"
            id="who-purpose"
            label="查找的目的"
            maxLength={150}
            defaultValue={typed(state, 'purpose')}
            errors={state.fields?.purpose}
            className="w-64 max-sm:w-full"
          />
          <SubmitButton variant="plain">查找</SubmitButton>
        </div>
      </form>
      {state.found && <Found found={state.found} />}
    </details>
  );
}

function Found({ found }: { readonly found: NonNullable<IdentitySearchState['found']> }) {
  if (found.length === 0) {
    return (
      <p role="status" className="mt-3">
        没有找到。请核对是否与登记的完全一致。
      </p>
    );
  }
  return (
    <div role="status" className="mt-3">
      <p>找到 {found.length} 件：</p>
      <ul className="border-t border-line">
        {found.map(({ id, number, matter }) => (
          <li key={id} className="border-b border-line py-1.5">
            <Link href={`/desk/applications/${id}`} className="text-accent underline-offset-2 hover:underline">
              {number}
            </Link>{' '}
            {matter}
          </li>
        ))}
      </ul>
    </div>
  );
}
