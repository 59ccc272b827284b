'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useActionState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { LinkButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { addSection, nameSection, restoreSection, shiftSection, stopSection } from '@/lib/agencies/actions';

export function NewSectionForm() {
  return (
    <ActionForm action={addSection} className="flex max-w-md flex-col gap-3">
      {(state) => (
        <div className="flex items-start gap-2">
          <TextField
            name="name"
            label="新增科室"
            className="flex-1"
            autoComplete="off"
            placeholder="例如：社会救助科"
            defaultValue={typed(state, 'name') ?? ''}
            errors={state.fields?.name}
          />
          <SubmitButton className="mt-[25px]">新增</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

interface SectionProps {
  readonly sectionId: string;
  readonly name: string;
}

export function SectionNameForm({ sectionId, name }: SectionProps) {
  return (
    <ActionForm action={nameSection} hidden={{ sectionId, seenName: name }}>
      {(state) => (
        <>
          <TextField
            name="name"
            label="科室名称"
            autoComplete="off"
            defaultValue={typed(state, 'name') ?? name}
            errors={state.fields?.name}
          />
          <div className="flex gap-2">
            <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
            <LinkButton href="/desk/sections">取消</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

interface MoveProps extends SectionProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const arrow =
  'inline-flex size-8 items-center justify-center rounded text-accent hover:bg-accent-wash disabled:text-line disabled:hover:bg-transparent';

export function SectionMoveForm({ sectionId, name, isFirst, isLast }: MoveProps) {
  const [state, action, isPending] = useActionState(shiftSection, {});
  return (
    <form action={action} className="inline-flex items-center">
      <input type="hidden" name="sectionId" value={sectionId} />
      <button type="submit" name="direction" value="up" disabled={isFirst || isPending} className={arrow}>
        <ArrowUp aria-hidden="true" size={16} />
        <span className="sr-only">上移{name}</span>
      </button>
      <button type="submit" name="direction" value="down" disabled={isLast || isPending} className={arrow}>
        <ArrowDown aria-hidden="true" size={16} />
        <span className="sr-only">下移{name}</span>
      </button>
      <span role="status" className={state.message ? 'text-note text-seal' : 'sr-only'}>
        {state.message ?? state.done}
      </span>
    </form>
  );
}

interface StateProps extends SectionProps {
  readonly isActive: boolean;
  /** Why it cannot be closed now, in place of the button: a table's cell has no room for a hint. */
  readonly reason?: string;
}

export function SectionStateForm({ sectionId, isActive, reason }: StateProps) {
  const [state, action] = useActionState(isActive ? stopSection : restoreSection, {});
  if (reason !== undefined) return <span className="text-note text-muted">{reason}</span>;
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="sectionId" value={sectionId} />
      <SubmitButton variant="plain" pendingLabel="…">
        {isActive ? '停用' : '启用'}
      </SubmitButton>
      <span role="status" className={state.message ? 'text-note text-seal' : 'sr-only'}>
        {state.message ?? state.done}
      </span>
    </form>
  );
}
