import { publicDb, type Reader } from '../db';

/** An agency as the public knows it. */
export interface PublicAgency {
  readonly slug: string;
  readonly name: string;
  readonly contactOffice: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly website: string;
  /** Grows with everything the public can see of the agency: a page drawn under it stands until it moves. */
  readonly version: number;
}

const publicFields = {
  slug: true,
  name: true,
  contactOffice: true,
  phone: true,
  email: true,
  address: true,
  website: true,
  publicVersion: true,
} as const;

/** More agencies than a city has; beyond that the root needs a search instead of a list. */
const listedAtMost = 500;

/** The agency at a public address, or null. One row by its unique slug: asked on every public request. */
export async function findPublicAgency(slug: string, db: Reader = publicDb): Promise<PublicAgency | null> {
  const found = await db.agency.findUnique({ where: { slug }, select: publicFields });
  if (!found) return null;
  const { publicVersion, ...agency } = found;
  return { ...agency, version: publicVersion };
}

/** All agencies of the installation by slug, with their public versions. */
export async function listPublicAgencies(
  db: Reader = publicDb,
): Promise<readonly Pick<PublicAgency, 'slug' | 'name' | 'version'>[]> {
  const found = await db.agency.findMany({
    select: { slug: true, name: true, publicVersion: true },
    orderBy: { slug: 'asc' },
    take: listedAtMost,
  });
  return found.map(({ slug, name, publicVersion }) => ({ slug, name, version: publicVersion }));
}
