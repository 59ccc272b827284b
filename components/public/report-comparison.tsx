import { ChartView } from '@/components/document/chart-view';
import { chineseDay } from '@/lib/reports/document';
import { shownLines, type YearsLine, type YearTables, yearsCharts, yearsLines } from '@/lib/reports/years';
import { formsOf, tableKeys, tableNames } from '@/lib/statistics/forms';
import type { TableKey } from '@/lib/statistics/types';
import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  /** The earliest first; at least one. */
  readonly years: readonly YearTables[];
}

/** The statutory tables of up to five years side by side, as published. */
export function ReportComparison({ site, agency, years }: Props) {
  const lines = yearsLines(years);
  const path = `/${agency.slug}/reports/years`;
  return (
    <PageFrame
      site={site}
      title={`年报数据对比 - ${agency.name}`}
      path={path}
      agency={agency}
      trail={[
        { label: '首页', href: `/${agency.slug}` },
        { label: '政府信息公开年报', href: `/${agency.slug}/reports` },
      ]}
      labels={{ SiteName: `${agency.name}政府信息公开`, ColumnName: '政府信息公开年报' }}
    >
      <div className="py-4">
        <h1 className="mb-2 font-bold text-2xl">年报数据对比</h1>
        <p className="max-w-measure text-muted">
          数字取自各年度报告现行的公开版本；2021 年起法定表格有改动，两种格式没有的项以「—」表示。
        </p>
        <Sources slug={agency.slug} years={years} />
        <p className="flex flex-wrap gap-x-6">
          {(['csv', 'xlsx', 'json'] as const).map((ending) => (
            <a key={ending} href={`${path}.${ending}`} className="inline-flex min-h-11 items-center">
              下载全部数据（{ending}）
            </a>
          ))}
        </p>
        {yearsCharts(years).map((chart, index) => (
          <ChartView key={chart.title} id={`chart-${index + 1}`} chart={chart} />
        ))}
        {tableKeys.map((table) => (
          <YearsTable key={table} table={table} years={years} lines={shownLines(lines, table)} />
        ))}
      </div>
    </PageFrame>
  );
}

function Sources({ slug, years }: Pick<Props, 'years'> & { readonly slug: string }) {
  return (
    <ul className="my-3 flex flex-wrap gap-x-6">
      {years.map(({ year, edition, publishedAt }) => (
        <li key={year}>
          <a href={`/${slug}/reports/${year}`} className="inline-flex min-h-11 items-center">
            {year}年报告
          </a>{' '}
          <span className="text-muted text-sm">
            第{edition}版，{chineseDay(publishedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface TableProps {
  readonly table: TableKey;
  readonly years: readonly YearTables[];
  readonly lines: readonly YearsLine[];
}

function YearsTable({ table, years, lines }: TableProps) {
  const { caption } = formsOf(years.at(-1)?.format ?? '2021')[table];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="mt-8 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-bold text-xl">
          {tableNames[table]} {caption}
          {table === 'applications' && <span className="font-normal text-base">（各类申请人总计）</span>}
        </caption>
        <thead>
          <tr className="border-line border-y bg-wash">
            <th scope="col" className="px-2 py-2 text-left">
              项目
            </th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="px-2 py-2 text-right">
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.row}.${line.column}`} className="border-line border-b">
              <th scope="row" className="px-2 py-1.5 text-left font-normal">
                {line.rowName}
                {table !== 'applications' && `：${line.columnName}`}
                {line.unit !== '件' && `（${line.unit}）`}
              </th>
              {line.values.map((value, index) => (
                <td key={years[index]?.year} className="px-2 py-1.5 text-right">
                  {value ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
