import type { DocumentModel } from '@/lib/documents/model';
import { DocumentView } from './document-view';

/**
 * The article of a document as it is frozen in an edition: markup without scripts, wrapped by no page.
 * React's renderer is imported when used, since Next refuses the static import in routes and actions.
 */
export async function renderArticle(model: DocumentModel): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(<DocumentView document={model} />);
}
