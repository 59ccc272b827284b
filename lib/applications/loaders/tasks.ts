import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import { clockStateLabels } from '../../items/labels';
import { urgencyOf } from '../deadlines';
import type { LedgerDay } from '../decide/events';
import { applicationStateLabels, letterKindLabels } from '../labels';
import { applicationPolicy, letterPolicy } from '../policy';
import { listWaitingLetters, type WaitingLetter } from '../queries/letters';
import { type ListedApplication, viewOf } from '../queries/list';
import { dueDaysOf, listAssignedTo, listHandedBack, type WaitingAssignment } from '../queries/waiting';
import { dueApplications } from '../queries/workload';
import type { LetterAction } from '../workflow';
import { waitsFor } from './letters';

/** One thing that waits for somebody; drawn like the desk's other tasks. */
export interface ApplicationTask {
  readonly key: string;
  /** What it is: number and matter, and nobody's name. */
  readonly title: string;
  /** What to do. */
  readonly what: string;
  /** From whom it came, or why it is mine. */
  readonly from: string;
  readonly href: string;
  /** The last legal day of the term that runs, where there is one. */
  readonly dueOn: string | null;
  /** How the clock stands, in the words of the items' tasks; empty where none runs. */
  readonly clock: string;
  readonly at: Date | null;
}

export interface ApplicationTasks {
  /** The nearest last day first. */
  readonly waiting: readonly ApplicationTask[];
  /** Terms that have passed, for the office and the leader. */
  readonly late: readonly ApplicationTask[];
  /** Due today and this week. */
  readonly dueSoon: readonly ApplicationTask[];
  readonly counts: Readonly<Record<'late' | 'today' | 'week' | 'unconfirmed', number>>;
}

const none: ApplicationTasks = {
  waiting: [],
  late: [],
  dueSoon: [],
  counts: { late: 0, today: 0, week: 0, unconfirmed: 0 },
};

/** What the desk shows of applications, for whoever is signed in; nothing for roles that see none. */
export async function loadApplicationTasks(): Promise<ApplicationTasks> {
  const actor = await requireActor();
  const view = viewOf(actor);
  if (!view) return none;
  const day: LedgerDay = { calendar: await loadCalendar(db), today: today(now()) };
  const due = await dueApplications(db, view, day.today);
  const waiting = [...(await assignmentTasks(actor, day)), ...(await letterTasks(actor, day))];
  const toConfirm = permits(applicationPolicy, 'record', actor)
    ? due.unconfirmed.map((one) => applicationTask(one, day, '与申请人确认收到日期'))
    : [];
  const whereItIs = (one: ListedApplication) => applicationTask(one, day, applicationStateLabels[one.state]);
  return {
    waiting: [...waiting, ...toConfirm].sort(nearestFirst),
    late: due.late.map(whereItIs),
    dueSoon: [...due.today, ...due.week].map(whereItIs),
    counts: due.counts,
  };
}

/** What a section has to answer; what the office has to look at. */
async function assignmentTasks(actor: Actor, day: LedgerDay): Promise<readonly ApplicationTask[]> {
  const { agencyId, sectionId } = actor;
  const isOffice = permits(applicationPolicy, 'assign', actor);
  const own = !isOffice && sectionId ? await listAssignedTo(db, agencyId, sectionId) : [];
  const back = isOffice ? await listHandedBack(db, agencyId) : [];
  return [
    ...own.map((one) => assignmentTask(one, day, '写办理意见并交回', '办公室交办')),
    ...back.map((one) => assignmentTask(one, day, '看科室意见，采用或者退回', `${one.section}交回`)),
  ];
}

function assignmentTask(one: WaitingAssignment, day: LedgerDay, what: string, from: string): ApplicationTask {
  const dueOn = one.askedBy ?? one.dueOn;
  return {
    key: `assignment-${one.id}`,
    title: `${one.number} ${one.matter}`,
    what,
    from,
    href: `/desk/applications/${one.applicationId}#assignments`,
    dueOn,
    clock: clockOf({ state: 'running', dueOn }, day),
    at: one.at,
  };
}

const letterWhats: Readonly<Partial<Record<LetterAction, string>>> = {
  review: '审核',
  sign: '签发',
  send: '发出',
};

/** Letters that wait for this person's hand. */
async function letterTasks(actor: Actor, day: LedgerDay): Promise<readonly ApplicationTask[]> {
  if (!permits(letterPolicy, 'read', actor)) return [];
  const letters = await listWaitingLetters(db, actor.agencyId, ['draft', 'inReview', 'awaitingSignature', 'signed']);
  const mine = letters.flatMap((letter) => {
    const what = whatToDo(letter, actor);
    return what === null ? [] : [{ letter, what }];
  });
  const ids = mine.map(({ letter }) => letter.applicationId);
  const dueDays = await dueDaysOf(db, ids);
  return mine.map(({ letter, what }) => letterTask(letter, what, dueDays.get(letter.applicationId) ?? null, day));
}

/** A draft is its writer's; everything else waits for whoever may take the next step. */
function whatToDo(letter: WaitingLetter, actor: Actor): string | null {
  const kind = letterKindLabels[letter.kind];
  if (letter.state === 'draft') return letter.lastEditedBy === actor.userId ? `写完${kind}并送审` : null;
  const action = waitsFor(letter, actor);
  return action && `${letterWhats[action] ?? ''}${kind}`;
}

function letterTask(letter: WaitingLetter, what: string, dueOn: PlainDate | null, day: LedgerDay): ApplicationTask {
  return {
    key: `letter-${letter.id}`,
    title: `${letter.applicationNumber} ${letter.matter}`,
    what,
    from: letterKindLabels[letter.kind],
    href: `/desk/applications/${letter.applicationId}/letters/${letter.id}`,
    dueOn,
    clock: clockOf({ state: 'running', dueOn }, day),
    at: letter.updatedAt,
  };
}

function applicationTask(one: ListedApplication, day: LedgerDay, what: string): ApplicationTask {
  return {
    key: `application-${one.id}`,
    title: `${one.number} ${one.matter}`,
    what,
    from: one.section ?? '没有交办',
    href: `/desk/applications/${one.id}`,
    dueOn: one.dueOn,
    clock: clockOf(one, day),
    at: one.registeredAt,
  };
}

function clockOf(standing: Parameters<typeof urgencyOf>[0], { today: day, calendar }: LedgerDay): string {
  const { urgency } = urgencyOf(standing, day, calendar);
  if (urgency === 'late') return clockStateLabels.late;
  return urgency === 'dueToday' || urgency === 'dueSoon' ? clockStateLabels.dueSoon : '';
}

function nearestFirst(a: ApplicationTask, b: ApplicationTask): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
