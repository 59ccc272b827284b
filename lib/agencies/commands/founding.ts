import { appendAudit } from '../../audit/append';
import { firstPassword, hashPassword } from '../../auth/password';
import type { Database } from '../../db';
import { inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';

export interface Founding {
  readonly slug: string;
  readonly name: string;
  /** The first administrator's username. */
  readonly admin: string;
}

export type FoundingRefusal = { readonly code: 'slugTaken' | 'usernameTaken' };

/**
 * An agency and its first administrator, who makes everybody else.
 * @returns the administrator's first password, to be changed at the first sign-in; it is kept nowhere
 */
export async function foundAgency(
  db: Database,
  { slug, name, admin }: Founding,
  at: Date,
): Promise<Result<string, FoundingRefusal>> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx): Promise<Result<string, FoundingRefusal>> => {
    if ((await tx.agency.count({ where: { slug } })) > 0) return fail({ code: 'slugTaken' });
    if ((await tx.person.count({ where: { username: admin } })) > 0) return fail({ code: 'usernameTaken' });
    const { id: agencyId } = await tx.agency.create({ data: { slug, name, overviewHeads: [] } });
    const roles = ['administrator' as const];
    const person = { agencyId, username: admin, name: '系统管理员', roles, passwordHash };
    const { id: userId } = await tx.person.create({ data: person });
    const actor = { userId, name: person.name, agencyId, roles };
    await appendAudit(tx, actor, { subject: `agency:${agencyId}`, action: 'agencyFounded', detail: { slug } }, at);
    return ok(password);
  });
}
