import type { Metadata } from 'next';
import { AuditFilter } from '@/components/desk/audit-filter';
import { auditKindLabels, auditStateLabels, auditWord, auditWords } from '@/components/desk/audit-words';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { type AuditPageData, loadAudit } from '@/lib/audit/loaders';
import { now } from '@/lib/clock';
import { reportStateLabels } from '@/lib/reports/labels';

export const metadata: Metadata = { title: '审计' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

type Line = AuditPageData['lines'][number];

export default async function AuditPage({ searchParams }: Props) {
  const { address, lines, names, next, actors, verdict } = await loadAudit(await searchParams);
  const at = now();
  const columns: readonly Column<Line>[] = [
    { key: 'number', head: '序号', align: 'right', cell: ({ number }) => number },
    { key: 'at', head: '时间', cell: (line) => <Time at={line.at} now={at} /> },
    { key: 'actor', head: '人员', isRowHead: true, cell: ({ actorName }) => actorName },
    { key: 'action', head: '动作', cell: ({ subject, action }) => auditWord(subject, action) },
    { key: 'subject', head: '对象', wideOnly: true, cell: ({ subject }) => subjectWords(subject, names.get(subject)) },
    { key: 'states', head: '状态', wideOnly: true, cell: statesOf },
    { key: 'reason', head: '理由', cell: ({ reason }) => <span className="line-clamp-2">{reason}</span> },
    {
      key: 'digest',
      head: '摘要',
      wideOnly: true,
      cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code>,
    },
  ];
  const query = new URLSearchParams(
    Object.entries(address).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
  query.delete('before');
  return (
    <>
      <PageHeader
        title="审计"
        lead="每一步操作在同一事务里记一条，只增不改，前后相链；任何改动、缺号、调换都能查出。"
        actions={<LinkButton href="/desk/audit?verify=1">核验全部记录</LinkButton>}
      />
      {verdict && <Verdict verdict={verdict} />}
      <AuditFilter address={address} actors={actors} actions={auditWords} kinds={auditKindLabels} />
      {lines.length === 0 ? (
        <EmptyState title="没有符合条件的记录">请放宽筛选条件。</EmptyState>
      ) : (
        <DataTable caption="审计记录" columns={columns} rows={lines} rowKey={({ number }) => number} />
      )}
      {next && (
        <p className="mt-4">
          <LinkButton href={`/desk/audit?${query}${query.size > 0 ? '&' : ''}before=${next}`}>更早的记录</LinkButton>
        </p>
      )}
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<AuditPageData['verdict']> }) {
  const problemWords = { changed: '内容被改动', broken: '前后不相接', gap: '缺号', tail: '末尾被截' } as const;
  if (verdict.problems.length === 0) {
    return (
      <div className="mb-5">
        <Notice tone="done" role="status" title={`共 ${verdict.entries} 条，全部完好`}>
          <p className="break-all">最后一条的摘要：{verdict.head}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-5">
      <Notice tone="error" role="alert" title={`共 ${verdict.entries} 条，有 ${verdict.problems.length} 处被动过`}>
        {verdict.problems.map(({ number, kind }) => `第 ${number} 条${problemWords[kind]}`).join('；')}
      </Notice>
    </div>
  );
}

function subjectWords(subject: string, name: string | undefined) {
  const [kind = '', id = ''] = subject.split(':');
  return (
    <span title={id}>
      {name} {auditKindLabels[kind] ?? kind}
    </span>
  );
}

function statesOf({ fromState, toState }: Line) {
  const words: Readonly<Record<string, string>> = { ...auditStateLabels, ...reportStateLabels };
  const name = (state: string | null) => (state ? (words[state] ?? state) : '');
  return fromState && toState ? `${name(fromState)} → ${name(toState)}` : name(toState);
}
