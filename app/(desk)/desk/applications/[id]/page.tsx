import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Assignments } from '@/components/desk/applications/assignments';
import { ClockCalendar } from '@/components/desk/applications/clock-calendar';
import { dueSentence, dueWords } from '@/components/desk/applications/due-words';
import { EditButton } from '@/components/desk/applications/edit-button';
import { HandlingButtons } from '@/components/desk/applications/handling-buttons';
import { IdentityPanel } from '@/components/desk/applications/identity-panel';
import { Ledger } from '@/components/desk/applications/ledger';
import { Letters } from '@/components/desk/applications/letters';
import { NextStep } from '@/components/desk/applications/next-act';
import { Originals } from '@/components/desk/applications/originals';
import { Request } from '@/components/desk/applications/request';
import { Similar } from '@/components/desk/applications/similar';
import { applicationStateTones } from '@/components/desk/applications/state-tones';
import { ToldNotice, ToldProvider } from '@/components/desk/applications/told';
import { DueMark } from '@/components/desk/items/due-mark';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { appealKindLabels, appealResultLabels } from '@/lib/appeals/labels';
import { applicationStateLabels, outcomeLabels } from '@/lib/applications/labels';
import { type ApplicationPageData, loadApplication } from '@/lib/applications/loaders/application';
import { now } from '@/lib/clock';

export const metadata: Metadata = { title: '依申请公开' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const loaded = await loadApplication((await params).id);
  const isNew = (await searchParams).registered !== undefined;
  const { head, current, mayReadLetters } = loaded;
  return (
    <ToldProvider>
      <PageHeader
        title={`${head.number} ${loaded.matter}`}
        lead={<Lead {...loaded} />}
        actions={mayReadLetters && <Actions {...loaded} />}
      />
      <div className="mb-6 flex flex-col gap-4">
        {isNew && (
          <Notice tone="done" role="status">
            已登记，编号 {head.number}。请看右侧有没有重复的申请，并上传扫描的原件。
          </Notice>
        )}
        <ToldNotice />
        <p className="text-lead">{dueSentence(current, loaded)}</p>
        <NextStep {...loaded} />
        <HandlingButtons {...loaded} />
      </div>
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="flex max-w-4xl min-w-0 flex-col gap-8">
          <Words {...loaded} />
        </div>
        <aside
          aria-label="期限与材料"
          className="flex flex-col gap-8 border-line max-xl:border-t max-xl:pt-4 xl:border-l xl:pl-5"
        >
          <Side {...loaded} />
        </aside>
      </div>
    </ToldProvider>
  );
}

function Lead({ current, section, today, calendar }: ApplicationPageData) {
  return (
    <span className="flex flex-wrap gap-x-3">
      <StateBadge tone={applicationStateTones[current.state]}>{applicationStateLabels[current.state]}</StateBadge>
      {current.outcome && <span>{outcomeLabels[current.outcome]}</span>}
      {current.state !== 'concluded' || current.isLate ? (
        <DueMark due={dueWords(current, { today, calendar })} />
      ) : null}
      <span>{section ?? '没有交办'}</span>
    </span>
  );
}

function Actions(loaded: ApplicationPageData) {
  const { head, mayEdit, current } = loaded;
  return (
    <>
      {mayEdit && (
        <EditButton
          applicationId={head.id}
          version={head.version}
          today={loaded.today}
          standing={{ ...loaded, channel: head.channel, arrivedOn: head.arrivedOn, applicantKind: head.applicantKind }}
        />
      )}
      {mayEdit && current.state === 'concluded' && (
        <LinkButton href={`/desk/appeals/new?application=${head.number}`}>登记复议、诉讼</LinkButton>
      )}
      <LinkButton href={`/desk/applications/${head.id}/history`}>办理过程</LinkButton>
    </>
  );
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 text-head font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Words(loaded: ApplicationPageData) {
  const { head, assignmentRows, letters, mayReadLetters } = loaded;
  const at = now();
  return (
    <>
      <Part id="request" title="申请内容">
        <Request {...loaded} />
      </Part>
      {assignmentRows.length > 0 && (
        <Part id="assignments" title={mayReadLetters ? '科室意见' : '本科室意见'}>
          <Assignments assignments={assignmentRows} owner={loaded.userId} now={at} />
        </Part>
      )}
      {mayReadLetters && (
        <Part id="letters" title="文书">
          <Letters applicationId={head.id} letters={letters} />
        </Part>
      )}
      {loaded.appeals.length > 0 && (
        <Part id="appeals" title="复议、诉讼">
          <Appeals appeals={loaded.appeals} />
        </Part>
      )}
      <Part id="ledger" title="办理台账">
        <Ledger {...loaded} applicationId={head.id} version={head.version} now={at} />
      </Part>
    </>
  );
}

function Appeals({ appeals }: Pick<ApplicationPageData, 'appeals'>) {
  return (
    <ul className="border-t border-line">
      {appeals.map(({ id, kind, authority, caseNumber, receivedOn, result }) => (
        <li key={id} className="flex flex-wrap gap-x-4 border-b border-line py-1.5">
          <Link href={`/desk/appeals/${id}`} className="text-accent underline underline-offset-2">
            {caseNumber || appealKindLabels[kind]}
          </Link>
          <span>{authority}</span>
          <span className="text-muted tabular-nums">{receivedOn} 收到</span>
          <span>{result ? appealResultLabels[result] : '尚未审结'}</span>
        </li>
      ))}
    </ul>
  );
}

function Side(loaded: ApplicationPageData) {
  const { head, mayReadIdentity, mayReadLetters } = loaded;
  return (
    <>
      <Part id="clock" title="期限怎样计算">
        <ClockCalendar clock={loaded.clock} today={loaded.today} />
      </Part>
      {mayReadIdentity && (
        <Part id="identity" title="申请人">
          <IdentityPanel applicationId={head.id} isErased={loaded.isErased} />
        </Part>
      )}
      {mayReadLetters && (
        <>
          <Part id="similar" title="重复与数量">
            <Similar similar={loaded.similar} volume={loaded.volume} />
          </Part>
          <Part id="originals" title="扫描的原件">
            <Originals
              applicationId={head.id}
              originals={loaded.originals}
              mayAttach={loaded.mayAttach}
              mayRead={mayReadIdentity}
            />
          </Part>
        </>
      )}
    </>
  );
}
