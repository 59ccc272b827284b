import type { Metadata } from 'next';
import Link from 'next/link';
import { SectionChoice } from '@/components/desk/counts/section-choice';
import { MonthsTable } from '@/components/desk/returns/months-table';
import { PrintButton } from '@/components/desk/returns/print-button';
import { YearLinks } from '@/components/desk/returns/year-links';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { kindName } from '@/lib/counts/labels';
import { type CountYear, loadCountYear } from '@/lib/counts/loaders/year';

export const metadata: Metadata = { title: '行政数据' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CountsPage({ searchParams }: Props) {
  const loaded = await loadCountYear(await searchParams);
  const { year, years, section, sections } = loaded;
  const query = `year=${year}${section ? `&section=${section.id}` : ''}`;
  return (
    <>
      <PageHeader
        title="行政数据"
        lead="行政许可、处罚、强制、收费和集中采购，按月填报并注明依据，计入年度报告表二。"
        actions={<Actions query={query} mayEnter={loaded.mayEnter} />}
      />
      <YearLinks
        years={years}
        year={year}
        hrefOf={(one) => `/desk/counts?year=${one}${section ? `&section=${section.id}` : ''}`}
      />
      {sections.length > 0 && <SectionChoice year={year} sections={sections} chosen={section} />}
      <MonthsTable caption={`${year} 年${section?.name ?? '全单位'}行政数据`} head="事项" rows={rowsOf(loaded)} />
      <p className="mt-2 text-note text-muted">
        收费项目数是存量，全年取最后一个月，其余各月相加。
        {section ? '' : sections.length > 0 && '填报或更正请先选择科室。'}
      </p>
      {section && <MonthLinks {...loaded} />}
    </>
  );
}

function Actions({ query, mayEnter }: { readonly query: string; readonly mayEnter: boolean }) {
  const download = buttonLook('plain', 'print:hidden');
  return (
    <>
      {mayEnter && (
        <LinkButton href="/desk/counts/import" className="print:hidden">
          导入
        </LinkButton>
      )}
      <a href={`/desk/counts/export?${query}&format=xlsx`} download className={download}>
        导出 Excel
      </a>
      <a href={`/desk/counts/export?${query}&format=csv`} download className={download}>
        导出 CSV
      </a>
      <PrintButton />
    </>
  );
}

function rowsOf({ year, totals, section, lastMonth }: CountYear) {
  return totals.map(({ kind, months, total }) => ({
    key: kind,
    head: kindName(kind),
    total: total ?? '—',
    cells: months.map((value, index) => {
      const month = index + 1;
      if (!section || month > lastMonth) return value ?? '—';
      return (
        <Link
          key={month}
          href={`/desk/counts/${year}/${month}?section=${section.id}`}
          className="text-accent underline-offset-2 hover:underline"
        >
          {value ?? '—'}
          <span className="sr-only">
            {kindName(kind)} {month} 月
          </span>
        </Link>
      );
    }),
  }));
}

function MonthLinks({ year, section, lastMonth, mayEnter }: CountYear) {
  if (!section || lastMonth === 0) return null;
  const months = Array.from({ length: lastMonth }, (_, index) => lastMonth - index);
  return (
    <nav aria-label="按月" className="mt-4 flex flex-wrap gap-2 print:hidden">
      {months.map((month) => (
        <LinkButton key={month} href={`/desk/counts/${year}/${month}?section=${section.id}`}>
          {month} 月{mayEnter ? '填报' : ''}
        </LinkButton>
      ))}
    </nav>
  );
}
