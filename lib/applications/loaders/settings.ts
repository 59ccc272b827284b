import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { applicationPolicy } from '../policy';
import { findDisclosureSettings } from '../queries/settings';

/** What the agency's letters and clocks need to know of it, for the administrator. */
export async function loadLetterSettings() {
  const actor = await requireActor();
  if (!permits(applicationPolicy, 'configure', actor)) forbidden();
  const { version, ...settings } = await findDisclosureSettings(db, actor.agencyId);
  return { settings, version };
}
