import { randomUUID } from 'node:crypto';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type PlainDate, today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { isPurpose, readSecret } from '../../vault/reading';
import { openSecret, replaceSecret } from '../../vault/secrets';
import type { SecretFailure } from '../../vault/types';
import { storedDay } from '../days';
import {
  decideLetterDraft,
  decideLetterEdit,
  decideLetterStep,
  decideSending,
  type LetterDraftRefusal,
  type LetterEditRefusal,
  type LetterRequest,
  type LetterStepRefusal,
  type SendingRefusal,
} from '../decide/letters';
import { type DeliveryRefusal, decideDelivery } from '../letters/delivery';
import { ownElements, tooLongElement } from '../letters/elements';
import { downloadHeaders } from '../letters/headers';
import { letterNames } from '../letters/names';
import { type LetterFileKind, letterPlace, letterSubject } from '../letters/places';
import { prefilledElements } from '../letters/prefill';
import { type RenderLetter, renderLetter } from '../letters/rendering';
import { sendingEntry } from '../letters/sending';
import { letterPolicy } from '../policy';
import { openApplicant } from '../queries/applicant';
import { findStanding, ledgerOf } from '../queries/heads';
import { findLetterFacts, findOpenElements, findPrefillFacts } from '../queries/letter-facts';
import { findLetter, type StoredLetter } from '../queries/letters';
import { findTemplate } from '../queries/templates';
import type { Applicant, LetterElements, LetterKind, LetterState, Outcome, SendingWay } from '../types';
import { appendEvent, type EventFailure, masked } from './ledger';
import { type SignedLetter, signLetter } from './letter-signing';
import { lockApplication } from './standing';

type Stale = { readonly code: 'changedMeanwhile' };

export interface DraftInput {
  readonly applicationId: string;
  readonly kind: LetterKind;
  /** Of a reply. */
  readonly outcome?: Outcome | null;
}

/** Begins a letter with all that the records know; answers with its id. */
export async function draftLetter(
  db: Database,
  actor: Actor,
  { applicationId, kind, outcome = null }: DraftInput,
  at: Date,
): Promise<Result<string, LetterDraftRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<string, LetterDraftRefusal>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const { state } = await findStanding(tx, applicationId);
    const openKinds = await findOpenKinds(tx, applicationId);
    const decision = decideLetterDraft(head, actor, { kind, outcome }, { state, openKinds });
    if (!decision.ok) return decision;

    const facts = await findPrefillFacts(tx, head, { kind, outcome }, today(at));
    const template = await findTemplate(tx, actor.agencyId, kind, outcome);
    const id = randomUUID();
    await tx.letter.create({
      data: {
        id,
        agencyId: actor.agencyId,
        applicationId,
        kind,
        outcome,
        elements: asJson(inTheClear(prefilledElements(facts), await openApplicant(tx, head.agencyId, head.id))),
        templateId: template.id,
        createdBy: actor.userId,
        lastEditedBy: actor.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    const detail = { application: head.number, kind, outcome };
    await appendAudit(tx, actor, { subject: letterSubject(id), action: 'letterDrafted', to: 'draft', detail }, at);
    return ok(id);
  });
}

async function findOpenKinds(tx: Transaction, applicationId: string): Promise<readonly LetterKind[]> {
  const rows = await tx.letter.findMany({
    where: { applicationId, state: { notIn: ['sent', 'discarded'] } },
    select: { kind: true },
  });
  return rows.map(({ kind }) => kind as LetterKind);
}

/** A letter's words stand in the clear: whatever in them says who applied is masked. */
function inTheClear(elements: LetterElements, applicant: Applicant | null): LetterElements {
  return Object.fromEntries(Object.entries(elements).map(([key, text]) => [key, masked(text, applicant)]));
}

export interface SaveInput {
  readonly letterId: string;
  readonly seenVersion: number;
  /** What the kind does not ask for is left out. */
  readonly elements: LetterElements;
  /** Name of the third party that the letter goes to: sealed in the vault, left as it is where absent. */
  readonly thirdParty?: string;
}

