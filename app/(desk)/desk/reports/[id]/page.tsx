import type { Metadata } from 'next';
import { Fragment } from 'react';
import { CorrectionNoteForm } from '@/components/desk/correction-note-form';
import { BlockPanel } from '@/components/desk/reports/block-panel';
import { DriftPanel } from '@/components/desk/reports/drift-panel';
import { EditorLayout } from '@/components/desk/reports/editor-layout';
import { FigureMode } from '@/components/desk/reports/figure-mode';
import { Findings } from '@/components/desk/reports/findings';
import { Outline } from '@/components/desk/reports/outline';
import { ReportBody } from '@/components/desk/reports/report-body';
import { ReportSteps } from '@/components/desk/reports/report-steps';
import { reportStateTones } from '@/components/desk/reports/state-tones';
import { WritingPanel } from '@/components/desk/reports/writing-panel';
import { FiguresProvider } from '@/components/editor/bound-context';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { isBlank } from '@/lib/documents/text-schema';
import { saveCorrectionNote } from '@/lib/reports/actions/notes';
import { placeName } from '@/lib/reports/chapters';
import { openErrorsOf } from '@/lib/reports/content';
import { reportStateLabels } from '@/lib/reports/labels';
import { loadReport, type ReportPageData, readableReport } from '@/lib/reports/loaders/report';
import { loadWriting, type WritingData } from '@/lib/reports/loaders/writing';
import { openProblems } from '@/lib/reports/writing/problems';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await readableReport((await params).id);
  return { title: `${report.year} 年度报告` };
}

export default async function ReportPage({ params }: Props) {
  const loaded = await loadReport((await params).id);
  const { report, content, blocks, steps, isEditable, editions } = loaded;
  const writing = await loadWriting(loaded);
  return (
    <>
      <PageHeader
        title={`${report.year} 年政府信息公开工作年度报告`}
        lead={
          <>
            <StateBadge tone={reportStateTones[report.state]}>{reportStateLabels[report.state]}</StateBadge>
            <span className="ml-3">公布期限 {report.year + 1} 年 1 月 31 日</span>
          </>
        }
        actions={<PageLinks {...loaded} />}
      />
      <div className="mb-6 flex flex-col gap-4">
        {loaded.lastReturn && (
          <Notice tone="due" title={`${loaded.lastReturn.by}退回：`}>
            <p className="whitespace-pre-wrap">{loaded.lastReturn.reason}</p>
            <p className="text-muted">
              <Time at={loaded.lastReturn.at} now={now()} />
            </p>
          </Notice>
        )}
        {loaded.drift && <DriftPanel reportId={report.id} drift={loaded.drift} />}
        <Hints {...loaded} writing={writing} />
        <FigureMode {...loaded} />
        {isEditable && editions > 0 && (
          <CorrectionNoteForm
            key={report.version}
            save={saveCorrectionNote}
            hidden={{ reportId: report.id }}
            help="告诉公众这一版改正了什么、为什么；原版本继续保留可查。"
            note={report.correctionNote}
          />
        )}
        <ReportSteps reportId={report.id} version={report.version} steps={steps} />
      </div>
      <FiguresProvider
        year={report.year}
        known={writing.known}
        drafts={writing.drafts}
        recordsAt={`/desk/reports/${report.id}/figures?source=`}
      >
        <EditorLayout
          outline={<Outline content={content} blocks={blocks} />}
          panels={panelsOf(loaded, writing)}
          firstBlockId={blocks[0]?.id ?? ''}
        >
          <ReportBody {...loaded} />
        </EditorLayout>
      </FiguresProvider>
    </>
  );
}

function PageLinks({ report, agencySlug, editions }: ReportPageData) {
  return (
    <>
      {editions > 0 && <LinkButton href={`/${agencySlug}/reports/${report.year}`}>公开页面</LinkButton>}
      <LinkButton href={`/desk/reports/${report.id}/review`}>送审稿</LinkButton>
      <LinkButton href={`/desk/reports/${report.id}/history`}>办理过程</LinkButton>
    </>
  );
}

/** What stands between this draft and its submission, said before the button is pressed. */
function Hints({ report, content, blocks, writing }: ReportPageData & { readonly writing: WritingData }) {
  if (report.state !== 'draft') return null;
  const open = blocks.flatMap((block) =>
    block.comments.filter(({ resolved }) => resolved === null).map((comment) => ({ block, comment })),
  );
  const errors = openErrorsOf(content).length;
  const out = blocks.filter(({ holder }) => holder !== 'office');
  const blanks = blocks.filter((block) => block.kind === 'prose' && block.holder === 'office' && isBlank(block.text));
  const problems = openProblems(writing.problems).length;
  if (open.length + errors + out.length + blanks.length + problems === 0) return null;
  const sectionNames = [...new Set(out.map(({ sectionName }) => sectionName))].join('、');
  return (
    <Notice tone="due" title="送审前请看">
      <ul className="list-disc pl-5">
        {errors > 0 && <li>有 {errors} 处勾稽不平，改正或写明理由豁免后才能送审。</li>}
        {out.length > 0 && (
          <li>
            有 {out.length} 段在科室手里或等办公室采用（{sectionNames}），采用或收回后才能送审。
          </li>
        )}
        {blanks.length > 0 && (
          <li>
            还有 {blanks.length} 段空白：
            {blanks.map((block, index) => (
              <Fragment key={block.id}>
                {index > 0 && '、'}
                <a href={`#block-${block.id}`} className="text-accent underline underline-offset-2">
                  {placeName(report.format, block.chapter, block.heading)}
                </a>
              </Fragment>
            ))}
            。没有内容的请写明「无」，或删去这一节。
          </li>
        )}
        {problems > 0 && (
          <li>上年报告提出的问题还有 {problems} 个没有写明后来怎样，请在第五章旁边逐个答复，或选择不再提。</li>
        )}
        {open.map(({ block, comment }) => (
          <li key={comment.id}>
            未处理的批注：
            <a href={`#block-${block.id}`} className="text-accent underline underline-offset-2">
              {placeName(report.format, block.chapter, block.heading)}
            </a>{' '}
            {comment.body}（{comment.author}）
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function panelsOf({ report, content, blocks, sections, isEditable }: ReportPageData, writing: WritingData) {
  const at = now();
  const panels = blocks.map((block) => {
    const place = placeName(report.format, block.chapter, block.heading);
    return [
      block.id,
      <BlockPanel key={block.id} {...{ place, block, sections, isEditable, now: at }}>
        {block.kind === 'prose' ? (
          <WritingPanel reportId={report.id} block={block} writing={writing} isEditable={isEditable} />
        ) : (
          <Findings reportId={report.id} content={content} table={block.kind} isEditable={isEditable} />
        )}
      </BlockPanel>,
    ];
  });
  return Object.fromEntries(panels);
}
