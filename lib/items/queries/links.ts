import type { Reader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { env } from '../../env';
import { findStanding } from '../../reports/queries/heads';
import { type OwnPage, sortedLinks } from '../links';
import type { LinkFacts } from '../readiness';

/** What is known of a text's links: of our own pages by the database, of the others by their form alone. */
export async function findLinkFacts(db: Reader, body: RichText): Promise<LinkFacts> {
  const { closed, own, outside } = sortedLinks(body, env.origin);
  const unpublished: string[] = [];
  // One after the other: inside a transaction there is one connection, and it takes one question at a time.
  for (const page of own) if (!(await isPublic(db, page))) unpublished.push(page.href);
  return { closed, unpublished, outside };
}

async function isPublic(db: Reader, page: OwnPage): Promise<boolean> {
  const agency = { slug: page.slug };
  if (page.kind === 'item') {
    return (await db.publicItem.count({ where: { indexNumber: page.indexNumber, agency } })) > 0;
  }
  const report = await db.report.findFirst({ where: { year: page.year, agency }, select: { id: true } });
  return report !== null && (await findStanding(db, report.id)).isPublic;
}
