import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import type { Calendar } from '../../calendar/types';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import { applicationPolicy } from '../policy';

/** What the form of a new application reckons with; for who may register. */
export async function loadRegistration(): Promise<{ readonly today: PlainDate; readonly calendar: Calendar }> {
  const actor = await requireActor();
  if (!permits(applicationPolicy, 'register', actor)) forbidden();
  return { today: today(now()), calendar: await loadCalendar(db) };
}
