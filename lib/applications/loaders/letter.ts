import { notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import { lessonsOf } from '../../appeals/queries';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import type { Calendar } from '../../calendar/types';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import type { DocumentModel } from '../../documents/model';
import { isUuid } from '../../ids';
import { decideLetterEdit, decideLetterStep } from '../decide/letters';
import { standingOf } from '../ledger/standing';
import { letterContent } from '../letters/content';
import { letterDocument } from '../letters/document';
import { elementsOf } from '../letters/elements';
import { letterNames } from '../letters/names';
import { elementLabelsOf } from '../letters/open-elements';
import type { LetterElement, OpenElement } from '../letters/types';
import { letterPolicy } from '../policy';
import { findApplication, ledgerOf } from '../queries/heads';
import { findLetterFacts, findOpenElements } from '../queries/letter-facts';
import { findLetter, namesOf, type StoredLetter } from '../queries/letters';
import { findTemplate } from '../queries/templates';
import type { ApplicationHead, DeliveryWanted, Standing } from '../types';
import type { LetterAction } from '../workflow';
import { letterOffers } from './letters';
import type { StepOffer } from './offers';

export interface LetterPageData {
  /** Who is signed in. */
  readonly userId: string;
  readonly letter: StoredLetter;
  readonly head: ApplicationHead;
  readonly standing: Standing;
  readonly matter: string;
  readonly request: string;
  readonly deliveryWanted: DeliveryWanted;
  /** What the letter asks for, in the order in which it is filled in. */
  readonly elements: readonly LetterElement[];
  /** What still stands in the way of a signature. */
  readonly open: readonly OpenElement[];
  /** As it is, or was signed; who it goes to is a placeholder. */
  readonly document: DocumentModel;
  readonly steps: readonly StepOffer<Exclude<LetterAction, 'send'>>[];
  /** It has been signed and this person may enter that it left. */
  readonly maySend: boolean;
  readonly mayRecordDelivery: boolean;
  readonly isEditable: boolean;
  /** Goes to a third party, whose name is sealed apart. */
  readonly isToThirdParty: boolean;
  /** Names of those whose hands were on it, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Learned from appeals against earlier letters of the kind. */
  readonly lessons: string;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** A letter with its form, its checks and its picture, for whoever is signed in. */
export async function loadLetter(applicationId: string, letterId: string): Promise<LetterPageData> {
  const actor = await requireActor();
  const letter = isUuid(letterId) ? await findLetter(db, actor.agencyId, letterId) : null;
  const isKnown = letter?.applicationId === applicationId && permits(letterPolicy, 'read', actor);
  const head = isKnown ? await findApplication(db, actor.agencyId, applicationId) : null;
  if (!letter || !head) notFound();

  const day = today(now());
  const calendar = await loadCalendar(db);
  const [facts, events, template, names, appealLessons] = await Promise.all([
    findLetterFacts(db, letter, day),
    ledgerOf(db, applicationId),
    findTemplate(db, actor.agencyId, letter.kind, letter.outcome),
    namesOf(db, [letter.lastEditedBy, letter.submittedBy, letter.reviewedBy, letter.signedBy]),
    letter.outcome ? lessonsOf(db, actor.agencyId, letter.outcome) : [],
  ]);
  const openKeys = letter.content === null ? await findOpenElements(db, letter, facts) : [];
  const labelOf = elementLabelsOf(letter);
  return {
    userId: actor.userId,
    letter,
    head,
    standing: standingOf(events, calendar, day),
    matter: facts.application.matter,
    request: facts.application.request,
    deliveryWanted: facts.application.deliveryWanted,
    elements: elementsOf(letter.kind, letter.outcome),
    open: openKeys.map((key) => ({ key, label: labelOf(key) })),
    document: letterDocument(letter.content ?? letterContent(facts), null),
    steps: letterOffers(letter, actor, openKeys),
    maySend: decideLetterStep(letter, actor, { action: 'send' }, []).ok,
    mayRecordDelivery: letter.state === 'sent' && permits(letterPolicy, 'send', actor),
    isEditable: decideLetterEdit(letter, actor).ok,
    isToThirdParty: letterNames[letter.kind].addressee === 'thirdParty',
    names,
    lessons: [template.lessons, ...appealLessons.map(({ lessons }) => lessons)].filter(Boolean).join('\n'),
    today: day,
    calendar,
  };
}
