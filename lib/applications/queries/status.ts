import type { PlainDate } from '../../clock';
import type { Reader } from '../../db';
import { normalised } from '../../vault/sealing';
import { hashUnderVaultKey } from '../../vault/secrets';
import { legalDay } from '../days';
import { standingEvents } from '../ledger/order';
import type { LedgerEvent, LetterKind, Outcome } from '../types';
import { findStanding, ledgerOf, type StoredStanding } from './heads';

export interface SentLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly documentNumber: string;
  readonly sentOn: PlainDate;
}

/** What number and code tell an applicant: nothing of who applied, nor of who works on it. */
export interface ApplicationStatus {
  readonly applicationId: string;
  readonly number: string;
  readonly arrivedOn: PlainDate;
  readonly standing: StoredStanding;
  /** The acts that stand, in the law's order. */
  readonly events: readonly LedgerEvent[];
  readonly letters: readonly SentLetter[];
}

/** How number and code are hashed together: neither is looked for without the other. */
export function accessHash(db: Reader, agencyId: string, number: string, code: string): Promise<string> {
  return hashUnderVaultKey(db, 'access', [agencyId, normalised(number), normalised(code)]);
}

/**
 * The application that number and code belong to, or null. A wrong code and a number that doesn't exist are the same
 * miss of one index, after the same hash: how long the answer takes tells nothing.
 */
export async function findByCode(
  db: Reader,
  agencyId: string,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<string | null> {
  const hash = await accessHash(db, agencyId, number, code);
  const row = await db.application.findUnique({ where: { accessHash: hash }, select: { id: true, agencyId: true } });
  return row?.agencyId === agencyId ? row.id : null;
}

/** What `findByCode` found, with its state and the letters that were sent. */
export async function statusOf(
  db: Reader,
  agencyId: string,
  number: string,
  code: string,
): Promise<ApplicationStatus | null> {
  const applicationId = await findByCode(db, agencyId, { number, code });
  if (!applicationId) return null;
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true, arrivedOn: true },
  });
  return {
    applicationId,
    number: row.number,
    arrivedOn: legalDay(row.arrivedOn),
    standing: await findStanding(db, applicationId),
    events: standingEvents(await ledgerOf(db, applicationId)),
    letters: await sentLetters(db, applicationId),
  };
}

/** Of the kinds that go to the applicant. */
const toThirdParties: readonly LetterKind[] = ['thirdPartyLetter', 'thirdPartyDecision'];

async function sentLetters(db: Reader, applicationId: string): Promise<readonly SentLetter[]> {
  const rows = await db.letter.findMany({
    where: { applicationId, state: 'sent', kind: { notIn: [...toThirdParties] } },
    orderBy: [{ sentOn: 'asc' }, { signedAt: 'asc' }],
    select: { id: true, kind: true, outcome: true, documentNumber: true, sentOn: true },
  });
  return rows.flatMap(({ documentNumber, sentOn, kind, outcome, id }) =>
    documentNumber && sentOn
      ? [
          {
            id,
            kind: kind as LetterKind,
            outcome: outcome as Outcome | null,
            documentNumber,
            sentOn: legalDay(sentOn),
          },
        ]
      : [],
  );
}
