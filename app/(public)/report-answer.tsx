import { ReportPage } from '@/components/public/report-page';
import type { Site } from '@/components/public/site';
import { WithdrawnPage } from '@/components/public/withdrawn-page';
import type { PublicAgency } from '@/lib/agencies/public-queries';
import type { DrawnPage } from '@/lib/public-pages/page';
import { editionFile, findEdition, findWithdrawal, listEditions } from '@/lib/reports/public-queries';
import { answerOfAgency, htmlPage, missing } from './answer';
import { type Download, pathOf, type ReportAddress } from './report-address';

const contentTypes: Readonly<Record<Download, string>> = {
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Answers with a year's report: its page, a file, the note of its withdrawal (410), or 404. */
export async function answerOfReport(request: Request, slug: string, asked: ReportAddress | null): Promise<Response> {
  if (!asked) return missing(request);
  return answerOfAgency(request, slug, pathOf(slug, asked), async (agency, site) => {
    const drawn = asked.as === 'page' ? await reportPage(agency, site, asked) : await reportFile(slug, asked, asked.as);
    return drawn ?? withdrawnPage(agency, site, asked);
  });
}

async function reportPage(agency: PublicAgency, site: Site, asked: ReportAddress): Promise<DrawnPage | null> {
  const { slug } = agency;
  const { year, number } = asked;
  const [edition, editions, html, withdrawal] = await Promise.all([
    findEdition(slug, year, number),
    listEditions(slug, year),
    editionFile(slug, year, number, 'html'),
    findWithdrawal(slug, year),
  ]);
  if (!edition || !html) return null;
  return htmlPage(
    <ReportPage
      site={site}
      agency={agency}
      path={pathOf(slug, asked)}
      edition={edition}
      editions={editions}
      withdrawal={withdrawal}
      article={new TextDecoder().decode(html.bytes)}
    />,
  );
}

async function reportFile(slug: string, asked: ReportAddress, kind: Download): Promise<DrawnPage | null> {
  const file = await editionFile(slug, asked.year, asked.number, kind);
  if (!file) return null;
  return {
    status: 200,
    contentType: contentTypes[kind],
    body: file.bytes,
    headers: { 'content-disposition': dispositionOf(`${file.title}.${kind}`, kind) },
  };
}

async function withdrawnPage(agency: PublicAgency, site: Site, asked: ReportAddress): Promise<DrawnPage | null> {
  const { year, number } = asked;
  const withdrawal = await findWithdrawal(agency.slug, year, number);
  if (!withdrawal) return null;
  const isReplaced = number !== undefined && (await listEditions(agency.slug, year)).length > 0;
  return htmlPage(
    <WithdrawnPage site={site} agency={agency} withdrawal={withdrawal} number={number} isReplaced={isReplaced} />,
    410,
  );
}

/** RFC 6266 with RFC 5987 for the Chinese name. Open data is read in place; a document is a file to keep. */
function dispositionOf(name: string, kind: Download): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind === 'json' ? 'inline' : 'attachment'}; filename="report.${kind}"; filename*=UTF-8''${encoded}`;
}
