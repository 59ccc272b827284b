import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { hashUnderVaultKey } from '../../vault/secrets';
import { decideRegistration, type RegistrationRefusal } from '../decide/registration';
import { accessHash } from '../queries/status';
import type { Applicant, ApplicantKind, DeliveryWanted, FormWanted } from '../types';
import { withoutApplicant } from '../vault-places';
import { enterApplication, type RegistrationInput } from './registration';

/** What the public's form brings: no more than Art. 29 asks for. */
export interface FilingInput {
  /** Made when the form was drawn or opened, sixteen signs or more: the same form sent twice is filed once. */
  readonly token: string;
  readonly applicantKind: ApplicantKind;
  readonly applicant: Applicant;
  readonly request: string;
  /** A short name for it; the request's beginning where left out. */
  readonly matter?: string;
  readonly formWanted: FormWanted;
  readonly deliveryWanted: DeliveryWanted;
}

export type FilingFailure = RegistrationRefusal | { readonly code: 'notFound' | 'tokenMissing' | 'elementsMissing' };

/** With these two the applicant asks for the state. The code is kept nowhere. */
export interface Filed {
  readonly number: string;
  readonly code: string;
}

const shortestToken = 16;

/**
 * Files what the public sends. Of who applied nothing stands outside the vault; the receipt is the office's to confirm
 * (Art. 31). The same form with the same words again gives the same number and code.
 */
export async function fileApplication(
  db: Database,
  agencyId: string,
  input: FilingInput,
  at: Date,
): Promise<Result<Filed, FilingFailure>> {
  if (input.token.trim().length < shortestToken) return fail({ code: 'tokenMissing' });
  return inTransaction(db, async (tx): Promise<Result<Filed, FilingFailure>> => {
    const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { id: true } });
    if (!agency) return fail({ code: 'notFound' });
    const registration = asRegistration(input, at);
    const decision = decideRegistration(null, registration, today(at));
    if (!decision.ok) return decision;
    if (decision.value.missing.length > 0) return fail({ code: 'elementsMissing' });

    const written = [agencyId, JSON.stringify(input)];
    const filingHash = await hashUnderVaultKey(tx, 'filing', written);
    const code = codeOf(await hashUnderVaultKey(tx, 'code', written));
    const earlier = await findFiled(tx, agencyId, filingHash);
    if (earlier) return ok({ number: earlier, code });

    const trail = { userId: null, name: '公众', agencyId, roles: [] };
    const accessHashOf = (number: string) => accessHash(tx, agencyId, number, code);
    const entered = { agencyId, actor: null, trail, input: registration, change: decision.value, filingHash };
    const { number } = await enterApplication(tx, { ...entered, accessHashOf }, at);
    return ok({ number, code });
  });
}

/** Waits for the same form that is being filed at this very moment. */
async function findFiled(tx: Transaction, agencyId: string, filingHash: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${filingHash}, 0))`;
  const row = await tx.application.findFirst({ where: { agencyId, filingHash }, select: { number: true } });
  return row?.number ?? null;
}

const longestMatter = 40;

function asRegistration(input: FilingInput, at: Date): RegistrationInput {
  const { token: _, matter, ...rest } = input;
  const arrivedOn = today(at);
  return {
    ...rest,
    matter: matter?.trim() || beginningOf(withoutApplicant(input.request, input.applicant)),
    channel: 'online',
    arrivedOn,
    confirmedOn: null,
    foundMissing: [],
  };
}

function beginningOf(request: string): string {
  const [sentence = ''] = request.trim().split(/[。；;\n]/);
  const signs = [...sentence.trim()];
  return signs.length > longestMatter ? `${signs.slice(0, longestMatter).join('')}…` : signs.join('');
}

/** Digits and letters that nobody takes for one another: no 0, O, 1, I, L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 10;

/** A code that the same form always gets, and nobody can reckon without the vault's key. @param hash in hex */
function codeOf(hash: string): string {
  let rest = BigInt(`0x${hash}`);
  let code = '';
  for (let place = 0; place < codeLength; place += 1) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return code;
}
