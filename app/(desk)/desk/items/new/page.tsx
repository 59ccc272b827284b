import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { CopyButton } from '@/components/desk/items/copy-button';
import { NewItemForm } from '@/components/desk/items/new-item-form';
import { buttonLook } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { beginItem } from '@/lib/items/actions/steps';
import { genreOf } from '@/lib/items/genres';
import { type ItemListData, loadItemList } from '@/lib/items/loaders/list';

export const metadata: Metadata = { title: '新建信息' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function NewItemPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const loaded = await loadItemList({ q });
  if (!loaded.mayCreate) forbidden();
  return (
    <>
      <PageHeader title="新建信息" lead="选好体裁、写上标题即可开始，其余在下一页填写，自动保存。" />
      <NewItemForm action={beginItem} sections={loaded.sections} ownSectionId={loaded.ownSectionId} />
      <Copies {...loaded} />
    </>
  );
}

const offeredAtMost = 8;

/** What recurs each month is begun from what was written last month. */
function Copies({ items, search }: ItemListData) {
  return (
    <section aria-labelledby="copies" className="mt-10 max-w-3xl">
      <h2 id="copies" className="text-head font-semibold">
        或者复制已有的一条
      </h2>
      <p className="mb-3 text-muted">带上标题、正文、概述和分类，不带日期、文号、附件和关联。</p>
      <form method="get" className="mb-3 flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          id="copy-q"
          type="search"
          label="标题、文号、索引号"
          defaultValue={search.q}
          maxLength={100}
          className="w-72 max-sm:w-full"
        />
        <button type="submit" className={buttonLook()}>
          查找
        </button>
      </form>
      {items.length === 0 ? (
        <p className="text-muted">{search.q ? '没有找到，请换一个词。' : '还没有可以复制的信息。'}</p>
      ) : (
        <ul className="border-t border-line">
          {items.slice(0, offeredAtMost).map((item) => (
            <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 basis-64">
                <Link href={`/desk/items/${item.id}`} className="text-accent underline-offset-2 hover:underline">
                  {item.title}
                </Link>
                <span className="block text-note text-muted">
                  {genreOf(item.genre)?.label} · {item.section} · <Time at={item.updatedAt} now={now()} />
                </span>
              </span>
              <CopyButton itemId={item.id} title={item.title} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
