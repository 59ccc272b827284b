import { AgencyHome } from '@/components/public/report-years';
import { latestPublicItems } from '@/lib/items/public-queries/list';
import { publishedYears } from '@/lib/reports/public-queries';
import { answerOfAgency, htmlPage } from '../answer';

export const dynamic = 'force-dynamic';

/** Items on an agency's first page; the list has the rest. */
const latestShown = 8;

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerOfAgency(request, slug, `/${slug}`, async (agency, site) => {
    const [years, items] = await Promise.all([publishedYears(slug), latestPublicItems(slug, latestShown)]);
    return htmlPage(<AgencyHome site={site} agency={agency} years={years} items={items} />);
  });
}
