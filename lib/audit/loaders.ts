import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { permits } from '../access/policy';
import { requireActor } from '../auth/session';
import { db } from '../db';
import { auditPolicy } from './policy';
import { type AuditLine, findSubjectNames, listAudit, listAuditActors } from './queries';
import { type ChainVerdict, verifyAudit } from './verify';

/** Days that the database can count with. */
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2999-12-31');

/** The filter as the address carries it; what can't be read narrows nothing. */
const filterSchema = z.object({
  action: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional()
    .catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  kind: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
  from: day.optional().catch(undefined),
  until: day.optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
  verify: z.literal('1').optional().catch(undefined),
});

export type AuditAddress = z.infer<typeof filterSchema>;

export interface AuditPageData {
  readonly address: AuditAddress;
  readonly lines: readonly AuditLine[];
  /** What the lines are about, by subject. */
  readonly names: ReadonlyMap<string, string>;
  readonly next: number | null;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** The chain's verdict, when the auditor asked for it. */
  readonly verdict: ChainVerdict | null;
}

const dayMs = 86_400_000;

/** The trail of the auditor's agency, narrowed by the address. */
export async function loadAudit(
  search: Readonly<Record<string, string | string[] | undefined>>,
): Promise<AuditPageData> {
  const actor = await requireActor();
  if (!permits(auditPolicy, 'read', actor)) forbidden();
  const given = Object.fromEntries(
    Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
  const address = filterSchema.parse(given);
  const [{ lines, next }, actors, verdicts] = await Promise.all([
    listAudit(db, actor.agencyId, {
      action: address.action,
      actorId: address.actor,
      kind: address.kind,
      from: address.from ? startOfDay(address.from) : undefined,
      until: address.until ? new Date(startOfDay(address.until).getTime() + dayMs) : undefined,
      before: address.before,
    }),
    listAuditActors(db, actor.agencyId),
    address.verify ? verifyAudit(db, actor.agencyId) : [],
  ]);
  const names = await findSubjectNames(db, lines);
  return { address, lines, names, next, actors, verdict: verdicts[0] ?? null };
}

/** Midnight in China, which has kept one zone since 1991. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
