import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { listSections } from '../../agencies/queries';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import type { Calendar } from '../../calendar/types';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import { applicationPolicy } from '../policy';
import {
  type ApplicationSort,
  type ApplicationView,
  applicationPageSize,
  applicationsCountedAtMost,
  type ListedApplication,
  listApplications,
  viewOf,
} from '../queries/list';
import { type SectionWorkload, workload } from '../queries/workload';
import type { ApplicationSearch } from '../schema/listing';
import { filterOf, readSearch, type SearchParams, sortOf } from './filter';

export interface SectionChoice {
  readonly id: string;
  readonly name: string;
}

export interface ApplicationListData {
  readonly applications: readonly ListedApplication[];
  /** What narrows the list, as it was understood. */
  readonly search: ApplicationSearch;
  /** The order that the list has. */
  readonly sort: ApplicationSort;
  readonly page: number;
  readonly pageCount: number;
  /** No more than `applicationsCountedAtMost`. */
  readonly count: number;
  readonly isCountedOut: boolean;
  readonly sections: readonly SectionChoice[];
  /** A section officer sees what their section was given, and nothing else. */
  readonly isOwnSection: boolean;
  readonly mayRegister: boolean;
  readonly maySearchIdentity: boolean;
  /** The office and the leader see who has how much in hand. */
  readonly workload: readonly SectionWorkload[];
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** Who asks, and what of the register they see. */
export async function requireApplicationReader(): Promise<{ readonly actor: Actor; readonly view: ApplicationView }> {
  const actor = await requireActor();
  const view = viewOf(actor);
  if (!view) forbidden();
  return { actor, view };
}

/** One page of the register with its filters, for whoever is signed in. */
export async function loadApplicationList(params: SearchParams): Promise<ApplicationListData> {
  const { actor, view } = await requireApplicationReader();
  const search = readSearch(params);
  const day = today(now());
  const isOwnSection = view.sectionId !== undefined;
  const [{ applications, count }, calendar, sections, hands] = await Promise.all([
    listApplications(db, view, filterOf(search), { sort: sortOf(search), page: search.page, today: day }),
    loadCalendar(db),
    listSections(db, actor.agencyId),
    isOwnSection ? [] : workload(db, actor.agencyId, day),
  ]);
  return {
    applications,
    search,
    sort: sortOf(search),
    page: search.page,
    pageCount: Math.max(1, Math.ceil(count / applicationPageSize)),
    count,
    isCountedOut: count >= applicationsCountedAtMost,
    sections: sections.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name })),
    isOwnSection,
    mayRegister: permits(applicationPolicy, 'register', actor),
    maySearchIdentity: permits(applicationPolicy, 'searchIdentity', actor),
    workload: hands,
    today: day,
    calendar,
  };
}
