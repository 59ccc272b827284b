import { StateBadge, type Tone } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { BlockChange, CellChange, TextChange } from '@/lib/reports/changes';
import { tableLabels } from '@/lib/reports/labels';
import type { ReviewPageData } from '@/lib/reports/loaders/review';
import { columnLabel, rowLabel } from '@/lib/statistics/forms';
import type { ReportFormat } from '@/lib/statistics/types';

interface Props {
  readonly changes: ReviewPageData['changes'];
  readonly format: ReportFormat;
  readonly now: Date;
}

/** What changed since this person last saw the report: prose word by word, tables cell by cell. */
export function Changes({ changes, format, now }: Props) {
  if (!changes) return <Notice>您第一次看这份报告，请看全文。</Notice>;
  const { blocks, cells, since } = changes;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">
        与{since.wasSeen ? '您上次看到的' : '已经公布的'}第 {since.number} 次送审稿（
        <Time at={since.submittedAt} now={now} />
        ）相比：
        {blocks.length === 0 && cells.length === 0
          ? '没有变化。'
          : `文字 ${blocks.length} 处，数字 ${cells.length} 格。`}
      </p>
      {blocks.map((change) => (
        <BlockChangeView key={change.blockId} change={change} />
      ))}
      {cells.length > 0 && <CellChanges cells={cells} format={format} />}
    </div>
  );
}

const kinds: Readonly<Record<BlockChange['kind'], { readonly tone: Tone; readonly word: string }>> = {
  added: { tone: 'done', word: '新增' },
  removed: { tone: 'error', word: '删除' },
  changed: { tone: 'progress', word: '修改' },
  moved: { tone: 'neutral', word: '调整顺序' },
};

function BlockChangeView({ change }: { readonly change: BlockChange }) {
  const { tone, word } = kinds[change.kind];
  return (
    <section className="border-l-2 border-line pl-4">
      <h3 className="flex flex-wrap gap-x-3 font-semibold">
        {change.place}
        <StateBadge tone={tone}>{word}</StateBadge>
      </h3>
      {change.runs.length > 0 && (
        <p className="mt-1 max-w-[44em] font-song text-lead whitespace-pre-wrap">
          {change.runs.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a diff is drawn once and has no other identity
            <Run key={index} run={run} />
          ))}
        </p>
      )}
    </section>
  );
}

/** Added and removed text differ by line as well as by colour, and are told to a screen reader. */
function Run({ run }: { readonly run: TextChange }) {
  if (run.kind === 'added') {
    return (
      <ins className="bg-done-wash text-done decoration-2 underline-offset-2">
        <span className="sr-only">（新增）</span>
        {run.text}
      </ins>
    );
  }
  if (run.kind === 'removed') {
    return (
      <del className="bg-seal-wash text-seal">
        <span className="sr-only">（删除）</span>
        {run.text}
      </del>
    );
  }
  return <>{run.text}</>;
}

function CellChanges({ cells, format }: { readonly cells: readonly CellChange[]; readonly format: ReportFormat }) {
  const columns: readonly Column<CellChange>[] = [
    { key: 'table', head: '表', cell: ({ table }) => tableLabels[table] },
    { key: 'row', head: '行', isRowHead: true, cell: ({ table, row }) => rowLabel(format, table, row) },
    { key: 'column', head: '列', cell: ({ table, column }) => columnLabel(format, table, column) },
    {
      key: 'from',
      head: '原来',
      align: 'right',
      cell: ({ from }) => <del className="text-seal">{from ?? '空白'}</del>,
    },
    { key: 'to', head: '现在', align: 'right', cell: ({ to }) => <ins className="text-done">{to ?? '空白'}</ins> },
  ];
  return (
    <DataTable
      caption="变化的数字"
      columns={columns}
      rows={cells}
      rowKey={({ table, row, column }) => `${table}.${row}.${column}`}
    />
  );
}
