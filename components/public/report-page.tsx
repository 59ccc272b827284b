import { chapterHeading, chineseDay, editionLine } from '@/lib/reports/document';
import type { PublicEdition, PublicEditionHead, PublicWithdrawal } from '@/lib/reports/public-types';
import { PageFrame } from './page-frame';
import { QrCode } from './qr-code';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  /** The page's own address. */
  readonly path: string;
  readonly edition: PublicEdition;
  /** All standing editions of the year, the newest first. */
  readonly editions: readonly PublicEditionHead[];
  /** The year's last withdrawal: earlier editions may be gone. */
  readonly withdrawal: PublicWithdrawal | null;
  /** The article as frozen at publication: our own renderer's bytes, never anyone's input. */
  readonly article: string;
}

/** One edition of a year's report: the frozen article inside the frame that knows where it stands. */
export function ReportPage(props: Props) {
  const { site, agency, path, edition, editions, article } = props;
  const latest = editions[0];
  return (
    <PageFrame
      site={site}
      title={edition.title}
      description={`${edition.title}，${editionLine(edition)}。`}
      path={path}
      agency={agency}
      trail={[
        { label: '首页', href: `/${agency.slug}` },
        { label: '政府信息公开年报', href: `/${agency.slug}/reports` },
      ]}
      labels={{
        SiteName: `${agency.name}政府信息公开`,
        ColumnName: '政府信息公开年报',
        ArticleTitle: edition.title,
        PubDate: edition.publishedAt,
        ContentSource: agency.name,
      }}
    >
      {latest && latest.number > edition.number && (
        <Superseded slug={agency.slug} number={edition.number} latest={latest} />
      )}
      <div className="report">
        <div className="report-head">
          <h1 className="mb-2 font-bold text-2xl leading-snug lg:text-3xl lg:leading-snug">{edition.title}</h1>
          <p className="text-muted">{editionLine(edition)}</p>
        </div>
        <div className="report-side">
          <Contents edition={edition} />
          <Downloads path={path} edition={edition} />
        </div>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the edition's own frozen article, drawn from the document model by lib/documents/html */}
        <article className="report-body" dangerouslySetInnerHTML={{ __html: article }} />
        <div className="report-foot">
          <Editions {...props} />
          <Proof site={site} path={path} edition={edition} />
        </div>
      </div>
    </PageFrame>
  );
}

function Superseded({
  slug,
  number,
  latest,
}: {
  readonly slug: string;
  readonly number: number;
  readonly latest: PublicEditionHead;
}) {
  return (
    <p className="mb-6 border-2 border-seal px-4 py-3">
      <strong>
        这是第{number}版，已有更新的第{latest.number}版。
      </strong>
      <a href={`/${slug}/reports/${latest.year}`} className="inline-flex min-h-11 items-center">
        查看第{latest.number}版（{chineseDay(latest.publishedAt)}发布）
      </a>
    </p>
  );
}

function Contents({ edition }: { readonly edition: PublicEdition }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" className="font-bold">
        目录
      </h2>
      <ol className="mt-1">
        {edition.chapters
          .filter(({ number }) => number !== 0)
          .map((chapter) => (
            <li key={chapter.number}>
              <a href={`#chapter-${chapter.number}`} className="flex min-h-11 items-center py-1 leading-snug">
                {chapterHeading(chapter)}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

const downloads = [
  { kind: 'docx', label: 'Word 文档' },
  { kind: 'pdf', label: 'PDF 文件' },
  { kind: 'json', label: 'JSON 数据' },
] as const;

function Downloads({ path, edition }: { readonly path: string; readonly edition: PublicEdition }) {
  const offered = downloads.flatMap(({ kind, label }) => {
    const file = edition.files.find((candidate) => candidate.kind === kind);
    return file ? [{ kind, label, sizeBytes: file.sizeBytes }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="downloads" className="mt-4">
      <h2 id="downloads" className="font-bold">
        下载
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-6 lg:block">
        {offered.map(({ kind, label, sizeBytes }) => (
          <li key={kind}>
            <a href={`${path}.${kind}`} className="inline-flex min-h-11 items-center">
              {label}（{sizeText(sizeBytes)}）
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Editions({ agency, edition, editions, withdrawal }: Props) {
  if (editions.length < 2 && !withdrawal) return null;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions" className="font-bold text-lg">
        各版本
      </h2>
      <ul className="mt-1">
        {editions.map(({ number, publishedAt, note, year }) => (
          <li key={number} className="py-1">
            {number === edition.number ? (
              <span className="inline-flex min-h-11 items-center">{editionLine({ number, publishedAt })}（本页）</span>
            ) : (
              <a
                href={`/${agency.slug}/reports/${year}/editions/${number}`}
                className="inline-flex min-h-11 items-center"
              >
                {editionLine({ number, publishedAt })}
              </a>
            )}
            {note && <p className="max-w-measure text-muted">更正说明：{note}</p>}
          </li>
        ))}
        {withdrawal && (
          <li className="max-w-measure py-2 text-muted">
            第{withdrawal.editionNumber}版及以前的版本已于{chineseDay(withdrawal.withdrawnAt)}撤下，理由：
            {withdrawal.reason}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What a holder of a paper copy needs: the page's address to point a phone at, and the digest to compare. */
function Proof({ site, path, edition }: Pick<Props, 'site' | 'path' | 'edition'>) {
  return (
    <section aria-label="本页的二维码与摘要" className="mt-6">
      <figure>
        <QrCode address={`${site.origin}${path}`} title={`本页网址的二维码：${site.origin}${path}`} />
        <figcaption className="mt-2">扫一扫在手机上查看当前页面</figcaption>
      </figure>
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer py-2">本版内容的摘要（SHA-256）</summary>
        <p>
          <code className="break-all">{edition.digest}</code>
        </p>
      </details>
    </section>
  );
}

/** 「86 KB」, 「1.2 MB」 */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
