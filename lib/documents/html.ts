import { createElement } from 'react';
import { DocumentView } from '@/components/document/document-view';
import type { DocumentModel } from './model';

/** The document's blocks as static HTML, without title and page; the look is in components/document/document.css. */
export async function renderHtml(document: DocumentModel): Promise<string> {
  // A static import of this module is refused in code that server components reach.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(createElement(DocumentView, { document }));
}
