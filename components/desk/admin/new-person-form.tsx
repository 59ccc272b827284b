'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { addPerson, type HandoverState } from '@/lib/agencies/actions';
import type { SectionHead } from '@/lib/agencies/types';
import { HandoverNote } from './handover-note';
import { PersonFields } from './person-fields';

export function NewPersonForm({ sections }: { readonly sections: readonly SectionHead[] }) {
  const [state, action] = useActionState<HandoverState, FormData>(addPerson, {});
  if (state.handover) {
    return (
      <div className="flex flex-col gap-4">
        <HandoverNote done={state.done ?? ''} handover={state.handover} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/desk/people" variant="primary">
            已抄送，返回人员列表
          </LinkButton>
          <LinkButton href={`/desk/people/${state.handover.personId}`}>查看此人</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      <ErrorSummary state={state} />
      <TextField
        name="username"
        label="用户名"
        help="登录用，小写字母开头，例如 zhangsan；开通后不能更改。"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={String(state.values?.username ?? '')}
        errors={state.fields?.username}
      />
      <PersonFields state={state} sections={sections} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>开通账号</SubmitButton>
        <LinkButton href="/desk/people">取消</LinkButton>
      </div>
    </form>
  );
}
