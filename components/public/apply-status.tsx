import type { ReactNode } from 'react';
import type { PublicStatus } from '@/lib/applications/public-types';
import type { FormState } from '@/lib/form-action';
import { applyPath, statusPath } from './apply-form';
import { PublicErrors, PublicInput, PublicSubmit } from './form-fields';
import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly state: FormState;
}

interface AnswerProps extends Omit<Props, 'state'> {
  readonly status: PublicStatus;
  /** As they were asked with: a download asks again. */
  readonly asked: { readonly number: string; readonly code: string };
}

function Frame({ site, agency, title, children }: Omit<Props, 'state'> & { title: string; children: ReactNode }) {
  return (
    <PageFrame
      site={site}
      title={`${title} - ${agency.name}`}
      path={statusPath(agency.slug)}
      agency={agency}
      trail={[
        { label: '首页', href: `/${agency.slug}` },
        { label: '依申请公开', href: applyPath(agency.slug) },
      ]}
    >
      <div className="max-w-measure py-4">{children}</div>
    </PageFrame>
  );
}

/** Asks for number and code; whoever has both needs no account. */
export function StatusForm({ site, agency, state }: Props) {
  const hasErrors = Boolean(state.message ?? state.fields);
  return (
    <Frame site={site} agency={agency} title={hasErrors ? '错误：办理进度查询' : '办理进度查询'}>
      <h1 className="mb-4 font-bold text-2xl">办理进度查询</h1>
      <PublicErrors state={state} />
      <form method="post" action={statusPath(agency.slug)} noValidate className="flex flex-col gap-6">
        <PublicInput
          state={state}
          name="number"
          label="申请编号"
          help="如 2026-0007"
          maxLength={20}
          autoComplete="off"
          className="max-w-80"
        />
        <PublicInput
          state={state}
          name="code"
          label="查询码"
          help="提交申请时显示的字母和数字。"
          maxLength={20}
          autoComplete="off"
          className="max-w-80"
        />
        <PublicSubmit>查询</PublicSubmit>
      </form>
    </Frame>
  );
}

/** Too many wrong codes from one place: how long to wait, and where to ask instead. */
export function StatusBusyPage({ site, agency, wait }: Omit<Props, 'state'> & { readonly wait: string }) {
  const place = [agency.address, agency.contactOffice, agency.phone].filter(Boolean).join('，');
  return (
    <Frame site={site} agency={agency} title="查询过于频繁">
      <h1 className="mb-4 font-bold text-2xl">查询过于频繁</h1>
      <p>从这个网络地址查询没有查到的次数太多，请{wait}再试；从别处查询不受影响。</p>
      <p className="mt-3">也可以携带身份证件到本单位查询：{place || '地址见页脚'}。</p>
    </Frame>
  );
}

/** Where an application stands, in words, with the letters to be fetched. It names nobody. */
export function StatusPage({ site, agency, status, asked }: AnswerProps) {
  return (
    <Frame site={site} agency={agency} title={`申请 ${status.number}`}>
      <h1 className="mb-4 font-bold text-2xl">申请 {status.number}</h1>
      <dl className="grid grid-cols-[6em_minmax(0,1fr)] gap-y-2 border-accent border-y-2 py-4">
        <Fact label="现在">
          <strong>{status.stateWords}</strong>
        </Fact>
        {status.receivedOn && <Fact label="收到日期">{status.receivedOn}</Fact>}
        {status.dueWords && <Fact label="期限">{status.dueWords}</Fact>}
        {status.outcomeWords && <Fact label="办理结果">{status.outcomeWords}</Fact>}
      </dl>
      <p className="mt-4">{status.nextWords}</p>
      {status.letters.length > 0 && (
        <section aria-labelledby="letters" className="mt-8">
          <h2 id="letters" className="mb-2 font-bold text-xl">
            文书
          </h2>
          <ul className="border-line border-t">
            {status.letters.map((letter) => (
              <li key={letter.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-3">
                <span className="min-w-0 grow">
                  {letter.title}
                  <span className="block text-muted text-sm">
                    {letter.documentNumber}，{letter.sentOn}
                  </span>
                </span>
                {letter.files.map((kind) => (
                  <LetterDownload key={kind} slug={agency.slug} asked={asked} letterId={letter.id} kind={kind} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mt-8">
        <a href={statusPath(agency.slug)} className="inline-flex min-h-11 items-center">
          查询另一件
        </a>
      </p>
    </Frame>
  );
}

interface DownloadProps {
  readonly slug: string;
  readonly asked: AnswerProps['asked'];
  readonly letterId: string;
  readonly kind: 'pdf' | 'docx';
}

/** A form and no link: number and code must not stand in an address. */
function LetterDownload({ slug, asked, letterId, kind }: DownloadProps) {
  return (
    <form method="post" action={`${statusPath(slug)}/letter`}>
      <input type="hidden" name="number" value={asked.number} />
      <input type="hidden" name="code" value={asked.code} />
      <input type="hidden" name="letterId" value={letterId} />
      <input type="hidden" name="kind" value={kind} />
      <button type="submit" className="min-h-11 cursor-pointer border border-edge px-4">
        下载 {kind.toUpperCase()}
      </button>
    </form>
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