export type SaveFailure =
  | LetterEditRefusal
  | Stale
  | { readonly code: 'tooLong'; readonly element: string; readonly atMost: number }
  /** The words name the third party, or the letter goes to none. */
  | { readonly code: 'thirdPartyNamed' | 'noThirdParty' };

/** Saves a draft's elements. @returns the new version */
export async function saveLetter(
  db: Database,
  actor: Actor,
  { letterId, seenVersion, elements, thirdParty }: SaveInput,
  at: Date,
): Promise<Result<number, SaveFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, SaveFailure>> => {
    const letter = await lockLetter(tx, actor, letterId);
    if (!letter) return fail({ code: 'notFound' });
    const decision = decideLetterEdit(letter, actor);
    if (!decision.ok) return decision;
    const { kind, outcome } = letter;
    const long = tooLongElement(kind, outcome, elements);
    if (long) return fail({ code: 'tooLong', element: long.label, atMost: long.atMost });
    const written = ownElements(kind, outcome, elements);
    const named = await sealThirdParty(tx, letter, written, thirdParty?.trim(), at);
    if (!named.ok) return named;

    const clear = inTheClear(written, await openApplicant(tx, letter.agencyId, letter.applicationId));
    const change = { elements: asJson(clear), lastEditedBy: actor.userId };
    if (!(await swap(tx, letter, seenVersion, change, at))) return fail({ code: 'changedMeanwhile' });
    await appendAudit(tx, actor, { subject: letterSubject(letterId), action: 'letterEdited' }, at);
    return ok(seenVersion + 1);
  });
}

async function sealThirdParty(
  tx: Transaction,
  { id, agencyId, kind }: StoredLetter,
  elements: LetterElements,
  name: string | undefined,
  at: Date,
): Promise<Result<null, SaveFailure>> {
  if (!name) return ok(null);
  if (letterNames[kind].addressee !== 'thirdParty') return fail({ code: 'noThirdParty' });
  if (Object.values(elements).some((text) => text.includes(name))) return fail({ code: 'thirdPartyNamed' });
  await replaceSecret(tx, { ...letterPlace(agencyId, id, 'thirdParty'), value: { name } }, at);
  return ok(null);
}

/** Application first, as every writer does: two who write one matter wait for each other. */
async function lockLetter(tx: Transaction, actor: Actor, letterId: string): Promise<StoredLetter | null> {
  const found = await findLetter(tx, actor.agencyId, letterId);
  if (!found) return null;
  await lockApplication(tx, found.agencyId, found.applicationId);
  return findLetter(tx, actor.agencyId, letterId);
}

