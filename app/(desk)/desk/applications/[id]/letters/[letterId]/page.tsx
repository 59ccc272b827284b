import type { Metadata } from 'next';
import Link from 'next/link';
import { LetterChecklist } from '@/components/desk/applications/letter-checklist';
import { LetterForm } from '@/components/desk/applications/letter-form';
import { LetterPeople } from '@/components/desk/applications/letter-people';
import { DeliveryButton, LetterSteps, SendButton, ThirdPartyForm } from '@/components/desk/applications/letter-steps';
import { PurposeDownload } from '@/components/desk/applications/purpose-download';
import { letterStateTones } from '@/components/desk/applications/state-tones';
import { ToldNotice, ToldProvider } from '@/components/desk/applications/told';
import { UnsavedProvider } from '@/components/desk/items/unsaved';
import { DocumentView } from '@/components/document/document-view';
import { StateBadge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { letterKindLabels, letterStateLabels, outcomeLabels } from '@/lib/applications/labels';
import { type LetterPageData, loadLetter } from '@/lib/applications/loaders/letter';

export const metadata: Metadata = { title: '文书' };

interface Props {
  readonly params: Promise<{ readonly id: string; readonly letterId: string }>;
}

export default async function LetterPage({ params }: Props) {
  const { id, letterId } = await params;
  const loaded = await loadLetter(id, letterId);
  const { letter, head, isEditable } = loaded;
  return (
    <ToldProvider>
      <UnsavedProvider>
        <PageHeader title={letterKindLabels[letter.kind]} lead={<Lead {...loaded} />} />
        <div className="mb-6 flex flex-col gap-4">
          {letter.state === 'draft' && letter.returnReason && (
            <Notice tone="due" title="退回修改">
              {letter.returnReason}
            </Notice>
          )}
          {loaded.lessons && (
            <Notice title="此前复议、诉讼的启示">
              <p className="whitespace-pre-wrap">{loaded.lessons}</p>
            </Notice>
          )}
          <ToldNotice />
          <LetterSteps letterId={letter.id} version={letter.version} steps={loaded.steps} />
          <Sending {...loaded} />
        </div>
        <div className="grid gap-8 xl:grid-cols-2">
          <section aria-label="拟稿与检查" className="flex min-w-0 flex-col gap-6">
            <div>
              <h2 className="mb-1 text-head font-semibold">申请的内容</h2>
              <blockquote className="border-l-4 border-line pl-4 whitespace-pre-wrap break-words">
                {loaded.request}
              </blockquote>
            </div>
            {letter.content === null && letter.state !== 'discarded' && (
              <LetterChecklist open={loaded.open} asked={loaded.elements} />
            )}
            {loaded.isToThirdParty && isEditable && (
              <ThirdPartyForm
                letterId={letter.id}
                version={letter.version}
                isNamed={!loaded.open.some(({ key }) => key === 'thirdPartyName')}
              />
            )}
            {isEditable && (
              <LetterForm
                owner={loaded.userId}
                letterId={letter.id}
                version={letter.version}
                asked={loaded.elements}
                open={loaded.open}
                written={letter.elements}
              />
            )}
            <LetterPeople {...loaded} />
          </section>
          <section aria-labelledby="preview" className="min-w-0">
            <h2 id="preview" className="mb-1 text-head font-semibold">
              {letter.content === null ? '预览' : '签发的文书'}
            </h2>
            <p className="mb-2 text-note text-muted">
              收件人的姓名或者名称只印在 docx 和 PDF 里，这里用〔申请人〕〔第三方〕代替。
            </p>
            <Preview {...loaded} />
            <p className="mt-4 print:hidden">
              <Link href={`/desk/applications/${head.id}`} className="text-accent underline underline-offset-2">
                回到申请 {head.number}
              </Link>
            </p>
          </section>
        </div>
      </UnsavedProvider>
    </ToldProvider>
  );
}

function Lead({ letter, head, matter }: LetterPageData) {
  return (
    <span className="flex flex-wrap gap-x-3">
      <StateBadge tone={letterStateTones[letter.state]}>{letterStateLabels[letter.state]}</StateBadge>
      {letter.outcome && <span>{outcomeLabels[letter.outcome]}</span>}
      {letter.documentNumber && <span className="tabular-nums">{letter.documentNumber}</span>}
      <Link href={`/desk/applications/${head.id}`} className="text-accent underline underline-offset-2">
        {head.number} {matter}
      </Link>
    </span>
  );
}

/** What may be done with a signed letter: send it, say when it arrived, take its files. */
function Sending({ letter, head, maySend, mayRecordDelivery, today, deliveryWanted, isToThirdParty }: LetterPageData) {
  if (letter.content === null) return null;
  const place = { letterId: letter.id, version: letter.version, today };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {maySend && <SendButton {...place} wanted={isToThirdParty ? null : deliveryWanted} />}
      {mayRecordDelivery && <DeliveryButton {...place} />}
      {(['pdf', 'docx'] as const).map((kind) => (
        <PurposeDownload
          key={kind}
          label={`下载 ${kind.toUpperCase()}`}
          address={`/desk/applications/${head.id}/letters/${letter.id}/${kind}`}
          fileName={`${letterKindLabels[letter.kind]}${letter.documentNumber ?? ''}.${kind}`}
        />
      ))}
    </div>
  );
}

function Preview({ document }: LetterPageData) {
  return (
    <article aria-label="文书" className="border border-line bg-paper px-6 py-8 max-sm:px-3">
      <p className="text-center font-song text-[22px] leading-snug font-bold">{document.title}</p>
      <p className="mt-2 mb-4 text-center font-song">{document.subtitle}</p>
      <DocumentView document={document} headingBase={3} />
    </article>
  );
}
