'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { addRule, dropRule, editRule } from '@/lib/items/actions/settings';
import type { RuleDraft } from '@/lib/items/types';

interface FieldsProps {
  readonly state: FormState;
  readonly idPrefix: string;
  readonly standing?: RuleDraft;
}

function RuleFields({ state, idPrefix, standing }: FieldsProps) {
  const text = (name: keyof RuleDraft) => ({
    name,
    id: `${idPrefix}${name}`,
    autoComplete: 'off',
    defaultValue: typed(state, name) ?? standing?.[name] ?? '',
    errors: state.fields?.[name],
  });
  return (
    <>
      <TextField {...text('wrong')} label="不规范的词" help="标题、概述、正文里出现就提示。" />
      <TextField {...text('right')} label="规范的词" help="留空表示应当删去。" required={false} />
      <TextField {...text('note')} label="说明" placeholder="例如：机构改革后已更名" required={false} />
    </>
  );
}

export function NewRuleForm() {
  return (
    <ActionForm action={addRule} idPrefix="new-">
      {(state) => (
        <>
          <RuleFields state={state} idPrefix="new-" />
          <div>
            <SubmitButton pendingLabel="正在保存…">新增</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

interface RuleProps {
  readonly ruleId: string;
  readonly seen: string;
}

export function RuleForm({ ruleId, seen, standing }: RuleProps & { readonly standing: RuleDraft }) {
  return (
    <ActionForm action={editRule} hidden={{ ruleId, seen }} idPrefix="edit-">
      {(state) => (
        <>
          <RuleFields state={state} idPrefix="edit-" standing={standing} />
          <div>
            <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

export function RuleRemovalForm({ ruleId, seen }: RuleProps) {
  return (
    <ActionForm action={dropRule} hidden={{ ruleId, seen }}>
      {() => (
        <>
          <p>删除后，发布前检查不再提示这个词。</p>
          <div>
            <SubmitButton variant="danger" pendingLabel="正在删除…">
              删除
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
