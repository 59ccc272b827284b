import { DocumentView } from '@/components/document/document-view';
import { contentOf } from '@/lib/items/content';
import { itemText, metadataOf } from '@/lib/items/document';
import { disclosureLabels } from '@/lib/items/labels';
import type { ItemPageData } from '@/lib/items/loaders/item';
import type { LinkedItem } from '@/lib/items/queries/detail';
import type { ItemContent, ItemReference } from '@/lib/items/types';

interface Props extends Pick<ItemPageData, 'detail' | 'attachments' | 'columns' | 'themes'> {
  readonly agency: { readonly slug: string; readonly name: string };
}

/** The item as the public reads it: its metadata, then its text. */
export function ItemReading(props: Props) {
  const { detail } = props;
  const content = contentOfPage(props);
  const lines = metadataOf(content).filter(
    ({ key, text }) => text !== '' && (key !== 'publishedOn' || detail.publishedAt),
  );
  return (
    <article aria-label="信息内容" className="min-w-0">
      <dl className="mb-5 grid gap-x-6 border-y border-line py-2 sm:grid-cols-2">
        {lines.map(({ key, label, text, isWide }) => (
          <div key={key} className={`flex gap-3 py-0.5 ${isWide ? 'sm:col-span-2' : ''}`}>
            <dt className="w-16 shrink-0 text-muted">{label}</dt>
            <dd className="min-w-0 break-words">{text}</dd>
          </div>
        ))}
        {detail.fields.disclosure !== 'proactive' && (
          <div className="flex gap-3 py-0.5 sm:col-span-2">
            <dt className="w-16 shrink-0 text-muted">公开属性</dt>
            <dd>
              {disclosureLabels[detail.fields.disclosure]}（{detail.fields.disclosureArticle}）
            </dd>
          </div>
        )}
      </dl>
      <div className="font-song text-[17px] leading-[1.75]">
        <DocumentView document={itemText(content)} headingBase={2} />
      </div>
    </article>
  );
}

function contentOfPage({ detail, attachments, columns, themes, agency }: Props): ItemContent {
  const { fields, publishedAt, updatedAt, indexNumber } = detail;
  const nameIn = (choices: Props['columns'], id: string | null) => choices.find((one) => one.id === id)?.name ?? null;
  return contentOf(
    {
      agency,
      fields,
      attachments,
      section: detail.section,
      column: nameIn(columns, fields.columnId),
      theme: nameIn(themes, fields.themeId),
      successor: referenceOf(detail.successor),
      interprets: referenceOf(detail.interprets),
    },
    indexNumber ?? '',
    // Not shown before there is one.
    publishedAt ?? updatedAt,
  );
}

function referenceOf(linked: LinkedItem | null): ItemReference | null {
  return linked && { title: linked.title, indexNumber: linked.indexNumber ?? '未发布' };
}
