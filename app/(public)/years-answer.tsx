import { buffer } from 'node:stream/consumers';
import { ReportComparison } from '@/components/public/report-comparison';
import type { Site } from '@/components/public/site';
import type { PublicAgency } from '@/lib/agencies/public-queries';
import type { DrawnPage } from '@/lib/public-pages/page';
import { publishedTables } from '@/lib/reports/public-queries';
import { type YearTables, yearsSheet } from '@/lib/reports/years';
import { writeCsv, writeXlsx } from '@/lib/spreadsheets/write-sheet';
import { answerOfAgency, htmlPage } from './answer';
import type { YearsForm } from './report-address';

const contentTypes: Readonly<Record<Exclude<YearsForm, 'page'>, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with the tables of up to five public years side by side, as page or file; 404 before the first edition. */
export async function answerOfYears(request: Request, slug: string, as: YearsForm): Promise<Response> {
  const address = `/${slug}/reports/years${as === 'page' ? '' : `.${as}`}`;
  return answerOfAgency(request, slug, address, async (agency, site) => {
    const years = await publishedTables(slug);
    if (years.length === 0) return null;
    return as === 'page' ? yearsPage(agency, site, years) : yearsFile(agency, years, as);
  });
}

function yearsPage(agency: PublicAgency, site: Site, years: readonly YearTables[]): Promise<DrawnPage> {
  return htmlPage(<ReportComparison site={site} agency={agency} years={years} />);
}

async function yearsFile(
  { slug, name }: PublicAgency,
  years: readonly YearTables[],
  as: Exclude<YearsForm, 'page'>,
): Promise<DrawnPage> {
  const body =
    as === 'json'
      ? `${JSON.stringify({ agency: { slug, name }, years }, null, 1)}\n`
      : new Uint8Array(await buffer(as === 'csv' ? writeCsv(yearsSheet(years)) : writeXlsx(yearsSheet(years))));
  const place = as === 'json' ? 'inline' : 'attachment';
  return {
    status: 200,
    contentType: contentTypes[as],
    body,
    headers: { 'content-disposition': `${place}; filename="${slug}-reports.${as}"` },
  };
}
