'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useActionState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { addTerm, nameTerm, shiftTerm, toggleTerm } from '@/lib/items/actions/settings';
import { termKindLabels } from '@/lib/items/labels';
import type { TermKind } from '@/lib/items/types';
import { Outcome } from './outcome';

const examples: Readonly<Record<TermKind, string>> = { column: '例如：政策文件', theme: '例如：社会救助' };

export function NewTermForm({ kind }: { readonly kind: TermKind }) {
  return (
    <ActionForm action={addTerm} hidden={{ kind }} idPrefix={`${kind}-`} className="flex max-w-md flex-col gap-3">
      {(state) => (
        <div className="flex items-start gap-2">
          <TextField
            name="name"
            id={`${kind}-name`}
            label={`新增${termKindLabels[kind]}`}
            className="flex-1"
            autoComplete="off"
            placeholder={examples[kind]}
            defaultValue={typed(state, 'name') ?? ''}
            errors={state.fields?.name}
          />
          <SubmitButton className="mt-[25px]">新增</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

interface TermProps {
  readonly termId: string;
  readonly name: string;
}

export function TermNameForm({ termId, name }: TermProps) {
  return (
    <ActionForm action={nameTerm} hidden={{ termId, seenName: name }} idPrefix="rename-">
      {(state) => (
        <>
          <TextField
            name="name"
            id="rename-name"
            label="名称"
            help="已发布的信息仍显示原来的名称，更正后改用新名称。"
            autoComplete="off"
            defaultValue={typed(state, 'name') ?? name}
            errors={state.fields?.name}
          />
          <div>
            <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

interface MoveProps extends TermProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const arrow =
  'inline-flex size-8 items-center justify-center rounded text-accent hover:bg-accent-wash disabled:text-line disabled:hover:bg-transparent';

export function TermMoveForm({ termId, name, isFirst, isLast }: MoveProps) {
  const [state, action, isPending] = useActionState(shiftTerm, {});
  return (
    <form action={action} className="inline-flex items-center">
      <input type="hidden" name="termId" value={termId} />
      <button type="submit" name="direction" value="up" disabled={isFirst || isPending} className={arrow}>
        <ArrowUp aria-hidden="true" size={16} />
        <span className="sr-only">上移{name}</span>
      </button>
      <button type="submit" name="direction" value="down" disabled={isLast || isPending} className={arrow}>
        <ArrowDown aria-hidden="true" size={16} />
        <span className="sr-only">下移{name}</span>
      </button>
      <Outcome state={state} />
    </form>
  );
}

interface UseProps extends TermProps {
  readonly isActive: boolean;
}

export function TermUseForm({ termId, name, isActive }: UseProps) {
  const [state, action] = useActionState(toggleTerm, {});
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="termId" value={termId} />
      <input type="hidden" name="isActive" value={String(!isActive)} />
      <SubmitButton variant="plain" pendingLabel="…">
        {isActive ? '停用' : '启用'}
        <span className="sr-only">{name}</span>
      </SubmitButton>
      <Outcome state={state} />
    </form>
  );
}
