import type { Metadata } from 'next';
import {
  DefinitionForm,
  DefinitionMoveForm,
  DefinitionUseForm,
  NewDefinitionForm,
} from '@/components/desk/returns/definition-forms';
import { StateBadge } from '@/components/ui/badge';
import { DialogButton } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { definitionStamp } from '@/lib/returns/definition-stamp';
import { aggregationLabels } from '@/lib/returns/labels';
import { loadDefinitions } from '@/lib/returns/loaders/definitions';
import type { MetricDefinition } from '@/lib/returns/types';

export const metadata: Metadata = { title: '月报指标' };

const columnsOf = (all: readonly MetricDefinition[]): readonly Column<MetricDefinition>[] => [
  { key: 'label', head: '名称', isRowHead: true, cell: ({ label, unit }) => `${label}（${unit}）` },
  { key: 'key', head: '代码', wideOnly: true, cell: ({ key }) => <code className="text-note">{key}</code> },
  {
    key: 'aggregation',
    head: '全年合计',
    wideOnly: true,
    cell: ({ aggregation }) => aggregationLabels[aggregation],
  },
  {
    key: 'state',
    head: '状态',
    wideOnly: true,
    cell: ({ isActive }) =>
      isActive ? <StateBadge tone="done">在用</StateBadge> : <StateBadge tone="neutral">已停用</StateBadge>,
  },
  {
    key: 'order',
    head: '顺序',
    cell: ({ id, label }) => (
      <DefinitionMoveForm definitionId={id} label={label} isFirst={all[0]?.id === id} isLast={all.at(-1)?.id === id} />
    ),
  },
  {
    key: 'change',
    head: '操作',
    cell: (definition) => (
      <span className="inline-flex flex-wrap gap-2">
        <DialogButton
          label={
            <>
              修改<span className="sr-only">{definition.label}</span>
            </>
          }
          title={`修改「${definition.label}」`}
        >
          <DefinitionForm definitionId={definition.id} seen={definitionStamp(definition)} standing={definition} />
        </DialogButton>
        <DefinitionUseForm
          key={String(definition.isActive)}
          definitionId={definition.id}
          isActive={definition.isActive}
        />
      </span>
    ),
  },
];

export default async function MetricsPage() {
  const { definitions } = await loadDefinitions();
  const add = (
    <DialogButton label="新增指标" variant="primary" title="新增指标">
      <NewDefinitionForm />
    </DialogButton>
  );
  return (
    <div className="max-w-5xl">
      <PageHeader
        title="月报指标"
        lead="科室每月在月报中填报的数字；停用的不再填报，以往的数字仍保留。"
        actions={add}
      />
      {definitions.length === 0 ? (
        <EmptyState title="还没有指标">
          例如咨询人次、宣传活动场次、发放资料份数。没有指标时，月报只计信息条数。
        </EmptyState>
      ) : (
        <DataTable caption="月报指标" columns={columnsOf(definitions)} rows={definitions} rowKey={({ id }) => id} />
      )}
    </div>
  );
}
