import type { Metadata } from 'next';
import Link from 'next/link';
import { UploadForm } from '@/components/desk/reports/import/upload-form';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { loadImports } from '@/lib/reports/loaders/imports';

export const metadata: Metadata = { title: '导入旧年报' };

type Row = Awaited<ReturnType<typeof loadImports>>[number];

export default async function ImportReportsPage() {
  const imports = await loadImports();
  const at = now();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      head: '原件',
      isRowHead: true,
      cell: ({ id, name }) => (
        <Link href={`/desk/reports/import/${id}`} className="break-all text-accent underline underline-offset-2">
          {name}
        </Link>
      ),
    },
    { key: 'by', head: '导入人', cell: ({ creator }) => creator.name },
    { key: 'at', head: '时间', wideOnly: true, cell: ({ createdAt }) => <Time at={createdAt} now={at} /> },
  ];
  return (
    <>
      <PageHeader
        title="导入旧年报"
        lead="识别已经发布的年度报告；拿不准的数字核对后，存为那一年的草稿。"
        actions={<LinkButton href="/desk/reports">返回列表</LinkButton>}
      />
      <UploadForm />
      {imports.length > 0 && (
        <section aria-labelledby="open" className="mt-8">
          <h2 id="open" className="mb-2 font-semibold">
            待核对的导入
          </h2>
          <DataTable caption="待核对的导入" columns={columns} rows={imports} rowKey={({ id }) => id} />
        </section>
      )}
    </>
  );
}
