import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agencies: readonly Pick<AgencyFacts, 'slug' | 'name'>[];
}

/** The root of an installation with more than one agency, or with none yet. */
export function AgencyList({ site, agencies }: Props) {
  return (
    <PageFrame site={site} title="政府信息公开" path="/">
      <div className="py-8">
        <h1 className="mb-4 font-bold text-2xl">政府信息公开</h1>
        {agencies.length === 0 && <p>还没有单位开通政府信息公开专栏。</p>}
        <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {agencies.map(({ slug, name }) => (
            <li key={slug} className="border-line border-b">
              <a href={`/${slug}`} className="flex min-h-12 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
