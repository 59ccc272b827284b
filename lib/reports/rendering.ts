import { renderDocx } from '../documents/docx';
import { renderHtml } from '../documents/html';
import { renderPdf } from '../documents/pdf';
import type { EditionFiles } from './commands/publication';
import { type EditionLine, reportDocument } from './document';
import { reportJson } from './public-json';
import type { ReportContent } from './types';

/** Draws an edition's twins from one document model: the article, open data, docx and PDF. */
export async function renderEdition(
  content: ReportContent,
  edition: EditionLine,
  digest: string,
): Promise<EditionFiles> {
  const document = reportDocument(content, edition);
  const at = new Date(edition.publishedAt);
  const [html, docx, pdf] = await Promise.all([
    renderHtml(document),
    renderDocx(document),
    renderPdf(document, { at }),
  ]);
  const json = `${JSON.stringify(reportJson(content, edition, digest), null, 1)}\n`;
  return { html: Buffer.from(html), json: Buffer.from(json), docx, pdf };
}
