import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { db } from '../../db';
import { letterPolicy } from '../policy';
import { type HistoryLine, listApplicationHistory } from '../queries/history';
import { readableApplication } from './application';

/** What was done with an application, for the office and the leader: a section sees its own part on the page. */
export async function loadApplicationHistory(
  id: string,
): Promise<{ readonly id: string; readonly number: string; readonly entries: readonly HistoryLine[] }> {
  const { actor, head } = await readableApplication(id);
  if (!permits(letterPolicy, 'read', actor)) forbidden();
  return { id, number: head.number, entries: await listApplicationHistory(db, actor.agencyId, id) };
}
