import { DialogButton } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import type { RuleDraft, StoredRule } from '@/lib/items/types';
import { NewRuleForm, RuleForm, RuleRemovalForm } from './rule-forms';

interface RuleOnList extends StoredRule {
  /** Stands for its version. */
  readonly seen: string;
}

const rightWord = ({ right }: RuleDraft) => right || <span className="text-muted">（删去）</span>;

const columns: readonly Column<RuleOnList>[] = [
  { key: 'wrong', head: '不规范的词', isRowHead: true, cell: ({ wrong }) => wrong },
  { key: 'right', head: '规范的词', cell: rightWord },
  { key: 'note', head: '说明', wideOnly: true, cell: ({ note }) => note },
  {
    key: 'change',
    head: '操作',
    cell: (rule) => (
      <span className="inline-flex flex-wrap gap-2">
        <DialogButton label={labelOf('修改', rule)} title={`修改「${rule.wrong}」`}>
          <RuleForm ruleId={rule.id} seen={rule.seen} standing={rule} />
        </DialogButton>
        <DialogButton label={labelOf('删除', rule)} title={`删除「${rule.wrong}」`}>
          <RuleRemovalForm ruleId={rule.id} seen={rule.seen} />
        </DialogButton>
      </span>
    ),
  },
];

function labelOf(act: string, { wrong }: RuleDraft) {
  return (
    <>
      {act}
      <span className="sr-only">{wrong}</span>
    </>
  );
}

interface Props {
  readonly rules: readonly RuleOnList[];
  /** Words that the program asks about everywhere. */
  readonly builtIn: readonly RuleDraft[];
}

export function RuleList({ rules, builtIn }: Props) {
  return (
    <section aria-labelledby="rules-head" className="mt-8">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 id="rules-head" className="text-lead font-semibold">
            用词表
          </h2>
          <p className="text-note text-muted">发布前检查时，信息里有这些词就不能通过，并提示应当怎样写。</p>
        </div>
        <DialogButton label="新增用词" title="新增用词">
          <NewRuleForm />
        </DialogButton>
      </div>
      {rules.length === 0 ? (
        <EmptyState title="还没有本单位的用词">例如已更名的机构、不再使用的提法。</EmptyState>
      ) : (
        <DataTable caption="用词表" columns={columns} rows={rules} rowKey={({ id }) => id} />
      )}
      <details className="mt-3">
        <summary className="cursor-pointer text-accent">系统内置的严重表述错误（{builtIn.length} 条）</summary>
        <ul className="mt-2 list-disc space-y-0.5 pl-5">
          {builtIn.map((rule) => (
            <li key={rule.wrong}>
              {rule.wrong} → {rightWord(rule)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
