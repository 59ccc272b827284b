import { isIndexNumber, itemPath } from '@/components/public/item-address';
import { WithdrawnItemPage } from '@/components/public/item-notices';
import { ItemPage } from '@/components/public/item-page';
import { findItemWithdrawal, findPublicItem } from '@/lib/items/public-queries/item';
import { answerOfAgency, htmlPage, missing } from '../../answer';

/**
 * Answers with an item's page, the note of its withdrawal (410), or 404.
 * @param number the latest edition when left out; null where the address names none that can be
 */
export async function answerOfItem(
  request: Request,
  slug: string,
  indexNumber: string,
  number?: number | null,
): Promise<Response> {
  if (!isIndexNumber(indexNumber) || number === null) return missing(request);
  const path = itemPath(slug, indexNumber, number);
  return answerOfAgency(
    request,
    slug,
    path,
    async (agency, site) => {
      const item = await findPublicItem(slug, indexNumber, number);
      if (item) return htmlPage(<ItemPage site={site} agency={agency} path={path} item={item} />);

      const withdrawal = await findItemWithdrawal(slug, indexNumber, number);
      if (!withdrawal) return null;
      const isReplaced = number !== undefined && (await findPublicItem(slug, indexNumber)) !== null;
      const noted = { site, agency, indexNumber, withdrawal, number, isReplaced };
      return htmlPage(<WithdrawnItemPage {...noted} />, 410);
    },
    'items',
  );
}
