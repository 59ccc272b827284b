import type { Metadata } from 'next';
import { Legend } from '@/components/desk/returns/legend';
import { MatrixGrid } from '@/components/desk/returns/matrix-grid';
import { PrintButton } from '@/components/desk/returns/print-button';
import { YearLinks } from '@/components/desk/returns/year-links';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { standingHelp, standingLabels } from '@/lib/returns/labels';
import { loadMatrix, type MatrixRow } from '@/lib/returns/loaders/matrix';

export const metadata: Metadata = { title: '月报' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReturnsPage({ searchParams }: Props) {
  const { year, rows, years, current, isOfficer } = await loadMatrix(await searchParams);
  const caption = `${year} 年月报，科室与月份`;
  return (
    <>
      <PageHeader
        title={`${year} 年月报`}
        lead="科室每月报送公开情况，次月 5 日前报送，由办公室采用。"
        actions={
          <>
            <LinkButton href={`/desk/returns/${year}`} className="print:hidden">
              全年汇总
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <YearLinks years={years} year={year} hrefOf={(one) => `/desk/returns?year=${one}`} />
      {rows.length === 0 ? (
        <EmptyState title={isOfficer ? '您的科室没有月报' : '还没有科室'}>
          科室由系统管理员新增，新增后每月自动生成月报。
        </EmptyState>
      ) : (
        <>
          <MatrixGrid
            caption={caption}
            rows={rows.map(gridRow)}
            currentMonth={current.year === year ? current.month : null}
          />
          <p className="mt-2 text-note text-muted print:hidden">用方向键在表格中移动，回车打开。</p>
          <Legend />
        </>
      )}
    </>
  );
}

function gridRow({ section, cells }: MatrixRow) {
  const name = section.isActive ? section.name : `${section.name}（已停用）`;
  return {
    id: section.id,
    name,
    cells: cells.map((cell) => {
      const { key, dueOn, isLate } = cell.standing;
      const label = `${section.name} ${cell.month} 月：${standingLabels[key]}，${standingHelp[key]}，期限 ${dueOn}${isLate ? '，已超过期限' : ''}`;
      return { ...cell, label };
    }),
  };
}
