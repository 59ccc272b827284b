import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AppealActs, LessonsForm } from '@/components/desk/appeals/appeal-forms';
import { StageBadge } from '@/components/desk/appeals/stage-badge';
import { Timeline } from '@/components/desk/timeline';
import { PageHeader } from '@/components/ui/page-header';
import { appealAuditLabels, appealKindLabels, appealResultLabels } from '@/lib/appeals/labels';
import { type AppealPageData, loadAppeal } from '@/lib/appeals/loaders';
import { now } from '@/lib/clock';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: '复议、诉讼' };

export default async function AppealPage({ params }: Props) {
  const loaded = await loadAppeal((await params).id);
  const { appeal, mayNote, history } = loaded;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={appeal.matter}
        lead={
          <span className="flex flex-wrap gap-x-3">
            <StageBadge {...loaded} />
            <span>{appealKindLabels[appeal.kind]}</span>
          </span>
        }
      />
      <div className="mb-6">
        <AppealActs {...loaded} />
      </div>
      <Facts {...loaded} />
      <section aria-labelledby="lessons" className="mt-8">
        <h2 id="lessons" className="mb-2 text-head font-semibold">
          启示
        </h2>
        {mayNote ? <LessonsForm appeal={appeal} /> : <p>{appeal.lessons || '没有记录。'}</p>}
      </section>
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history" className="mb-2 text-head font-semibold">
          办理过程
        </h2>
        <Timeline entries={history} now={now()} actions={appealAuditLabels} states={{}} />
      </section>
    </div>
  );
}

function Facts({ appeal, term, due }: AppealPageData) {
  const reply = appeal.letter;
  return (
    <dl className="grid gap-x-6 gap-y-2 border-y border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact label="复议机关（法院）">{appeal.authority}</Fact>
      <Fact label="案号">{appeal.caseNumber || '—'}</Fact>
      <Fact label="收到副本">{appeal.receivedOn}</Fact>
      <Fact label="答复（答辩）期限">
        {term.days} 日（{term.rule}），
        {due.deadline
          ? `${due.deadline} 到期；末日为休息日的顺延`
          : '期限所在年份的节假日安排还没有公布，暂不能确定末日'}
      </Fact>
      <Fact label="答复（答辩）">{appeal.answeredOn ?? '尚未提出'}</Fact>
      <Fact label="结果">
        {appeal.result ? `${appealResultLabels[appeal.result]}（${appeal.closedOn}）` : '尚未审结'}
        {appeal.resultNote && <span className="block whitespace-pre-line text-muted">{appeal.resultNote}</span>}
      </Fact>
      {appeal.applicationId && (
        <Fact label="被争议的答复">
          <Link
            href={`/desk/applications/${appeal.applicationId}`}
            className="text-accent underline underline-offset-2"
          >
            申请 {appeal.applicationNumber}
          </Link>
          {reply?.documentNumber && `，${reply.documentNumber}`}
          {reply?.sentOn && `，${reply.sentOn} 发出`}
        </Fact>
      )}
      {appeal.precededBy && (
        <Fact label="在先的行政复议">
          <CaseLink {...appeal.precededBy} />
        </Fact>
      )}
      {appeal.followedBy.map((one) => (
        <Fact key={one.id} label="其后的行政诉讼">
          <CaseLink {...one} />
        </Fact>
      ))}
    </dl>
  );
}

interface CaseProps {
  readonly id: string;
  readonly authority: string;
  readonly caseNumber: string;
}

function CaseLink({ id, authority, caseNumber }: CaseProps) {
  return (
    <Link href={`/desk/appeals/${id}`} className="text-accent underline underline-offset-2">
      {caseNumber || authority}
    </Link>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}
