import type { ReactNode } from 'react';
import { PageFooter } from './page-footer';
import type { AgencyFacts, Site } from './site';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface Props {
  readonly site: Site;
  readonly title: string;
  readonly description?: string;
  /** Canonical path; left out where the page is not the thing asked for (404, 410, 503). */
  readonly path?: string;
  readonly agency?: AgencyFacts;
  /** The way down to this page, itself left out. */
  readonly trail?: readonly Crumb[];
  /** Tags of the national page-label standard, by name. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

const seal =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='2' fill='%23b3261e'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

/** The one frame of all public pages: a document that asks nothing of the browser but to show it. */
export function PageFrame({ site, title, description, path, agency, trail = [], labels = {}, children }: Props) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {path !== undefined ? (
          <link rel="canonical" href={`${site.origin}${path}`} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        {Object.entries(labels).map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        <link rel="icon" href={seal} />
        <link rel="stylesheet" href={site.stylesheet} />
      </head>
      <body className="flex min-h-dvh flex-col bg-paper text-ink print:block">
        <a href="#main" className="skip-link">
          跳到正文
        </a>
        <Masthead agency={agency} />
        {trail.length > 0 && <Breadcrumb trail={trail} />}
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 pb-16 sm:px-6">
          {children}
        </main>
        <PageFooter agency={agency} isDemo={site.isDemo} />
      </body>
    </html>
  );
}

function Masthead({ agency }: { readonly agency?: AgencyFacts }) {
  return (
    <header className="border-b-2 border-seal print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6">
        <a href={agency ? `/${agency.slug}` : '/'} className="flex min-h-14 items-center gap-3 py-2 no-underline">
          <span aria-hidden="true" className="border border-seal px-1.5 py-0.5 font-bold text-seal text-sm">
            公开
          </span>
          <span className="text-ink">
            {agency && <span className="font-bold">{agency.name} </span>}
            <span className="inline-block">政府信息公开</span>
          </span>
        </a>
        {agency && (
          <nav aria-label="主导航" className="flex flex-wrap gap-x-6">
            <a href={`/${agency.slug}/items`} className="flex min-h-11 items-center">
              主动公开
            </a>
            <a href={`/${agency.slug}/apply`} className="flex min-h-11 items-center">
              依申请公开
            </a>
            <a href={`/${agency.slug}/reports`} className="flex min-h-11 items-center">
              政府信息公开年报
            </a>
          </nav>
        )}
      </div>
    </header>
  );
}

function Breadcrumb({ trail }: { readonly trail: readonly Crumb[] }) {
  return (
    <nav aria-label="当前位置" className="mx-auto w-full max-w-6xl px-4 text-sm sm:px-6 print:hidden">
      <ol className="flex flex-wrap items-center">
        {trail.map(({ label, href }, index) => (
          <li key={href} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2 text-muted">
                ›
              </span>
            )}
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