async function swap(
  tx: Transaction,
  { id }: StoredLetter,
  seenVersion: number,
  change: object,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, version: seenVersion },
    data: { ...change, updatedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** Every step but sending, which says when and how (`sendLetter`). */
export type PlainLetterStep = LetterRequest & { readonly action: Exclude<LetterRequest['action'], 'send'> };

export type StepInput = PlainLetterStep & { readonly letterId: string; readonly seenVersion: number };

export interface SteppedLetter {
  readonly state: LetterState;
  readonly version: number;
  /** 发文字号, once it is signed. */
  readonly documentNumber: string | null;
}

/**
 * Takes one step of a letter, all or nothing. With the signature it gets its number, and its files are drawn and
 * sealed.
 * @param render draws the files; another one only in tests
 */
export async function takeLetterStep(
  db: Database,
  actor: Actor,
  { letterId, seenVersion, ...request }: StepInput,
  at: Date,
  render: RenderLetter = renderLetter,
): Promise<Result<SteppedLetter, LetterStepRefusal | Stale>> {
  return inTransaction(db, async (tx): Promise<Result<SteppedLetter, LetterStepRefusal | Stale>> => {
    const letter = await lockLetter(tx, actor, letterId);
    if (!letter) return fail({ code: 'notFound' });
    const applicant = await openApplicant(tx, letter.agencyId, letter.applicationId);
    const asked = { ...request, reason: request.reason && masked(request.reason, applicant) };
    const facts = await findLetterFacts(tx, letter, today(at));
    const decision = decideLetterStep(letter, actor, asked, await findOpenElements(tx, letter, facts));
    if (!decision.ok) return decision;
    if (letter.version !== seenVersion) return fail({ code: 'changedMeanwhile' });

    const change = decision.value;
    const written = await writeStep(tx, actor, { letter, facts, change }, at, render);
    if (!written) return fail({ code: 'changedMeanwhile' });
    await appendAudit(
      tx,
      actor,
      {
        subject: letterSubject(letterId),
        action: request.action,
        from: letter.state,
        to: change.state,
        reason: asked.reason,
        detail: { kind: letter.kind, application: facts.application.number, ...written },
      },
      at,
    );
    const documentNumber = written.documentNumber ?? null;
    return ok({ state: change.state, version: seenVersion + 1, documentNumber });
  });
}

/** @returns what a signature fixed, or nothing of other steps; null where the letter changed meanwhile */
async function writeStep(
  tx: Transaction,
  actor: Actor,
  step: Parameters<typeof signLetter>[2],
  at: Date,
  render: RenderLetter,
): Promise<Partial<SignedLetter> | null> {
  if (step.change.state === 'signed') return signLetter(tx, actor, step, at, render);
  return (await swap(tx, step.letter, step.letter.version, step.change, at)) ? {} : null;
}

export interface SendInput {
  readonly letterId: string;
  readonly seenVersion: number;
  /** The statutory term is judged on this day. */
  readonly sentOn: PlainDate;
  readonly sentBy: SendingWay;
  /** Number of the registered letter, who signed for it …; names nobody. */
  readonly proof: string;
  /** Why it left out of order or out of time. */
  readonly reason?: string;
}

export type SendFailure =
  | SendingRefusal
  | Stale
  /** The ledger refuses the act that the letter makes; it says why, and whether a reason helps. */
  | { readonly code: 'eventRefused'; readonly refusal: EventFailure };

/** Records that a signed letter left, and in the same transaction the act that it makes in the ledger. @returns the new version */
export async function sendLetter(
  db: Database,
  actor: Actor,
  { letterId, seenVersion, sentOn, sentBy, proof, reason }: SendInput,
  at: Date,
): Promise<Result<number, SendFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, SendFailure>> => {
    const letter = await lockLetter(tx, actor, letterId);
    if (!letter) return fail({ code: 'notFound' });
    const signedOn = letter.signedAt ? today(letter.signedAt) : sentOn;
    const decision = decideSending(letter, actor, { sentOn, signedOn, today: today(at) });
    if (!decision.ok) return decision;
    const applicant = await openApplicant(tx, letter.agencyId, letter.applicationId);
    const sent = {
      state: decision.value.state,
      sentOn: storedDay(sentOn),
      sentBy,
      sentProof: masked(proof, applicant).trim(),
    };
    if (!(await swap(tx, letter, seenVersion, sent, at))) return fail({ code: 'changedMeanwhile' });

    const event = await enterAct(tx, actor, letter, { sentOn, reason }, at);
    if (!event.ok) return fail({ code: 'eventRefused', refusal: event.failure });
    const detail = { kind: letter.kind, documentNumber: letter.documentNumber, sentOn, sentBy };
    const fact = { subject: letterSubject(letterId), action: 'send', from: letter.state, to: 'sent', detail };
    await appendAudit(tx, actor, fact, at);
    return ok(seenVersion + 1);
  });
}

