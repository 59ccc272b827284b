import { notFound } from 'next/navigation';
import { cache } from 'react';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { findSettings, listSections } from '../../agencies/queries';
import { type ListedAppeal, listAppealsOf } from '../../appeals/queries';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import type { Calendar } from '../../calendar/types';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import { isUuid } from '../../ids';
import { decideAssigning, decideOpinion } from '../decide/assignments';
import type { LedgerDay } from '../decide/events';
import { decideReversal } from '../decide/reversal';
import { assigningRefusalLabels, reversalRefusalText } from '../labels';
import { type ClockExplanation, explainClock } from '../ledger/clock';
import { standingOf } from '../ledger/standing';
import { applicationPolicy, letterPolicy } from '../policy';
import { type ApplicationDetail, applicationDetail, type DetailedAssignment } from '../queries/detail';
import { findApplication } from '../queries/heads';
import { type SimilarApplication, similarApplications, type Volume, volumeOf } from '../queries/similar';
import type { ApplicationHead, LetterKind, Standing } from '../types';
import type { AssignmentAction } from '../workflow';
import { type ActOffer, actOffers } from './acts';
import { type LetterRow, letterRows } from './letters';
import type { SectionChoice } from './list';
import { type NextAct, nextAct } from './next';
import { assignmentOffers, draftOffers, type StepOffer } from './offers';

/** An assignment with what this person may do with it. */
export interface AssignmentRow extends DetailedAssignment {
  readonly steps: readonly StepOffer<AssignmentAction>[];
  /** The opinion may be written by this person now. */
  readonly isEditable: boolean;
}

export interface ApplicationPageData extends ApplicationDetail {
  /** Who is signed in. */
  readonly userId: string;
  /** As the ledger has it today; the stored one may be of an earlier day. */
  readonly current: Standing;
  readonly clock: ClockExplanation;
  readonly calendar: Calendar;
  readonly today: PlainDate;
  readonly assignmentRows: readonly AssignmentRow[];
  readonly letters: readonly LetterRow[];
  readonly acts: readonly ActOffer[];
  readonly drafts: readonly LetterKind[];
  readonly next: NextAct | null;
  readonly similar: readonly SimilarApplication[];
  /** Of the same applicant within twelve months (Art. 35); null for a section, which must not learn of it. */
  readonly volume: Volume | null;
  readonly sections: readonly SectionChoice[];
  /** Why it can't be given to a section now; null where it can. */
  readonly assigningRefusal: string | null;
  readonly mayAssign: boolean;
  /** Events that may not be taken back now, with why; by id. Null where this person takes none back. */
  readonly reversals: Readonly<Record<string, string | null>> | null;
  readonly mayReadIdentity: boolean;
  readonly mayAttach: boolean;
  readonly mayEdit: boolean;
  readonly mayReadLetters: boolean;
  /** Reconsiderations and suits over its reply; empty for a section. */
  readonly appeals: readonly ListedAppeal[];
  /** Of the public column, where what is published is searched. */
  readonly agencySlug: string;
}

/** An application that this person may know of; what another section was given does not exist for an officer. */
export const readableApplication = cache(
  async (id: string): Promise<{ readonly actor: Actor; readonly head: ApplicationHead }> => {
    const actor = await requireActor();
    const head = isUuid(id) ? await findApplication(db, actor.agencyId, id) : null;
    if (!head || !permits(applicationPolicy, 'read', actor, head)) notFound();
    return { actor, head };
  },
);

