import { dayOfInstant, itemEditionLine } from '@/lib/items/document';
import type { PublicItem } from '@/lib/items/public-types';
import type { ItemReference } from '@/lib/items/types';
import { attachmentPath, itemPath } from './item-address';
import { QrCode } from './qr-code';
import type { AgencyFacts, Site } from './site';

export interface ItemPageProps {
  readonly site: Site;
  readonly agency: AgencyFacts;
  /** The page's own address. */
  readonly path: string;
  readonly item: PublicItem;
}

export function Attachments({ agency, item: { content } }: ItemPageProps) {
  if (content.attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="item-part">
      <h2 id="attachments">附件</h2>
      <ol>
        {content.attachments.map(({ id, name, sha256, sizeBytes }, index) => (
          <li key={id}>
            <a
              href={attachmentPath(agency.slug, content.indexNumber, sha256)}
              className="inline-flex min-h-11 items-center"
            >
              {content.attachments.length > 1 && `${index + 1}. `}
              {name}（{kindOf(name)}，{sizeText(sizeBytes)}）
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** 政策与解读双向关联 */
export function Interpretations({ agency, item }: ItemPageProps) {
  const { interprets } = item.content;
  if (!interprets && item.interpretedBy.length === 0) return null;
  return (
    <section aria-labelledby="interpretations" className="item-part">
      <h2 id="interpretations">{interprets ? '所解读的文件' : '政策解读'}</h2>
      <ul>
        {interprets && (
          <li>
            <Reference slug={agency.slug} reference={interprets} standing={item.standing} />
          </li>
        )}
        {item.interpretedBy.map((one) => (
          <li key={one.indexNumber}>
            <Reference slug={agency.slug} reference={one} standing={[one]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReferenceProps {
  readonly slug: string;
  readonly reference: ItemReference;
  readonly standing: readonly ItemReference[];
}

/** A title may be what was withdrawn: of what no longer stands only its number is left. */
export function Reference({ slug, reference: { indexNumber }, standing }: ReferenceProps) {
  const found = standing.find((one) => one.indexNumber === indexNumber);
  if (!found) return <span>{indexNumber}（已撤下）</span>;
  return (
    <a href={itemPath(slug, indexNumber)} className="inline-flex min-h-11 items-center">
      {found.title}
    </a>
  );
}

export function Editions({ agency, item }: ItemPageProps) {
  const { editions, withdrawal, content } = item;
  const [latest] = editions;
  if (editions.length < 2 && !withdrawal) return null;
  return (
    <section aria-labelledby="editions" className="item-part">
      <h2 id="editions">各版本</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.number}>
            {edition.number === item.number ? (
              <span className="inline-flex min-h-11 items-center">{itemEditionLine(edition)}（本页）</span>
            ) : (
              <a
                href={itemPath(agency.slug, content.indexNumber, edition === latest ? undefined : edition.number)}
                className="inline-flex min-h-11 items-center"
              >
                {itemEditionLine(edition)}
              </a>
            )}
            {edition.note && <p className="max-w-measure text-muted">更正说明：{edition.note}</p>}
          </li>
        ))}
        {withdrawal && (
          <li className="max-w-measure py-2 text-muted">
            第{withdrawal.editionNumber}版及以前的版本已于{dayOfInstant(withdrawal.withdrawnAt)}撤下，理由：
            {withdrawal.reason}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What a holder of a paper copy needs: the page's address to point a phone at, and the digest to compare. */
export function Proof({ site, path, item }: ItemPageProps) {
  return (
    <section aria-label="本页的二维码与摘要" className="mt-8">
      <p className="mb-2 text-muted">{itemEditionLine(item)}</p>
      <figure>
        <QrCode address={`${site.origin}${path}`} title={`本页网址的二维码：${site.origin}${path}`} />
        <figcaption className="mt-2">用手机扫一扫，打开本页</figcaption>
      </figure>
      <details className="mt-4 print:hidden">
        <summary className="min-h-11 cursor-pointer py-2">本版内容的摘要（SHA-256）</summary>
        <p>
          <code className="break-all">{item.digest}</code>
        </p>
      </details>
    </section>
  );
}

/** 「DOCX」, from the name, whose ending was held against the content when it was taken in. */
function kindOf(name: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? '文件';
}

/** 「86 KB」, 「1.2 MB」 */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
