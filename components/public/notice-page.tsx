import type { ReactNode } from 'react';
import { type Crumb, PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly title: string;
  readonly agency?: AgencyFacts;
  readonly trail?: readonly Crumb[];
  readonly children: ReactNode;
}

/** A page that stands where another was asked for: what happened, and where to go. */
export function NoticePage({ site, title, agency, trail, children }: Props) {
  return (
    <PageFrame site={site} title={title} agency={agency} trail={trail}>
      <div className="max-w-measure py-8">
        <h1 className="mb-4 font-bold text-2xl">{title}</h1>
        <div className="space-y-3 leading-loose">{children}</div>
      </div>
    </PageFrame>
  );
}

/** 404: nothing is said of what may stand there one day. */
export function MissingPage({ site }: { readonly site: Site }) {
  return (
    <NoticePage site={site} title="没有找到这个页面">
      <p>网址可能有误，或者这里还没有公开的内容。请核对网址，或从首页进入。</p>
      <p>
        <a href="/" className="inline-flex min-h-11 items-center">
          返回首页
        </a>
      </p>
    </NoticePage>
  );
}

/** 503: the request's id is all that a visitor can tell the people who look for the fault. */
export function FaultPage({ site, requestId }: { readonly site: Site; readonly requestId: string }) {
  return (
    <NoticePage site={site} title="暂时无法打开">
      <p>系统正在恢复，请过一分钟再试。如果仍然打不开，请把下面的编号告诉我们。</p>
      <p>
        编号：<code className="break-all">{requestId}</code>
      </p>
    </NoticePage>
  );
}
