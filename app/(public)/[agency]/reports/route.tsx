import { ReportYears } from '@/components/public/report-years';
import { publishedYears } from '@/lib/reports/public-queries';
import { answerOfAgency, htmlPage } from '../../answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerOfAgency(request, slug, `/${slug}/reports`, async (agency, site) =>
    htmlPage(<ReportYears site={site} agency={agency} years={await publishedYears(slug)} />),
  );
}