async function enterAct(
  tx: Transaction,
  actor: Actor,
  letter: StoredLetter,
  { sentOn, reason }: Pick<SendInput, 'sentOn' | 'reason'>,
  at: Date,
): Promise<Result<null, EventFailure>> {
  const entry = sendingEntry(letter, sentOn);
  if (!entry) return ok(null);
  const head = await lockApplication(tx, letter.agencyId, letter.applicationId);
  if (!head) return fail({ code: 'notFound' });
  const events = await ledgerOf(tx, head.id);
  const recorded = await appendEvent(tx, actor, { head, events }, { ...entry, letterId: letter.id, reason }, at);
  return recorded.ok ? ok(null) : recorded;
}

export type DeliveryFailure = DeliveryRefusal | Stale;

/** Records when a letter reached its addressee; once more puts a wrong day right. @returns the new version */
export async function recordDelivery(
  db: Database,
  actor: Actor,
  {
    letterId,
    seenVersion,
    deliveredOn,
  }: Pick<SendInput, 'letterId' | 'seenVersion'> & { readonly deliveredOn: PlainDate },
  at: Date,
): Promise<Result<number, DeliveryFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, DeliveryFailure>> => {
    const letter = await lockLetter(tx, actor, letterId);
    if (!letter) return fail({ code: 'notFound' });
    const decision = decideDelivery(letter, actor, deliveredOn, today(at));
    if (!decision.ok) return decision;
    const change = { deliveredOn: storedDay(deliveredOn) };
    if (!(await swap(tx, letter, seenVersion, change, at))) return fail({ code: 'changedMeanwhile' });
    const fact = { subject: letterSubject(letterId), action: 'letterDelivered', detail: { deliveredOn } };
    await appendAudit(tx, actor, fact, at);
    return ok(seenVersion + 1);
  });
}

/** A letter's file as it is handed out: its name says what it is, and not for whom. */
export interface LetterDownload {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a signed letter's file, which names its addressee: with a purpose, and a line in the trail. */
export async function readLetterFile(
  db: Database,
  actor: Actor,
  letterId: string,
  kind: LetterFileKind,
  purpose: string,
  at: Date,
): Promise<Result<LetterDownload, SecretFailure>> {
  const letter = await findLetter(db, actor.agencyId, letterId);
  if (!letter?.content || !permits(letterPolicy, 'read', actor)) return fail({ code: 'notFound' });
  if (!isPurpose(purpose)) return fail({ code: 'purposeMissing' });
  // The trail outlives the vault: a purpose that names the applicant would keep what is erased.
  const told = masked(purpose, await openApplicant(db, letter.agencyId, letter.applicationId));
  const read = await readSecret(db, actor, letterPlace(letter.agencyId, letter.id, kind), told, at);
  return read.ok ? ok({ bytes: read.value, headers: downloadHeaders(letter.content, kind) }) : read;
}

export interface ApplicantRequest {
  readonly agencyId: string;
  /** As number and code were found to belong together. */
  readonly applicationId: string;
  readonly letterId: string;
  readonly kind: LetterFileKind;
}

/** A sent letter for its applicant, who has shown number and code; never one that goes to a third party. */
export async function letterFileForApplicant(
  db: Database,
  { agencyId, applicationId, letterId, kind }: ApplicantRequest,
  at: Date,
): Promise<LetterDownload | null> {
  const letter = await findLetter(db, agencyId, letterId);
  if (letter?.state !== 'sent' || letter.applicationId !== applicationId) return null;
  const { content } = letter;
  if (content?.addressee !== 'applicant') return null;
  const result = await inTransaction(db, async (tx) => {
    const bytes = await openSecret(tx, letterPlace(agencyId, letterId, kind));
    if (!bytes) return fail(null);
    const reader = { userId: null, name: '申请人', agencyId, roles: [] };
    const fact = { subject: letterSubject(letterId), action: 'letterFetched', detail: { part: kind } };
    await appendAudit(tx, reader, fact, at);
    return ok(bytes);
  });
  return result.ok ? { bytes: result.value, headers: downloadHeaders(content, kind) } : null;
}
