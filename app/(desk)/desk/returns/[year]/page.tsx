import type { Metadata } from 'next';
import { BarChart } from '@/components/desk/returns/bar-chart';
import { MonthsTable } from '@/components/desk/returns/months-table';
import { PrintButton } from '@/components/desk/returns/print-button';
import { YearLinks } from '@/components/desk/returns/year-links';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { aggregationLabels } from '@/lib/returns/labels';
import { loadYear, type YearIndicator } from '@/lib/returns/loaders/year';

interface Props {
  readonly params: Promise<{ readonly year: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年月报汇总` };
}

export default async function YearPage({ params }: Props) {
  const { year, years, indicators, isOfficer } = await loadYear((await params).year);
  return (
    <>
      <PageHeader
        title={`${year} 年月报汇总`}
        lead="信息按发布的月份计数；指标只计办公室已采用的月报。"
        actions={
          <>
            <LinkButton href={`/desk/returns?year=${year}`} className="print:hidden">
              各月状态
            </LinkButton>
            <Download href={`/desk/returns/${year}/export?format=xlsx`}>导出 Excel</Download>
            <Download href={`/desk/returns/${year}/export?format=csv`}>导出 CSV</Download>
            <PrintButton />
          </>
        }
      />
      <YearLinks years={years} year={year} hrefOf={(one) => `/desk/returns/${one}`} />
      <div className="flex flex-col gap-10">
        {indicators.map((indicator) => (
          <Indicator key={indicator.key} year={year} indicator={indicator} isOfficer={isOfficer} />
        ))}
      </div>
    </>
  );
}

/** A file, not a page: the router must not fetch it. */
function Download({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} download className={buttonLook('plain', 'print:hidden')}>
      {children}
    </a>
  );
}

interface IndicatorProps {
  readonly year: number;
  readonly indicator: YearIndicator;
  readonly isOfficer: boolean;
}

function Indicator({ year, indicator, isOfficer }: IndicatorProps) {
  const { key, label, unit, aggregation, rows, months, total } = indicator;
  const title = `${year} 年各月${label}（${unit}）`;
  return (
    <section aria-labelledby={`indicator-${key}`} className="print:break-inside-avoid">
      <h2 id={`indicator-${key}`} className="text-head font-semibold">
        {label}（{unit}）
      </h2>
      <p className="mb-2 text-muted">
        {total === null ? '本年还没有数字。' : `全年 ${total} ${unit}，${aggregationLabels[aggregation]}。`}
      </p>
      {total !== null && <BarChart id={`chart-${key}`} title={title} months={months} />}
      {rows.length === 0 ? (
        <EmptyState title="还没有科室" />
      ) : (
        <MonthsTable caption={title} head="科室" rows={tableRows(indicator, isOfficer)} />
      )}
    </section>
  );
}

function tableRows({ rows, months, total }: YearIndicator, isOfficer: boolean) {
  const cellsOf = (values: YearIndicator['months']) => values.map((value) => value ?? '—');
  const sections = rows.map((row) => {
    return { key: row.section, head: row.section, cells: cellsOf(row.months), total: row.total ?? '—' };
  });
  if (isOfficer) return sections;
  return [...sections, { key: '', head: '全单位', cells: cellsOf(months), total: total ?? '—', isSum: true as const }];
}
