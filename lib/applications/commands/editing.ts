import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import type { PlainDate } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { replaceSecret } from '../../vault/secrets';
import { storedDay } from '../days';
import { type ApplicationEditRefusal, decideApplicationEdit, missingElementsOf } from '../decide/registration';
import { standingEvents } from '../ledger/order';
import { openApplicant } from '../queries/applicant';
import { ledgerOf } from '../queries/heads';
import type {
  Applicant,
  ApplicantKind,
  ApplicationHead,
  Channel,
  DeliveryWanted,
  FormWanted,
  LedgerEvent,
  RequiredElement,
} from '../types';
import { applicantPlace, hashesOf, subjectOf, wordingPlace } from '../vault-places';
import { masked, swap } from './ledger';
import { lockApplication, refold } from './standing';

/** What is put right; what is left out stays. */
export interface ApplicationEdit {
  readonly applicationId: string;
  readonly seenVersion: number;
  readonly channel?: Channel;
  readonly arrivedOn?: PlainDate;
  readonly applicantKind?: ApplicantKind;
  /** Takes the place of the whole. */
  readonly applicant?: Applicant;
  readonly matter?: string;
  /** The applicant's words: until receipt, and after a correction was asked for (Art. 30). */
  readonly request?: string;
  readonly formWanted?: FormWanted;
  readonly deliveryWanted?: DeliveryWanted;
  /** Elements of Art. 29 that the office did not find, beside those that are blank. */
  readonly foundMissing?: readonly RequiredElement[];
}

export type EditFailure =
  | ApplicationEditRefusal
  | { readonly code: 'requestStands' | 'wordsMissing' | 'erased' | 'changedMeanwhile' };

/** Puts right what is registered. Another kind of applicant moves it to another column of table 三. @returns the new version */
export async function editApplication(
  db: Database,
  actor: Actor,
  { applicationId, seenVersion, ...edit }: ApplicationEdit,
  at: Date,
): Promise<Result<number, EditFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, EditFailure>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const events = await ledgerOf(tx, head.id);
    const { channel = head.channel, arrivedOn = head.arrivedOn } = edit;
    const decision = decideApplicationEdit(head, actor, { channel, arrivedOn }, events);
    if (!decision.ok) return decision;
    const words = await wordsOf(tx, head, edit, events, at);
    if (!words.ok) return words;

    const { applicantKind = head.applicantKind, formWanted, deliveryWanted } = edit;
    const change = { ...words.value, channel, applicantKind, formWanted, deliveryWanted, lastEditedBy: actor.userId };
    const written = { ...change, arrivedOn: storedDay(arrivedOn) };
    if (!(await swap(tx, head.id, seenVersion, written))) return fail({ code: 'changedMeanwhile' });
    await refold(tx, { ...head, applicantKind }, at);
    // Which parts, and nothing of what stands in them.
    const detail = { fields: Object.keys(edit).filter((key) => edit[key as keyof typeof edit] !== undefined) };
    await appendAudit(tx, actor, { subject: subjectOf(head.id), action: 'applicationEdited', detail }, at);
    return ok(seenVersion + 1);
  });
}

type Edit = Omit<ApplicationEdit, 'applicationId' | 'seenVersion'>;

interface ClearWords {
  readonly matter: string;
  readonly request: string;
  readonly missing: RequiredElement[];
}

/** The words as they may stand in the clear, after what belongs in the vault was sealed there. */
async function wordsOf(
  tx: Transaction,
  head: ApplicationHead,
  edit: Edit,
  events: readonly LedgerEvent[],
  at: Date,
): Promise<Result<ClearWords, EditFailure>> {
  const stored = await tx.application.findUniqueOrThrow({
    where: { id: head.id },
    select: { matter: true, request: true, missing: true },
  });
  const { matter = stored.matter, request = stored.request } = edit;
  if (!matter.trim() || !request.trim()) return fail({ code: 'wordsMissing' });
  if (request.trim() !== stored.request && !mayChangeRequest(events)) return fail({ code: 'requestStands' });
  const earlier = await openApplicant(tx, head.agencyId, head.id);
  // What the agency's term has erased does not come back by an edit.
  if (!earlier && edit.applicant) return fail({ code: 'erased' });
  const applicant = edit.applicant ?? earlier;
  if (edit.applicant) await resealApplicant(tx, head, edit.applicant, at);
  const clear = (text: string) => masked(masked(text, applicant), earlier).trim();
  if (clear(request) !== request.trim()) {
    await replaceSecret(tx, { ...wordingPlace(head.agencyId, head.id), value: { request } }, at);
  }
  return ok({
    matter: clear(matter),
    request: clear(request),
    missing: missingAfter(edit, applicant, request, stored.missing as RequiredElement[]),
  });
}

function missingAfter(
  { applicant: given, foundMissing, request: asked }: Edit,
  applicant: Applicant | null,
  request: string,
  stored: RequiredElement[],
): RequiredElement[] {
  const isTouched = given !== undefined || foundMissing !== undefined || asked !== undefined;
  if (!isTouched || !applicant) return stored;
  return [...missingElementsOf({ applicant, request, foundMissing: foundMissing ?? [] })];
}

async function resealApplicant(tx: Transaction, head: ApplicationHead, value: Applicant, at: Date): Promise<void> {
  await replaceSecret(tx, { ...applicantPlace(head.agencyId, head.id), value, hashes: hashesOf(value) }, at);
}

function mayChangeRequest(events: readonly LedgerEvent[]): boolean {
  const standing = standingEvents(events);
  return standing.every(({ kind }) => kind !== 'received') || standing.some(({ kind }) => kind === 'correctionAsked');
}
