import type { Actor } from '../../access/roles';
import { today } from '../../clock';
import type { Transaction } from '../../db';
import { asJson } from '../../json';
import { putSecret } from '../../vault/secrets';
import type { LetterChange } from '../decide/letters';
import { letterContent } from '../letters/content';
import { letterDigest } from '../letters/digest';
import { letterPlace } from '../letters/places';
import type { RenderLetter } from '../letters/rendering';
import type { LetterFacts } from '../letters/types';
import { openAddressee } from '../queries/letter-facts';
import type { StoredLetter } from '../queries/letters';
import { drawNumber } from './numbering';

/** What a signature fixes, for the trail. */
export interface SignedLetter {
  readonly documentNumber: string;
  readonly digest: string;
}

/** 机关代字〔年〕n号 */
function documentNumberOf(code: string, year: number, sequence: number): string {
  return `${code.trim()}〔${year}〕${sequence}号`;
}

/**
 * Signs: gives the number, freezes the words under their digest, draws both files and seals them, all in the step's
 * transaction, so that a number is never without its letter, nor a signed letter without its files. Drawing takes a
 * fraction of a second; meanwhile the counter's row lock keeps the agency's other signatures waiting, and a fault
 * gives the number back.
 * @returns null where the letter changed meanwhile
 */
export async function signLetter(
  tx: Transaction,
  actor: Actor,
  {
    letter,
    facts,
    change,
  }: { readonly letter: StoredLetter; readonly facts: LetterFacts; readonly change: LetterChange },
  at: Date,
  render: RenderLetter,
): Promise<SignedLetter | null> {
  const { id, agencyId, version } = letter;
  const addressee = await openAddressee(tx, letter);
  if (!addressee) throw new Error(`letter ${id} passed its checks without an addressee`);
  const year = Number(today(at).slice(0, 4));
  const documentNumber = documentNumberOf(
    facts.settings.documentCode,
    year,
    await drawNumber(tx, agencyId, 'letter', year),
  );
  const content = letterContent({ ...facts, documentNumber });
  const digest = letterDigest(content);
  const files = await render(content, addressee, at);

  const { count } = await tx.letter.updateMany({
    where: { id, version },
    data: {
      ...change,
      documentNumber,
      digest,
      content: asJson(content),
      signedBy: actor.userId,
      signedAt: at,
      updatedAt: at,
      version: { increment: 1 },
    },
  });
  if (count === 0) return null;
  await putSecret(tx, { ...letterPlace(agencyId, id, 'docx'), value: files.docx }, at);
  await putSecret(tx, { ...letterPlace(agencyId, id, 'pdf'), value: files.pdf }, at);
  return { documentNumber, digest };
}
