import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { type AuditActor, appendAudit } from '../../audit/append';
import { type PlainDate, today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { ok, type Result } from '../../result';
import { putSecret } from '../../vault/secrets';
import { storedDay } from '../days';
import { decideRegistration, type RegistrationChange, type RegistrationRefusal } from '../decide/registration';
import { standingOf } from '../ledger/standing';
import { ledgerOf } from '../queries/heads';
import type { Applicant, ApplicantKind, Channel, DeliveryWanted, FormWanted, RequiredElement } from '../types';
import { applicantPlace, hashesOf, subjectOf, withoutApplicant, wordingPlace } from '../vault-places';
import { insertEvent } from './ledger';
import { applicationNumber, drawNumber } from './numbering';
import { ledgerDay, writeStanding } from './standing';

/** An application as the office registers it. */
export interface RegistrationInput {
  readonly channel: Channel;
  readonly arrivedOn: PlainDate;
  /** When both sides confirmed it, where Art. 31 asks for that; null while they have not. */
  readonly confirmedOn: PlainDate | null;
  readonly applicantKind: ApplicantKind;
  readonly applicant: Applicant;
  /** In the office's words; whatever in it names the applicant is masked. */
  readonly matter: string;
  readonly request: string;
  readonly formWanted: FormWanted;
  readonly deliveryWanted: DeliveryWanted;
  /** Elements of Art. 29 that the office did not find, beside those that are blank. */
  readonly foundMissing: readonly RequiredElement[];
}

export interface Registered {
  readonly id: string;
  readonly number: string;
}

/** Registers what came by hand, post, fax, mail or from another system: number, ledger, standing and vault at once. */
export async function registerApplication(
  db: Database,
  actor: Actor,
  input: RegistrationInput,
  at: Date,
): Promise<Result<Registered, RegistrationRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<Registered, RegistrationRefusal>> => {
    const decision = decideRegistration(actor, input, today(at));
    if (!decision.ok) return decision;
    const entered = { agencyId: actor.agencyId, actor, trail: actor, input, change: decision.value };
    return ok(await enterApplication(tx, entered, at));
  });
}

export interface EnteredApplication {
  readonly agencyId: string;
  /** Null where the public files. */
  readonly actor: Actor | null;
  readonly trail: AuditActor;
  readonly input: RegistrationInput;
  readonly change: RegistrationChange;
  readonly filingHash?: string;
  /** The hash under which number and code find it again. */
  readonly accessHashOf?: (number: string) => Promise<string>;
}

/** Writes a registration that was decided. The number comes late: its counter makes all others of the agency wait. */
export async function enterApplication(
  tx: Transaction,
  { agencyId, actor, trail, input, change, filingHash, accessHashOf }: EnteredApplication,
  at: Date,
): Promise<Registered> {
  const id = randomUUID();
  const { applicant, applicantKind, channel, formWanted, deliveryWanted } = input;
  const { matter, request } = await sealIdentity(tx, agencyId, id, input, at);
  const number = applicationNumber(change.year, await drawNumber(tx, agencyId, 'application', change.year));
  await tx.application.create({
    data: {
      id,
      agencyId,
      number,
      channel,
      arrivedOn: storedDay(input.arrivedOn),
      applicantKind,
      matter,
      request,
      formWanted,
      deliveryWanted,
      missing: [...change.missing],
      filingHash,
      accessHash: await accessHashOf?.(number),
      registeredBy: actor?.userId,
      registeredAt: at,
      lastEditedBy: actor?.userId,
    },
  });
  const head = { id, agencyId, applicantKind, sectionId: null };
  if (change.receipt) {
    const { on, basis } = change.receipt;
    const line = { number: 1, kind: 'received', on, facts: { basis }, reason: null, letterId: null, reverses: null };
    await insertEvent(tx, head, line, actor, at);
  }
  const { calendar, today: day } = await ledgerDay(tx, at);
  const standing = standingOf(await ledgerOf(tx, id), calendar, day);
  await writeStanding(tx, head, standing);
  await appendAudit(
    tx,
    trail,
    {
      subject: subjectOf(id),
      action: actor ? 'applicationRegistered' : 'applicationFiled',
      to: standing.state,
      detail: { number, channel, applicantKind, withIdentity: applicant.identityNumber.trim() !== '' },
    },
    at,
  );
  return { id, number };
}

/** Seals who applied, and gives matter and request as they may stand in the clear. */
async function sealIdentity(
  tx: Transaction,
  agencyId: string,
  id: string,
  { applicant, matter, request }: RegistrationInput,
  at: Date,
): Promise<{ readonly matter: string; readonly request: string }> {
  const place = applicantPlace(agencyId, id);
  await putSecret(tx, { ...place, value: applicant, hashes: hashesOf(applicant) }, at);
  const clear = withoutApplicant(request, applicant);
  if (clear !== request) await putSecret(tx, { ...wordingPlace(agencyId, id), value: { request } }, at);
  return { matter: withoutApplicant(matter, applicant).trim(), request: clear.trim() };
}