/** Everything the application's page shows, for whoever is signed in: but for who applied, which is asked for apart. */
export async function loadApplication(id: string): Promise<ApplicationPageData> {
  const { actor, head } = await readableApplication(id);
  const detail = await applicationDetail(db, actor.agencyId, id);
  if (!detail) notFound();
  const day: LedgerDay = { calendar: await loadCalendar(db), today: today(now()) };
  const current = standingOf(detail.events, day.calendar, day.today);
  const isOffice = permits(applicationPolicy, 'read', actor);
  const letters = isOffice ? await letterRows(db, actor, head) : [];
  const openLetters = letters.filter(({ state }) => state !== 'sent' && state !== 'discarded');
  const assignmentRows = detail.assignments
    .filter(isVisibleTo(actor, isOffice))
    .map((row) => assignmentRow(row, actor));
  const mayRecord = permits(applicationPolicy, 'record', actor);
  return {
    ...detail,
    userId: actor.userId,
    current,
    clock: explainClock(detail.events, day.calendar, day.today),
    ...day,
    assignmentRows,
    letters,
    acts: actOffers(head, actor, detail.events, day),
    drafts: draftOffers(
      head,
      actor,
      { state: current.state, openKinds: openLetters.map(({ kind }) => kind) },
      {
        asksThirdParty: detail.events.some(({ kind }) => kind === 'thirdPartyAsked'),
        hasSent: letters.some(({ state }) => state === 'sent'),
      },
    ),
    next: isOffice ? nextAct(nextFacts(detail, current, openLetters, day.today)) : null,
    similar: isOffice ? await similarApplications(db, head) : [],
    volume: isOffice ? await volumeOf(db, head, head.arrivedOn) : null,
    ...(await assigning(actor, head, detail, current)),
    reversals: permits(applicationPolicy, 'reverse', actor) ? reversalsOf(head, actor, detail, day) : null,
    mayReadIdentity: permits(applicationPolicy, 'readIdentity', actor),
    mayAttach: permits(applicationPolicy, 'attach', actor),
    mayEdit: permits(applicationPolicy, 'edit', actor) && mayRecord,
    mayReadLetters: permits(letterPolicy, 'read', actor),
    appeals: isOffice ? await listAppealsOf(db, actor.agencyId, head.id) : [],
    agencySlug: (await findSettings(db, actor.agencyId))?.slug ?? '',
  };
}

/** A section sees what it was asked itself, and nothing of what others were. */
function isVisibleTo({ sectionId }: Actor, isOffice: boolean) {
  return (assignment: DetailedAssignment) =>
    isOffice || (assignment.sectionId === sectionId && assignment.state !== 'revoked');
}

function assignmentRow(assignment: DetailedAssignment, actor: Actor): AssignmentRow {
  return {
    ...assignment,
    steps: assignmentOffers(assignment, actor),
    isEditable: decideOpinion(assignment, actor).ok,
  };
}

function nextFacts(
  { missing, events, assignments }: ApplicationDetail,
  standing: Standing,
  openLetters: readonly LetterRow[],
  day: PlainDate,
) {
  const reversed = new Set(events.map(({ reverses }) => reverses));
  const wasCorrectionAsked = events.some(({ id, kind }) => kind === 'correctionAsked' && !reversed.has(id));
  const assignment = assignments.find(({ state }) => state !== 'revoked')?.state ?? null;
  return { standing, today: day, missing, wasCorrectionAsked, assignment, openLetters };
}

async function assigning(actor: Actor, head: ApplicationHead, { assignments }: ApplicationDetail, { state }: Standing) {
  const mayAssign = permits(applicationPolicy, 'assign', actor);
  if (!mayAssign) return { mayAssign, sections: [], assigningRefusal: null };
  const sections = (await listSections(db, actor.agencyId)).filter(({ isActive }) => isActive);
  const openAssignments = assignments.filter((one) => one.state === 'withSection' || one.state === 'handedBack').length;
  const decision = decideAssigning(head, actor, { sectionExists: true, openAssignments, state });
  return {
    mayAssign,
    sections: sections.map(({ id, name }) => ({ id, name })),
    assigningRefusal: decision.ok ? null : assigningRefusalLabels[decision.failure.code],
  };
}

/** For each act whether it may be taken back now; what is a counter-entry or taken back already is left out. */
function reversalsOf(
  head: ApplicationHead,
  actor: Actor,
  { events }: ApplicationDetail,
  day: LedgerDay,
): Readonly<Record<string, string | null>> {
  const entries = events.flatMap(({ id }): [string, string | null][] => {
    const decision = decideReversal(head, actor, events, { eventId: id, reason: '-' }, day);
    if (decision.ok) return [[id, null]];
    const { failure } = decision;
    const isNoCandidate = failure.code === 'isCounterEntry' || failure.code === 'alreadyReversed';
    return isNoCandidate ? [] : [[id, reversalRefusalText(failure)]];
  });
  return Object.fromEntries(entries);
}
