import type { Metadata } from 'next';
import { ImportReview } from '@/components/desk/reports/import/import-review';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { importStateLabels } from '@/lib/reports/import-labels';
import { loadImport } from '@/lib/reports/loaders/imports';

export const metadata: Metadata = { title: '核对导入的年报' };

export default async function ImportReviewPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const data = await loadImport((await params).id);
  const { agency, year } = data.recognised;
  return (
    <>
      <PageHeader
        title="核对导入的年报"
        lead={`${data.name}：${agency ?? '机关未识别'}，${year === null ? '年度未识别' : `${year} 年度`}，${importStateLabels[data.state]}`}
        actions={<LinkButton href="/desk/reports/import">返回</LinkButton>}
      />
      <ImportReview data={data} />
    </>
  );
}
