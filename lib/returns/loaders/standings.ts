import type { Actor } from '../../access/roles';
import { now, today } from '../../clock';
import { db } from '../../db';
import type { StandingFacts } from '../deadlines';
import { findSince } from '../queries/returns';

/** What the standing of any month rests on, for this person's agency. */
export async function standingFacts(actor: Actor): Promise<StandingFacts> {
  return { today: today(now()), since: await findSince(db, actor.agencyId) };
}
