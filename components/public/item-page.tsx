import { DocumentView } from '@/components/document/document-view';
import {
  dayOfInstant,
  itemEditionLine,
  itemText,
  type MetadataLine,
  metadataOf,
  printedDay,
  validityWords,
} from '@/lib/items/document';
import type { PublicItemEditionHead } from '@/lib/items/public-types';
import { itemListPath, itemPath } from './item-address';
import { Attachments, Editions, Interpretations, type ItemPageProps, Proof, Reference } from './item-parts';
import { ItemStamp } from './item-stamp';
import { PageFrame } from './page-frame';

/** One edition of a published item: what it is, whether it holds, its text, and what belongs to it. */
export function ItemPage(props: ItemPageProps) {
  const { site, agency, path, item } = props;
  const { content } = item;
  const latest = item.editions[0];
  return (
    <PageFrame
      site={site}
      title={`${content.title} - ${agency.name}`}
      description={content.summary || content.title}
      path={path}
      agency={agency}
      trail={[
        { label: '首页', href: `/${agency.slug}` },
        { label: '主动公开', href: `/${agency.slug}/items` },
      ]}
      labels={{
        SiteName: `${agency.name}政府信息公开`,
        ColumnName: '主动公开',
        ArticleTitle: content.title,
        PubDate: content.firstPublishedAt,
        ContentSource: content.source || agency.name,
      }}
    >
      <div className="item">
        {latest && latest.number > item.number && <Superseded {...props} latest={latest} />}
        <Standing {...props} />
        <h1 className="mt-4 mb-3 font-bold text-2xl leading-snug lg:text-3xl lg:leading-snug">{content.title}</h1>
        {item.note && (
          <p className="mb-4 border-line border-l-4 pl-4">
            <strong>{itemEditionLine(item)}，更正说明：</strong>
            {item.note}
          </p>
        )}
        <Metadata {...props} />
        <article aria-label="正文" className="py-6">
          <DocumentView document={itemText(content)} />
        </article>
        <Attachments {...props} />
        <Interpretations {...props} />
        <Editions {...props} />
        <Proof {...props} />
      </div>
    </PageFrame>
  );
}

function Superseded({ agency, item, latest }: ItemPageProps & { readonly latest: PublicItemEditionHead }) {
  return (
    <p className="mt-4 border-2 border-seal px-4 py-2">
      <strong>
        这是第{item.number}版，已有更新的第{latest.number}版。
      </strong>
      <a href={itemPath(agency.slug, item.content.indexNumber)} className="inline-flex min-h-11 items-center">
        查看第{latest.number}版（{dayOfInstant(latest.publishedAt)}发布）
      </a>
    </p>
  );
}

/** Before anything else: a reader must not take for law what no longer is. */
function Standing({ agency, item }: ItemPageProps) {
  const { validity, validityOn, successor } = item.content;
  if (validity === 'notApplicable' || validity === 'inForce') return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="text-xl">
        <ItemStamp validity={validity} />
      </span>
      <p className="min-w-0">
        本件{validityWords[validity]}
        {validityOn !== null && `（自${printedDay(validityOn)}起）`}。
        {successor && (
          <>
            现行规定：
            <Reference slug={agency.slug} reference={successor} standing={item.standing} />
          </>
        )}
      </p>
    </div>
  );
}

/** The block that opens every document of 中国政府网, as names and values. */
function Metadata(props: ItemPageProps) {
  return (
    <dl className="item-metadata">
      {metadataOf({ ...props.item.content, successor: null }).map((line) => (
        <div key={line.key} className={line.isWide ? 'item-metadata-wide' : undefined}>
          <dt>{line.label}</dt>
          <dd>
            <Value {...props} line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Values by which more of the kind is found are links to it. */
function Value({ agency, item, line }: ItemPageProps & { readonly line: MetadataLine }) {
  const { category, genre, section, validity, validityOn, successor } = item.content;
  const more = { category: { category }, genre: { genre }, section: { section } } as const;
  if (line.key in more) {
    const path = itemListPath(agency.slug, { q: '', page: 1, ...more[line.key as keyof typeof more] });
    return (
      <a href={path} className="inline-flex min-h-11 items-center">
        {line.text}
      </a>
    );
  }
  if (line.key !== 'validity') return line.text;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <ItemStamp validity={validity} />
      {validityOn !== null && <span>{printedDay(validityOn)}起</span>}
      {successor && <Reference slug={agency.slug} reference={successor} standing={item.standing} />}
    </span>
  );
}
