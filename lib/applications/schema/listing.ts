import { z } from 'zod';
import { applicantKinds, channels, outcomes } from '../types';

const states = [
  'filed',
  'running',
  'awaitingCorrection',
  'awaitingThirdParty',
  'awaitingPayment',
  'concluded',
] as const;
const year = z.coerce.number().int().min(2008).max(2100).optional().catch(undefined);

/** Rows of table 三 that stand for several outcomes, beside the outcomes themselves. */
const outcomeChoices = [...outcomes, 'refused', 'unavailable', 'notProcessed', 'other'] as const;

/** The list's address. What can't be read narrows nothing: a bookmark of last year must still open. */
export const listSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z
    .enum([...states, 'open'])
    .optional()
    .catch(undefined),
  due: z.enum(['today', 'week', 'late', 'repliedLate']).optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  kind: z.enum(applicantKinds).optional().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  outcome: z.enum(outcomeChoices).optional().catch(undefined),
  /** Of the legal receipt date. */
  receivedYear: year,
  concludedYear: year,
  /** Received by the end of this year and not concluded by then: carried over in table 三. */
  openAtEndOf: year,
  /** Left out: the most pressing first where it is about open ones, else the newest. */
  sort: z.enum(['due', 'number']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});

export type ApplicationSearch = z.output<typeof listSchema>;
