import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { ImportForm } from '@/components/desk/items/import-form';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { loadItemList } from '@/lib/items/loaders/list';

export const metadata: Metadata = { title: '导入信息' };

export default async function ImportItemsPage() {
  const { mayImport } = await loadItemList({});
  if (!mayImport) forbidden();
  return (
    <div className="max-w-5xl">
      <PageHeader
        title="导入信息"
        lead="从表格一次导入多条草稿，核对后报送。"
        actions={
          <>
            {/* A plain link: the file is made when it is asked for, not before. */}
            <a href="/desk/items/import/template" download className={buttonLook()}>
              <Download aria-hidden="true" size={16} />
              下载模板
            </a>
            <LinkButton href="/desk/items">返回列表</LinkButton>
          </>
        }
      />
      <ImportForm />
    </div>
  );
}
