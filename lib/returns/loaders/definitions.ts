import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { metricPolicy } from '../policy';
import { listDefinitions } from '../queries/metrics';

/** The figures to be declared, for the administrator. */
export async function loadDefinitions() {
  const actor = await requireActor();
  if (!permits(metricPolicy, 'define', actor)) forbidden();
  return { definitions: await listDefinitions(db, actor.agencyId) };
}
