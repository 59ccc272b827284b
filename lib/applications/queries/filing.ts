import type { Reader } from '../../db';

/** The agency at a public address, or null. */
export async function findAgencyId(reader: Reader, slug: string): Promise<string | null> {
  const agency = await reader.agency.findUnique({ where: { slug }, select: { id: true } });
  return agency?.id ?? null;
}

const dayMs = 24 * 60 * 60_000;

/** Applications that the public filed on line in the day before an instant. */
export async function countRecentFilings(reader: Reader, agencyId: string, at: Date): Promise<number> {
  return reader.application.count({
    where: { agencyId, registeredBy: null, registeredAt: { gt: new Date(at.getTime() - dayMs) } },
  });
}
