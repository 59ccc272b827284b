'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useActionState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { addDefinition, editDefinition, shiftDefinition, toggleDefinition } from '@/lib/returns/actions/definitions';
import { aggregationLabels } from '@/lib/returns/labels';
import type { DefinitionDraft } from '@/lib/returns/types';

const aggregations = Object.entries(aggregationLabels).map(([value, label]) => ({ value, label }));

interface FieldsProps {
  readonly state: FormState;
  readonly idPrefix: string;
  readonly standing?: DefinitionDraft;
}

function DefinitionFields({ state, idPrefix, standing }: FieldsProps) {
  const text = (name: 'label' | 'unit' | 'help') => ({
    name,
    id: `${idPrefix}${name}`,
    autoComplete: 'off',
    defaultValue: typed(state, name) ?? standing?.[name] ?? '',
    errors: state.fields?.[name],
  });
  return (
    <>
      <TextField {...text('label')} label="名称" placeholder="例如：咨询人次" />
      <TextField {...text('unit')} label="单位" placeholder="例如：人次" className="max-w-40" />
      <SelectField
        name="aggregation"
        id={`${idPrefix}aggregation`}
        label="全年合计"
        help="存量（例如在册人数）取最后一个月，其余各月相加。"
        choices={aggregations}
        defaultValue={typed(state, 'aggregation') ?? standing?.aggregation ?? 'sum'}
        errors={state.fields?.aggregation}
      />
      <TextField {...text('help')} label="填写说明" help="显示在填报项下面的一行字。" required={false} />
    </>
  );
}

export function NewDefinitionForm() {
  return (
    <ActionForm action={addDefinition} idPrefix="new-">
      {(state) => (
        <>
          <TextField
            name="key"
            id="new-key"
            label="代码"
            help="英文字母开头，用在导出和年度报告的取数中，保存后不能改。"
            placeholder="例如：consultations"
            autoComplete="off"
            defaultValue={typed(state, 'key') ?? ''}
            errors={state.fields?.key}
          />
          <DefinitionFields state={state} idPrefix="new-" />
          <div>
            <SubmitButton pendingLabel="正在保存…">新增</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

interface EditProps {
  readonly definitionId: string;
  readonly seen: string;
  readonly standing: DefinitionDraft;
}

export function DefinitionForm({ definitionId, seen, standing }: EditProps) {
  return (
    <ActionForm action={editDefinition} hidden={{ definitionId, seen }} idPrefix="edit-">
      {(state) => (
        <>
          <DefinitionFields state={state} idPrefix="edit-" standing={standing} />
          <div>
            <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

const arrow =
  'inline-flex size-8 items-center justify-center rounded text-accent hover:bg-accent-wash disabled:text-line disabled:hover:bg-transparent';

interface MoveProps {
  readonly definitionId: string;
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function DefinitionMoveForm({ definitionId, label, isFirst, isLast }: MoveProps) {
  const [state, action, isPending] = useActionState(shiftDefinition, {});
  return (
    <form action={action} className="inline-flex items-center">
      <input type="hidden" name="definitionId" value={definitionId} />
      <button type="submit" name="direction" value="up" disabled={isFirst || isPending} className={arrow}>
        <ArrowUp aria-hidden="true" size={16} />
        <span className="sr-only">上移{label}</span>
      </button>
      <button type="submit" name="direction" value="down" disabled={isLast || isPending} className={arrow}>
        <ArrowDown aria-hidden="true" size={16} />
        <span className="sr-only">下移{label}</span>
      </button>
      <Outcome state={state} />
    </form>
  );
}

interface UseProps {
  readonly definitionId: string;
  readonly isActive: boolean;
}

export function DefinitionUseForm({ definitionId, isActive }: UseProps) {
  const [state, action] = useActionState(toggleDefinition, {});
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="definitionId" value={definitionId} />
      <input type="hidden" name="isActive" value={String(!isActive)} />
      <SubmitButton variant="plain" pendingLabel="…">
        {isActive ? '停用' : '启用'}
      </SubmitButton>
      <Outcome state={state} />
    </form>
  );
}

function Outcome({ state }: { readonly state: FormState }) {
  return (
    <span role="status" className={state.message ? 'text-note text-seal' : 'sr-only'}>
      {state.message ?? state.done}
    </span>
  );
}
