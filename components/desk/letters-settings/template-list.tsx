import Link from 'next/link';
import { type Column, DataTable } from '@/components/ui/table';
import type { TemplateRow } from '@/lib/applications/loaders/templates';

const columns: readonly Column<TemplateRow>[] = [
  {
    key: 'label',
    head: '文书',
    isRowHead: true,
    cell: ({ href, label }) => (
      <Link href={href} className="text-accent hover:underline">
        {label}
      </Link>
    ),
  },
  {
    key: 'version',
    head: '用语',
    cell: ({ version }) => (version === 0 ? <span className="text-muted">系统自带</span> : `第 ${version} 版`),
  },
  { key: 'author', head: '最近修改', wideOnly: true, cell: ({ author }) => author ?? '' },
  { key: 'lessons', head: '经验提示', wideOnly: true, cell: ({ hasLessons }) => (hasLessons ? '有' : '') },
];

export function TemplateList({ templates }: { readonly templates: readonly TemplateRow[] }) {
  return (
    <section aria-labelledby="templates-head" className="mt-8">
      <h2 id="templates-head" className="text-lead font-semibold">
        文书用语
      </h2>
      <p className="mb-3 text-note text-muted">每种文书的开头、提示和结尾可以改写；答复书按答复类型各有一份。</p>
      <DataTable caption="文书用语" columns={columns} rows={templates} rowKey={({ key }) => key} />
    </section>
  );
}
