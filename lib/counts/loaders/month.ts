import { notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import { now, today } from '../../clock';
import { db } from '../../db';
import { isAhead } from '../decide/entries';
import { kindKeys } from '../kinds';
import { countPolicy } from '../policy';
import { listEntries } from '../queries/counts';
import { monthSchema, yearSchema } from '../schema';
import type { CountEntry, CountKind } from '../types';
import { askedSection, requireReader } from './year';

/** One kind of a section's month: what stands, and what stood before, newest first. */
export interface CountLine {
  readonly kind: CountKind;
  readonly standing: CountEntry | null;
  readonly earlier: readonly CountEntry[];
}

/** A section's month of counts. Null where the section is yet to be chosen. */
export async function loadCountMonth(askedYear: string, askedMonth: string, asked: unknown) {
  const actor = await requireReader();
  const year = yearSchema.safeParse(askedYear).data;
  const month = monthSchema.safeParse(askedMonth).data;
  if (year === undefined || month === undefined || isAhead({ year, month }, today(now()))) notFound();
  const section = await askedSection(actor, asked);
  if (!section) return { year, month, section: null } as const;
  const entries = await listEntries(db, actor.agencyId, { sectionId: section.id, year, month });
  const lines = kindKeys.map((kind): CountLine => {
    const [standing = null, ...earlier] = entries.filter((entry) => entry.kind === kind);
    return { kind, standing, earlier };
  });
  const mayEnter = permits(countPolicy, 'enter', actor, { sectionId: section.id });
  return { year, month, section, lines, mayEnter, now: now() } as const;
}
