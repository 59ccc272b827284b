import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { env } from '../env';
import { fail, ok, type Result } from '../result';
import type { Mail, MailFailure } from './types';

/** A server that is slower than that is tried again at the next tick. */
const PATIENCE_MS = 10_000;

/** Whether mail can be sent at all: pages offer no reminders by mail otherwise. */
export function mailIsConfigured(): boolean {
  return Boolean(env.smtpUrl && env.mailFrom);
}

/**
 * Sends one plain text by the server of SMTP_URL, from MAIL_FROM. Without both nothing is sent and nothing fails.
 * @returns a failure as a value; nothing of the mail is logged
 */
export async function sendMail(mail: Mail): Promise<Result<null, MailFailure>> {
  const { smtpUrl, mailFrom } = env;
  if (!smtpUrl || !mailFrom) return fail({ code: 'notConfigured' });
  if (!z.email().safeParse(mail.to).success) return fail({ code: 'badAddress' });
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const server = createTransport({ url: smtpUrl, ...patience });
  try {
    await server.sendMail({
      from: { name: '', address: mailFrom },
      to: { name: '', address: mail.to },
      subject: mail.subject.replace(/\s+/g, ' '),
      text: mail.text,
      // A reply by machine would come back to us, and the next digest would answer it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return ok(null);
  } catch (fault) {
    return fail(failureOf(fault));
  } finally {
    server.close();
  }
}

function failureOf(fault: unknown): MailFailure {
  const { code, responseCode } = fault as { code?: string; responseCode?: number };
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'EAUTH' || responseCode !== undefined) {
    return { code: 'refused', reply: responseCode ?? null };
  }
  return { code: 'unreachable' };
}
