import type { Metadata } from 'next';
import { Changes } from '@/components/desk/reports/changes';
import { Corrections } from '@/components/desk/reports/corrections';
import { DriftPanel } from '@/components/desk/reports/drift-panel';
import { Findings } from '@/components/desk/reports/findings';
import { MarkSeen } from '@/components/desk/reports/mark-seen';
import { ReportSteps } from '@/components/desk/reports/report-steps';
import { ReviewedDocument } from '@/components/desk/reports/reviewed-document';
import { reportStateTones } from '@/components/desk/reports/state-tones';
import { WritingReview } from '@/components/desk/reports/writing-review';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { isBlank } from '@/lib/documents/text-schema';
import { placeName } from '@/lib/reports/chapters';
import { reportStateLabels } from '@/lib/reports/labels';
import { readableReport } from '@/lib/reports/loaders/report';
import { loadReview, type ReviewPageData } from '@/lib/reports/loaders/review';
import { loadWriting } from '@/lib/reports/loaders/writing';
import type { ReportContent } from '@/lib/reports/types';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await readableReport((await params).id);
  return { title: `${report.year} 年度报告送审稿` };
}

export default async function ReviewPage({ params }: Props) {
  const loaded = await loadReview((await params).id);
  const { report, revision, document, steps } = loaded;
  const writing = revision && (await loadWriting({ report, content: revision.content }));
  const at = now();
  return (
    <>
      <PageHeader
        title={`${report.year} 年度报告 · 送审稿`}
        lead={
          <>
            <StateBadge tone={reportStateTones[report.state]}>{reportStateLabels[report.state]}</StateBadge>
            {revision && (
              <span className="ml-3">
                第 {revision.number} 次送审，
                <Time at={revision.submittedAt} now={at} />
              </span>
            )}
          </>
        }
        actions={
          <>
            <LinkButton href={`/desk/reports/${report.id}`}>编写页</LinkButton>
            <LinkButton href={`/desk/reports/${report.id}/history`}>办理过程</LinkButton>
          </>
        }
      />
      {!revision || !document ? (
        <EmptyState title="还没有送审">送审后，这里显示送审的全文、检查结果和变化。</EmptyState>
      ) : (
        <div className="flex max-w-5xl flex-col gap-8">
          <MarkSeen revisionId={revision.id} />
          {loaded.editions > 0 && report.correctionNote && (
            <Part id="note" title="更正说明（公开）">
              <p className="whitespace-pre-wrap">{report.correctionNote}</p>
            </Part>
          )}
          <Part id="changes" title="上次看过以来的变化">
            <Changes changes={loaded.changes} format={report.format} now={at} />
          </Part>
          {loaded.drift && <DriftPanel reportId={report.id} drift={loaded.drift} />}
          <BlankPlaces content={revision.content} />
          {revision.content.corrections && (
            <Part id="corrections" title="人工更正的统计数">
              <Corrections reportId={report.id} content={revision.content} />
            </Part>
          )}
          <Part id="checks" title="勾稽检查与豁免">
            <Findings reportId={report.id} content={revision.content} isEditable={false} />
          </Part>
          {writing && (
            <Part id="writing" title="正文检查">
              <WritingReview content={revision.content} writing={writing} />
            </Part>
          )}
          <OpenComments comments={loaded.openComments} at={at} />
          <Part id="document" title="全文">
            <ReviewedDocument reportId={report.id} document={document} content={revision.content} />
          </Part>
          <div className="sticky bottom-0 border-t border-line bg-paper py-4">
            <ReportSteps reportId={report.id} version={report.version} steps={steps} />
            <p className="mt-2 text-note break-all text-muted">送审稿摘要（SHA-256）：{revision.digest}</p>
          </div>
        </div>
      )}
    </>
  );
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <h2 id={`${id}-title`} className="mb-3 text-head font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A chapter that says nothing is told before it is signed. */
function BlankPlaces({ content }: { readonly content: ReportContent }) {
  const blanks = content.chapters.flatMap(({ number, blocks }) =>
    blocks
      .filter((block) => block.kind === 'prose' && isBlank(block.text))
      .map((block) => placeName(content.format, number, block.heading)),
  );
  if (blanks.length === 0) return null;
  return (
    <Notice tone="due" title={`有 ${blanks.length} 段空白`}>
      {blanks.join('；')}
    </Notice>
  );
}

function OpenComments({ comments, at }: { readonly comments: ReviewPageData['openComments']; readonly at: Date }) {
  return (
    <Part id="comments" title="未处理的批注">
      {comments.length === 0 ? (
        <p className="text-muted">没有未处理的批注。</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {comments.map((comment) => (
            <li key={comment.id} className="border-l-2 border-line pl-2.5">
              <p className="text-note text-muted">
                {comment.place} — {comment.author}，<Time at={comment.createdAt} now={at} />
              </p>
              <p className="whitespace-pre-wrap">{comment.body}</p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
