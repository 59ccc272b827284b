import { itemListPath, readItemFilter } from '@/components/public/item-address';
import { ItemList } from '@/components/public/item-list';
import { BeyondLastPage } from '@/components/public/item-notices';
import { listPublicItems } from '@/lib/items/public-queries/list';
import { answerOfAgency, htmlPage } from '../../answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  const filter = readItemFilter(new URL(request.url).searchParams);
  return answerOfAgency(
    request,
    slug,
    itemListPath(slug, filter),
    async (agency, site) => {
      const list = await listPublicItems(slug, filter);
      if (!list) return null;
      if (list.rows.length === 0 && filter.page > 1) {
        return htmlPage(<BeyondLastPage site={site} agency={agency} filter={filter} />, 404);
      }
      return htmlPage(<ItemList site={site} agency={agency} filter={filter} list={list} />);
    },
    filter.q === '' ? 'items' : 'searches',
  );
}
