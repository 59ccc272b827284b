import type { Metadata } from 'next';
import { ImportForms } from '@/components/desk/counts/import-forms';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireEntry } from '@/lib/counts/loaders/files';

export const metadata: Metadata = { title: '导入行政数据' };

export default async function CountImportPage() {
  await requireEntry();
  return (
    <>
      <PageHeader
        title="导入行政数据"
        lead="先预览，逐格检查；有一处错误时整份文件都不导入。已有填报的按更正处理，须写明理由。"
        actions={
          <>
            <a href="/desk/counts/template" download className={buttonLook()}>
              下载模板
            </a>
            <LinkButton href="/desk/counts">返回</LinkButton>
          </>
        }
      />
      <ImportForms />
    </>
  );
}
