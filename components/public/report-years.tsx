import type { PublicItemRow } from '@/lib/items/public-types';
import { chineseDay, editionLine } from '@/lib/reports/document';
import type { PublicYear } from '@/lib/reports/public-types';
import { LatestItems } from './item-latest';
import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly years: readonly PublicYear[];
}

/** The agency's column: what it has published; how to reach it stands in the footer of every page. */
export function AgencyHome({ site, agency, years, items }: Props & { readonly items: readonly PublicItemRow[] }) {
  return (
    <PageFrame site={site} title={`${agency.name}政府信息公开`} path={`/${agency.slug}`} agency={agency}>
      <div className="py-8">
        <h1 className="mb-2 font-bold text-2xl">{agency.name}政府信息公开</h1>
        <LatestItems slug={agency.slug} items={items} />
        <section aria-labelledby="apply" className="mt-8">
          <h2 id="apply" className="font-bold text-xl">
            依申请公开
          </h2>
          <p className="mt-3 flex flex-wrap gap-x-8">
            <a href={`/${agency.slug}/apply`} className="inline-flex min-h-11 items-center">
              申请获取政府信息
            </a>
            <a href={`/${agency.slug}/apply/status`} className="inline-flex min-h-11 items-center">
              查询办理进度
            </a>
          </p>
        </section>
        <section aria-labelledby="reports" className="mt-8">
          <h2 id="reports" className="font-bold text-xl">
            政府信息公开年报
          </h2>
          <YearList slug={agency.slug} years={years} />
        </section>
      </div>
    </PageFrame>
  );
}

/** All years of an agency's annual report. */
export function ReportYears({ site, agency, years }: Props) {
  return (
    <PageFrame
      site={site}
      title={`政府信息公开年报 - ${agency.name}`}
      path={`/${agency.slug}/reports`}
      agency={agency}
      trail={[{ label: '首页', href: `/${agency.slug}` }]}
      labels={{ SiteName: `${agency.name}政府信息公开`, ColumnName: '政府信息公开年报' }}
    >
      <div className="py-4">
        <h1 className="mb-2 font-bold text-2xl">政府信息公开年报</h1>
        <p className="max-w-measure text-muted">
          {agency.name}按照《中华人民共和国政府信息公开条例》第四十九条、第五十条公布的年度报告，按年份排列。
        </p>
        {years.some((entry) => 'edition' in entry) && (
          <p>
            <a href={`/${agency.slug}/reports/years`} className="inline-flex min-h-11 items-center">
              年报数据对比（近五年）
            </a>
          </p>
        )}
        <YearList slug={agency.slug} years={years} />
      </div>
    </PageFrame>
  );
}

function YearList({ slug, years }: Pick<Props, 'years'> & { readonly slug: string }) {
  if (years.length === 0) return <p className="mt-3">还没有公布年度报告。</p>;
  return (
    <ul className="mt-3 border-line border-t">
      {years.map((entry) => (
        <li key={entry.year} className="flex flex-wrap items-baseline gap-x-6 border-line border-b py-1">
          <a href={`/${slug}/reports/${entry.year}`} className="inline-flex min-h-11 items-center font-bold">
            {entry.year}年政府信息公开工作年度报告
          </a>
          <span className="text-muted text-sm">{stateOf(entry)}</span>
        </li>
      ))}
    </ul>
  );
}

function stateOf(entry: PublicYear): string {
  if ('edition' in entry) return editionLine(entry.edition);
  return `已于${chineseDay(entry.withdrawal.withdrawnAt)}撤下`;
}
