import type { ReactElement } from 'react';

/** Draws a whole page as bytes without scripts. Imported when drawn: Next refuses the static import in a route. */
export async function renderPage(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
