import { cache } from 'react';
import { findSettings } from '../../agencies/queries';
import { requireActor } from '../../auth/session';
import { db } from '../../db';

/** The agency of whoever is signed in, as public addresses and documents name it. */
export const loadItemAgency = cache(async (): Promise<{ readonly slug: string; readonly name: string }> => {
  const actor = await requireActor();
  const agency = await findSettings(db, actor.agencyId);
  if (!agency) throw new Error(`agency ${actor.agencyId} of a signed-in person is gone`);
  return { slug: agency.slug, name: agency.name };
});
