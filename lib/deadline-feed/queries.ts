import { createHash } from 'node:crypto';
import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import { answerDue } from '../appeals/deadlines';
import { appealKindLabels } from '../appeals/labels';
import { appealPolicy } from '../appeals/policy';
import { listOpenAppeals } from '../appeals/queries';
import { applicationPolicy } from '../applications/policy';
import { actorOf } from '../auth/person';
import { loadCalendar } from '../calendar/queries';
import { today } from '../clock';
import type { Reader } from '../db';
import { reportPolicy } from '../reports/policy';
import type { FeedEntry } from './types';

const shownAtMost = 500;

/** The database holds only the digest: who reads it has no address of a feed. */
export function feedDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whose feed a token opens; null where it was ended, or the person left. */
export async function findFeedOwner(reader: Reader, token: string): Promise<Actor | null> {
  const feed = await reader.calendarFeed.findUnique({
    where: { tokenHash: feedDigest(token) },
    select: {
      endedAt: true,
      person: {
        select: { id: true, name: true, agencyId: true, sectionId: true, roles: true, disabledAt: true },
      },
    },
  });
  return !feed || feed.endedAt || feed.person.disabledAt ? null : actorOf(feed.person);
}

/** Since when the person has a feed; null where there is none. */
export async function findFeed(reader: Reader, personId: string): Promise<{ readonly createdAt: Date } | null> {
  return reader.calendarFeed.findFirst({
    where: { personId, endedAt: null },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
  });
}

/** Every last day that concerns a person now: applications, appeals, the annual report. */
export async function feedEntries(reader: Reader, actor: Actor, at: Date): Promise<readonly FeedEntry[]> {
  const applications = await applicationEntries(reader, actor);
  const appeals = await appealEntries(reader, actor);
  const reports = await reportEntries(reader, actor, at);
  return [...applications, ...appeals, ...reports];
}

/** All of the agency for the office and the leader; a section has those that were assigned to it. */
async function applicationEntries(reader: Reader, actor: Actor): Promise<readonly FeedEntry[]> {
  const { agencyId, sectionId } = actor;
  const seesAll = permits(applicationPolicy, 'read', actor);
  if (!seesAll && !permits(applicationPolicy, 'read', actor, { sectionId })) return [];
  const rows = await reader.applicationStanding.findMany({
    where: { agencyId, state: { not: 'concluded' }, dueOn: { not: null }, ...(!seesAll && { sectionId }) },
    select: { applicationId: true, state: true, dueOn: true, application: { select: { number: true } } },
    orderBy: { dueOn: 'asc' },
    take: shownAtMost,
  });
  return rows.flatMap(({ applicationId, state, dueOn, application }) =>
    dueOn
      ? [
          {
            key: `application-${applicationId}-${state}`,
            title: `依申请公开 ${application.number}：${dueWords[state] ?? '到期'}`,
            on: dueOn.toISOString().slice(0, 10),
            path: `/desk/applications/${applicationId}`,
          },
        ]
      : [],
  );
}

const dueWords: Readonly<Record<string, string>> = {
  running: '答复到期',
  awaitingCorrection: '申请人补正到期',
  awaitingThirdParty: '第三方意见到期',
  awaitingPayment: '申请人缴费到期',
};

async function appealEntries(reader: Reader, actor: Actor): Promise<readonly FeedEntry[]> {
  if (!permits(appealPolicy, 'read', actor)) return [];
  const calendar = await loadCalendar(reader);
  const open = await listOpenAppeals(reader, actor.agencyId);
  return open.flatMap((appeal) => {
    const { deadline } = answerDue(appeal, calendar);
    if (deadline === null || appeal.answeredOn !== null) return [];
    const title = `${appealKindLabels[appeal.kind]} ${appeal.caseNumber}：答复（答辩）到期`;
    return [{ key: `appeal-${appeal.id}`, title, on: deadline, path: `/desk/appeals/${appeal.id}` }];
  });
}

/** 31 January of the year after (条例第五十条), while the report of a year is not public. */
async function reportEntries(reader: Reader, actor: Actor, at: Date): Promise<readonly FeedEntry[]> {
  if (!permits(reportPolicy, 'read', actor)) return [];
  const thisYear = Number(today(at).slice(0, 4));
  const open = await reader.report.findMany({
    where: { agencyId: actor.agencyId, year: { gte: thisYear - 1 }, state: { notIn: ['published', 'withdrawn'] } },
    select: { id: true, year: true },
    take: 10,
  });
  return open.map(({ id, year }) => ({
    key: `report-${id}`,
    title: `${year} 年度报告公布到期`,
    on: `${year + 1}-01-31`,
    path: `/desk/reports/${id}`,
  }));
}
