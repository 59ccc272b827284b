import { forbidden, notFound } from 'next/navigation';
import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import { requireActor } from '../auth/session';
import { loadCalendar } from '../calendar/queries';
import type { Calendar } from '../calendar/types';
import { now, type PlainDate, today } from '../clock';
import { db } from '../db';
import { isUuid } from '../ids';
import { answerDue, answerTermOf } from './deadlines';
import { appealKindLabels } from './labels';
import { appealPolicy } from './policy';
import {
  findAppealDetail,
  type ListedAppeal,
  listAppealHistory,
  listAppeals,
  listDecidedReconsiderations,
  listOpenAppeals,
} from './queries';
import { listSchema } from './schema';
import { stageOf } from './stage';

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

async function requireReader(): Promise<Actor> {
  const actor = await requireActor();
  if (!permits(appealPolicy, 'read', actor)) forbidden();
  return actor;
}

/** An appeal with what its days come to. */
export interface AppealRow extends ListedAppeal {
  readonly stage: ReturnType<typeof stageOf>;
  /** Last day to answer, while it is not answered; null where that is past, or provisional. */
  readonly answerDueOn: PlainDate | null;
}

function rowOf(appeal: ListedAppeal, calendar: Calendar): AppealRow {
  const stage = stageOf(appeal);
  const answerDueOn = stage === 'received' ? answerDue(appeal, calendar).deadline : null;
  return { ...appeal, stage, answerDueOn };
}

/** A page of appeals, narrowed by the address. */
export async function loadAppealList(params: SearchParams) {
  const actor = await requireReader();
  const search = listSchema.parse(params);
  const [found, calendar] = await Promise.all([listAppeals(db, actor.agencyId, search), loadCalendar(db)]);
  return {
    ...found,
    appeals: found.appeals.map((appeal) => rowOf(appeal, calendar)),
    search,
    today: today(now()),
    mayRegister: permits(appealPolicy, 'register', actor),
  };
}

/** What a new appeal's form needs: decided reconsiderations that a suit may follow, and the application it came from. */
export async function loadNewAppeal(params: SearchParams) {
  const actor = await requireActor();
  if (!permits(appealPolicy, 'register', actor)) forbidden();
  const asked = typeof params.application === 'string' ? params.application : '';
  return {
    applicationNumber: /^\d{4}-\d{4,}$/.test(asked) ? asked : '',
    reconsiderations: await listDecidedReconsiderations(db, actor.agencyId),
    today: today(now()),
  };
}

/** One appeal, and what this person may do with it. */
export async function loadAppeal(id: string) {
  const actor = await requireReader();
  const appeal = isUuid(id) ? await findAppealDetail(db, actor.agencyId, id) : null;
  if (!appeal) notFound();
  const calendar = await loadCalendar(db);
  const isOpen = appeal.closedOn === null;
  return {
    appeal,
    ...rowOf(appeal, calendar),
    term: answerTermOf(appeal),
    due: answerDue(appeal, calendar),
    reconsiderations: await listDecidedReconsiderations(db, actor.agencyId),
    history: await listAppealHistory(db, actor.agencyId, appeal.id),
    today: today(now()),
    mayEdit: isOpen && permits(appealPolicy, 'edit', actor),
    mayAnswer: isOpen && appeal.answeredOn === null && permits(appealPolicy, 'answer', actor),
    mayClose: isOpen && permits(appealPolicy, 'close', actor),
    mayReopen: !isOpen && permits(appealPolicy, 'reopen', actor),
    mayNote: permits(appealPolicy, 'edit', actor),
  };
}

export type AppealPageData = Awaited<ReturnType<typeof loadAppeal>>;

/** What the desk shows: appeals to be answered, nearest last day first. Nothing for who may not read them. */
export async function loadAppealTasks() {
  const actor = await requireActor();
  if (!permits(appealPolicy, 'answer', actor)) return [];
  const [open, calendar] = await Promise.all([listOpenAppeals(db, actor.agencyId), loadCalendar(db)]);
  return open
    .map((appeal) => rowOf(appeal, calendar))
    .filter(({ stage }) => stage === 'received')
    .map((appeal) => ({
      key: `appeal-${appeal.id}`,
      title: appeal.matter,
      what: appeal.kind === 'reconsideration' ? '提出书面答复' : '提出答辩状',
      from: `${appealKindLabels[appeal.kind]}，${appeal.authority}`,
      href: `/desk/appeals/${appeal.id}`,
      dueOn: appeal.answerDueOn,
      at: null,
    }));
}
