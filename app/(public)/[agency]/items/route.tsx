import { itemListPath, readItemFilter } from '@/components/public/item-address';
import { ItemList } from '@/components/public/item-list';
import { BeyondLastPage, BusyList } from '@/components/public/item-notices';
import { listPublicItems } from '@/lib/items/public-queries/list';
import { itemSeats } from '@/lib/items/public-queries/seats';
import { answerOfAgency, htmlPage } from '../../answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  const filter = readItemFilter(new URL(request.url).searchParams);
  const kind = filter.q === '' ? 'list' : 'search';
  return answerOfAgency(
    request,
    slug,
    itemListPath(slug, filter),
    async (agency, site) => {
      const seated = await itemSeats(kind).take(() => listPublicItems(slug, filter));
      if (!seated.ok) {
        const drawn = await htmlPage(<BusyList site={site} agency={agency} filter={filter} />, 503);
        return { ...drawn, headers: { 'retry-after': '30', 'cache-control': 'no-store' } };
      }
      const list = seated.value;
      if (!list) return null;
      if (list.rows.length === 0 && filter.page > 1) {
        return htmlPage(<BeyondLastPage site={site} agency={agency} filter={filter} />, 404);
      }
      return htmlPage(<ItemList site={site} agency={agency} filter={filter} list={list} />);
    },
    kind === 'list' ? 'items' : 'searches',
  );
}
