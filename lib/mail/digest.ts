import type { PlainDate } from '../clock';
import type { Database } from '../db';
import { ok, type Result } from '../result';
import { sendMail } from './send-mail';
import type { Mail, MailFailure, SendMail } from './types';

export interface Digest {
  readonly personId: string;
  /** The day that it is the digest of. */
  readonly day: PlainDate;
  readonly mail: Mail;
}

/**
 * Sends a person's digest of a day, once whichever processes try. A failure lets the next tick try again; a process
 * that dies while sending leaves it unsent for that day, since the desk shows the same and twice is spam.
 * @param at the instant of sending
 */
export async function sendDigestOnce(
  db: Database,
  { personId, day, mail }: Digest,
  at: Date,
  send: SendMail = sendMail,
): Promise<Result<'sent' | 'sentBefore', MailFailure>> {
  const key = { personId, day: new Date(`${day}T00:00:00Z`) };
  const { count } = await db.sentDigest.createMany({ data: [{ ...key, at }], skipDuplicates: true });
  if (count === 0) return ok('sentBefore');
  const sent = await send(mail);
  if (sent.ok) return ok('sent');
  await db.sentDigest.deleteMany({ where: key });
  return sent;
}

/** Whom the digest of a day went to already: their texts need not be written again. */
export async function personsWithDigest(db: Database, day: PlainDate): Promise<ReadonlySet<string>> {
  const rows = await db.sentDigest.findMany({
    where: { day: new Date(`${day}T00:00:00Z`) },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}
