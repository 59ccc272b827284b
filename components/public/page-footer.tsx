import type { ReactNode } from 'react';
import type { AgencyFacts } from './site';

interface Props {
  readonly agency?: AgencyFacts;
  readonly isDemo: boolean;
}

export function PageFooter({ agency, isDemo }: Props) {
  if (!agency && !isDemo) return null;
  return (
    <footer className="border-line border-t bg-wash text-sm">
      <div className="mx-auto max-w-6xl px-4 py-6 sm:px-6">
        {agency && <p className="font-bold">{agency.name}</p>}
        {agency && <Contact agency={agency} />}
        {isDemo && (
          <p className="mt-2 font-bold text-seal">演示数据：本页内容为演示本系统而编写，不是该单位发布的信息。</p>
        )}
      </div>
    </footer>
  );
}

/** How to reach the agency; only what it has told. */
function Contact({ agency }: { readonly agency: AgencyFacts }) {
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['公开工作机构', agency.contactOffice],
    ['电话', agency.phone],
    [
      '电子邮箱',
      agency.email && (
        <a href={`mailto:${agency.email}`} className="inline-flex min-h-11 items-center">
          {agency.email}
        </a>
      ),
    ],
    ['地址', agency.address],
    ['网站', agency.website && <Website address={agency.website} />],
  ];
  return (
    <dl className="mt-1 flex flex-wrap gap-x-6">
      {lines
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="flex min-h-11 items-center">
            <dt className="shrink-0 text-muted">{label}：</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A setting typed by people: a link only where it is one. */
function Website({ address }: { readonly address: string }) {
  if (!/^https?:\/\//.test(address)) return address;
  return (
    <a href={address} className="inline-flex min-h-11 items-center break-all">
      {address}
    </a>
  );
}
