import { StateBadge } from '@/components/ui/badge';
import { DialogButton } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import { termKindLabels } from '@/lib/items/labels';
import type { TermKind, TermOnList } from '@/lib/items/types';
import { NewTermForm, TermMoveForm, TermNameForm, TermUseForm } from './term-forms';

const columnsOf = (terms: readonly TermOnList[]): readonly Column<TermOnList>[] => [
  { key: 'name', head: '名称', isRowHead: true, cell: ({ name }) => name },
  { key: 'items', head: '信息条数', align: 'right', className: 'w-24', cell: ({ items }) => items },
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
    cell: ({ id, name }) => (
      <TermMoveForm termId={id} name={name} isFirst={terms[0]?.id === id} isLast={terms.at(-1)?.id === id} />
    ),
  },
  {
    key: 'change',
    head: '操作',
    cell: ({ id, name, isActive }) => (
      <span className="inline-flex flex-wrap gap-2">
        <DialogButton
          label={
            <>
              改名<span className="sr-only">{name}</span>
            </>
          }
          title={`「${name}」改名`}
        >
          <TermNameForm termId={id} name={name} />
        </DialogButton>
        <TermUseForm key={String(isActive)} termId={id} name={name} isActive={isActive} />
      </span>
    ),
  },
];

interface Props {
  readonly kind: TermKind;
  readonly lead: string;
  readonly terms: readonly TermOnList[];
}

export function TermList({ kind, lead, terms }: Props) {
  const label = termKindLabels[kind];
  return (
    <section aria-labelledby={`${kind}-head`} className="mt-8">
      <h2 id={`${kind}-head`} className="text-lead font-semibold">
        {label}
      </h2>
      <p className="mb-3 text-note text-muted">{lead}</p>
      {terms.length === 0 ? (
        <EmptyState title={`还没有${label}`}>在下面填写名称，新增第一个。</EmptyState>
      ) : (
        <DataTable caption={label} columns={columnsOf(terms)} rows={terms} rowKey={({ id }) => id} />
      )}
      <div className="mt-4">
        <NewTermForm kind={kind} />
      </div>
    </section>
  );
}
