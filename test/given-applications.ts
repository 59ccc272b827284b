import { randomInt } from 'node:crypto';
import { recordEvent } from '../lib/applications/commands/ledger';
import { type RegistrationInput, registerApplication } from '../lib/applications/commands/registration';
import type { EventEntry } from '../lib/applications/decide/events';
import { feeOf } from '../lib/applications/fees';
import type { Applicant, ApplicationState, Outcome } from '../lib/applications/types';
import type { PlainDate } from '../lib/clock';
import type { Database } from '../lib/db';
import { type GivenAgency, givenAgency, must } from './given';

/** An application was received here; every later act of `givenApplication` comes on one of the days after. */
export const receivedOn = '2026-01-12';
/** The day of the last act that `givenApplication` records. */
export const lastActOn = '2026-01-16';

/** Nine in the morning of a legal day in China. */
export const morningOf = (day: PlainDate): Date => new Date(`${day}T09:00:00+08:00`);

/** Somebody who does not exist: names say 测试, numbers begin with a region that was never given out. */
export function inventedApplicant(fields: Partial<Applicant> = {}): Applicant {
  const number = String(randomInt(1_000_000_000)).padStart(9, '0');
  return {
    name: `测试甲${number}`,
    identityKind: '居民身份证',
    identityNumber: `009999199${number}`,
    representative: '',
    phone: `19${number}`,
    email: `ceshi${number}@example.com`,
    address: `测试市虚构路${number}号`,
    postcode: '000000',
    ...fields,
  };
}

/** A registration handed in at the counter, those fields named here in place of the ordinary ones. */
export function ordinaryRegistration(fields: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    channel: 'inPerson',
    arrivedOn: receivedOn,
    confirmedOn: null,
    applicantKind: 'naturalPerson',
    applicant: inventedApplicant(),
    matter: '2025 年城乡低保资金分配情况',
    request: '申请公开 2025 年度城乡低保资金的分配文件。',
    formWanted: 'electronic',
    deliveryWanted: 'email',
    foundMissing: [],
    ...fields,
  };
}

export interface GivenApplication extends GivenAgency {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: Applicant;
}

interface Wanted {
  readonly state?: ApplicationState;
  /** Of a concluded one. */
  readonly outcome?: Outcome;
  /** A new one when left out. */
  readonly agency?: GivenAgency;
  readonly fields?: Partial<RegistrationInput>;
}

/** An application brought to a state by the commands themselves. */
export async function givenApplication(db: Database, wanted: Wanted = {}): Promise<GivenApplication> {
  const { state = 'running', outcome = 'disclosed' } = wanted;
  const agency = wanted.agency ?? (await givenAgency(db));
  // What comes by mail is received once it is confirmed (Art. 31).
  const input = ordinaryRegistration({ ...(state === 'filed' && { channel: 'email' as const }), ...wanted.fields });
  const { id, number } = must(await registerApplication(db, agency.office, input, morningOf(receivedOn)));
  for (const entry of waysTo(outcome)[state]) await recordNow(db, agency, id, entry);
  const { version } = await db.application.findUniqueOrThrow({ where: { id } });
  return { ...agency, id, number, version, applicant: input.applicant };
}

/** Records an act on its day, on the application as it is now. @returns the new version */
export async function recordNow(db: Database, agency: GivenAgency, id: string, entry: EventEntry): Promise<number> {
  const { version } = await db.application.findUniqueOrThrow({ where: { id } });
  const request = { ...entry, applicationId: id, seenVersion: version };
  return must(await recordEvent(db, agency.office, request, morningOf(entry.on))).version;
}

function waysTo(outcome: Outcome): Readonly<Record<ApplicationState, readonly EventEntry[]>> {
  const quantity = 40;
  const fee = { basis: 'pages', quantity, amount: feeOf('pages', quantity).amount } as const;
  const why = '测试直接办结';
  return {
    filed: [],
    running: [],
    awaitingCorrection: [
      { kind: 'correctionAsked', on: '2026-01-14', facts: { dueOn: '2026-01-28', what: '请写明文件名称' } },
    ],
    awaitingThirdParty: [{ kind: 'thirdPartyAsked', on: '2026-01-14', facts: { party: '第三方1' } }],
    awaitingPayment: [{ kind: 'feeNotified', on: '2026-01-14', facts: fee }],
    concluded: [{ kind: 'replied', on: lastActOn, facts: { outcome }, reason: why }],
  };
}
