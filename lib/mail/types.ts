import type { Result } from '../result';

export interface Mail {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** Codes alone: what a mail server says back may name the person. */
export type MailFailure =
  | { readonly code: 'notConfigured' }
  | { readonly code: 'badAddress' }
  /** The server answered and does not take it; `reply` is its number, 550 for an unknown mailbox. */
  | { readonly code: 'refused'; readonly reply: number | null }
  /** No answer, or none in time. */
  | { readonly code: 'unreachable' };

export type SendMail = (mail: Mail) => Promise<Result<null, MailFailure>>;
