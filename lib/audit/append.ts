import type { Role } from '../access/roles';
import type { Transaction } from '../db';
import type { Prisma } from '../generated/prisma/client';

/** Who the trail names: an actor, or somebody who tried to sign in as one (`userId` null). */
export interface AuditActor {
  readonly userId: string | null;
  readonly name: string;
  readonly agencyId: string;
  readonly roles: readonly Role[];
}

export interface AuditFact {
  /** What was acted on, `kind:id`. */
  readonly subject: string;
  readonly action: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  /** Small and without personal data. */
  readonly detail?: Prisma.InputJsonObject;
}

/**
 * Writes one line of the trail in the transaction of what it tells of. Number and digests are the database's to set;
 * the agency's chain is locked from here to the end of the transaction, so this comes last.
 */
export async function appendAudit(tx: Transaction, actor: AuditActor, fact: AuditFact, at: Date): Promise<void> {
  await tx.auditEntry.create({
    data: {
      agencyId: actor.agencyId,
      at,
      actorId: actor.userId,
      actorName: actor.name,
      actorRoles: [...actor.roles],
      subject: fact.subject,
      action: fact.action,
      fromState: fact.from,
      toState: fact.to,
      reason: fact.reason,
      detail: fact.detail ?? {},
    },
  });
}
