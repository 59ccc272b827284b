import { loadCalendar } from '../../calendar/queries';
import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import { plainText } from '../../documents/text-schema';
import { openSecretObject } from '../../vault/secrets';
import { letterContent } from '../letters/content';
import { letterNames } from '../letters/names';
import { openElementsOf } from '../letters/open-elements';
import { letterPlace } from '../letters/places';
import type { EarlierLetter, PrefillFacts } from '../letters/prefill';
import type { LetterAgency, LetterApplication, LetterContent, LetterFacts, LetterPart } from '../letters/types';
import type { ApplicationHead, Channel, LetterHead, LetterKind, Outcome } from '../types';
import { namesApplicant, wordingPlace } from '../vault-places';
import { openApplicant } from './applicant';
import { assignmentsOf } from './detail';
import { ledgerOf } from './heads';
import { listLetters, type StoredLetter } from './letters';
import { findDisclosureSettings } from './settings';
import { similarApplications, volumeOf } from './similar';
import { findTemplate, findTemplateById } from './templates';

type Asked = Pick<StoredLetter, 'agencyId' | 'applicationId' | 'kind' | 'outcome' | 'elements' | 'templateId'>;

/**
 * All that a letter is made of but for who it goes to, read as it is now.
 * @param on the day it would bear
 */
export async function findLetterFacts(db: Reader, letter: Asked, on: PlainDate): Promise<LetterFacts> {
  const { agencyId, applicationId, kind, outcome, elements, templateId } = letter;
  const begun = templateId === null ? null : await findTemplateById(db, agencyId, templateId);
  const { wording } = begun ?? (await findTemplate(db, agencyId, kind, outcome));
  return {
    kind,
    outcome,
    elements,
    on,
    documentNumber: null,
    agency: await findLetterAgency(db, agencyId),
    settings: await findDisclosureSettings(db, agencyId),
    application: await findLetterApplication(db, applicationId),
    events: await ledgerOf(db, applicationId),
    calendar: await loadCalendar(db),
    wording,
  };
}

async function findLetterAgency(db: Reader, agencyId: string): Promise<LetterAgency> {
  return db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { name: true, contactOffice: true, phone: true, address: true },
  });
}

async function findLetterApplication(db: Reader, id: string): Promise<LetterApplication> {
  const row = await db.application.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      channel: true,
      applicantKind: true,
      matter: true,
      request: true,
      formWanted: true,
      deliveryWanted: true,
    },
  });
  // The database's checks hold these to their types (migration 0011).
  return { ...row, channel: row.channel as Channel } as LetterApplication;
}

/** Who a letter goes to, opened for the program itself. */
export interface Addressee {
  readonly name: string;
  /** The request as it was written, where it named the applicant and so is masked in the content. */
  readonly request: string | null;
}

type Letter = Pick<LetterHead, 'id' | 'agencyId' | 'applicationId' | 'kind'>;

/** The addressee's name from the vault: of a third party's letter never the applicant's. */
export async function openAddressee(db: Reader, letter: Letter): Promise<Addressee | null> {
  const { id, agencyId, applicationId, kind } = letter;
  if (letterNames[kind].addressee === 'thirdParty') {
    const party = (await openSecretObject(db, letterPlace(agencyId, id, 'thirdParty'))) as { name: string } | null;
    return party && { name: party.name, request: null };
  }
  const applicant = await openApplicant(db, agencyId, applicationId);
  if (!applicant?.name.trim()) return null;
  const written = (await openSecretObject(db, wordingPlace(agencyId, applicationId))) as { request: string } | null;
  return { name: applicant.name, request: written?.request ?? null };
}

/** Keys of what still stands in the way of a signature, the vault's part included; it tells that, and no name. */
export async function findOpenElements(db: Reader, letter: Letter, facts: LetterFacts): Promise<readonly string[]> {
  const addressee = await openAddressee(db, letter);
  const isThird = letterNames[letter.kind].addressee === 'thirdParty';
  const texts = textsOf(letterContent(facts));
  const applicant = await openApplicant(db, letter.agencyId, letter.applicationId);
  const lacking: readonly (string | false)[] = [
    ...openElementsOf(facts),
    addressee === null && (isThird ? 'thirdPartyName' : 'applicantName'),
    applicant !== null && namesApplicant(texts, applicant) && 'applicantNamed',
    isThird && addressee !== null && texts.some((text) => text.includes(addressee.name)) && 'thirdPartyNamed',
  ];
  return lacking.filter((key) => key !== false);
}

function textsOf({ parts }: LetterContent): readonly string[] {
  return parts.flatMap((part: LetterPart) => ('text' in part ? [part.text] : part.rows.flat()));
}

const asksEarlier: readonly Outcome[] = ['notProcessed.repeated', 'notProcessed.reconfirmation'];

/** What the records know for the beginning of a letter. */
export async function findPrefillFacts(
  db: Reader & SqlReader,
  head: ApplicationHead,
  { kind, outcome }: { readonly kind: LetterKind; readonly outcome: Outcome | null },
  on: PlainDate,
): Promise<PrefillFacts> {
  const { agencyId, id } = head;
  const assignments = await assignmentsOf(db, id);
  const said = assignments.find(({ state }) => state === 'taken' || state === 'handedBack');
  return {
    kind,
    outcome,
    on,
    agency: await findLetterAgency(db, agencyId),
    application: await findLetterApplication(db, id),
    events: await ledgerOf(db, id),
    calendar: await loadCalendar(db),
    opinion: said ? plainText(said.opinion).trim() : '',
    search: said?.search ?? '',
    letters: (await listLetters(db, id)).flatMap(asEarlier),
    earlierReply: outcome !== null && asksEarlier.includes(outcome) ? await findEarlierReply(db, head) : null,
    headName: await findHeadName(db, agencyId),
    volume: await volumeOf(db, head, on),
  };
}

function asEarlier({ kind, documentNumber, sentOn }: StoredLetter): EarlierLetter[] {
  return documentNumber !== null && sentOn !== null ? [{ kind, documentNumber, on: sentOn }] : [];
}

/** The last reply to the same applicant on the same matter. */
async function findEarlierReply(db: Reader & SqlReader, head: ApplicationHead): Promise<EarlierLetter | null> {
  const similar = await similarApplications(db, head);
  const same = similar.find(({ isSameApplicant, isSameMatter, state }) => {
    return isSameApplicant && isSameMatter && state === 'concluded';
  });
  if (!same) return null;
  const letters = (await listLetters(db, same.id)).flatMap(asEarlier);
  return letters.find(({ kind }) => kind === 'reply') ?? null;
}

async function findHeadName(db: Reader, agencyId: string): Promise<string> {
  const heads = await db.person.findMany({
    where: { agencyId, roles: { has: 'office_head' }, disabledAt: null },
    select: { name: true },
    take: 2,
  });
  return heads.length === 1 ? (heads[0]?.name ?? '') : '';
}
