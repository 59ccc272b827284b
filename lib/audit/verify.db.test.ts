import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { givenAgency, morning } from '../../test/given';
import type { Database, Transaction } from '../db';
import { appendAudit } from './append';
import { verifyAudit } from './verify';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

/** An agency with ten entries. */
async function givenTrail() {
  const { agencyId, office } = await givenAgency(db);
  for (let n = 1; n <= 10; n += 1) {
    await appendAudit(db, office, { subject: 'report:1', action: 'editBlock', reason: `第 ${n} 次` }, morning);
  }
  return { agencyId, office };
}

/** Does what only the owner of the database could: writes past the guard. */
async function tamper(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_never_changes`;
    await work(tx);
    await tx.$executeRaw`ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_never_changes`;
  });
}

const problemsOf = async (agencyId: string) => (await verifyAudit(db, agencyId))[0]?.problems;

describe('the audit chain', () => {
  it('is whole when nobody touched it', async () => {
    const { agencyId } = await givenTrail();
    const [verdict] = await verifyAudit(db, agencyId);
    expect(verdict).toMatchObject({ entries: 10, problems: [] });
  });

  it('numbers without a gap when a hundred write at once', async () => {
    const { agencyId, office } = await givenTrail();
    const write = (database: Database) => appendAudit(database, office, { subject: 'report:1', action: 'x' }, morning);
    await Promise.all(Array.from({ length: 100 }, () => write(db)));
    const { _max, _count } = await db.auditEntry.aggregate({
      where: { agencyId },
      _max: { number: true },
      _count: true,
    });
    expect([_max.number, _count]).toEqual([110, 110]);
    expect(await problemsOf(agencyId)).toEqual([]);
  });

  it('can’t be changed, cut or emptied by the application', async () => {
    const { agencyId } = await givenTrail();
    await expect(db.auditEntry.updateMany({ where: { agencyId }, data: { reason: '' } })).rejects.toThrow();
    await expect(db.auditEntry.deleteMany({ where: { agencyId } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow();
  });

  const fields: readonly [string, Record<string, unknown>][] = [
    ['reason', { reason: '另一个理由' }],
    ['actorName', { actorName: '别人' }],
    ['action', { action: 'approve' }],
    ['at', { at: new Date('2026-01-12T09:00:00.001+08:00') }],
    ['detail', { detail: { a: 1 } }],
    ['toState', { toState: 'approved' }],
    ['subject', { subject: 'report:2' }],
  ];
  it.each(fields)('shows a changed %s', async (_, change) => {
    const { agencyId } = await givenTrail();
    await tamper((tx) => tx.auditEntry.updateMany({ where: { agencyId, number: 4 }, data: change }));
    expect(await problemsOf(agencyId)).toEqual([{ number: 4, kind: 'changed' }]);
  });

  it('shows a missing entry', async () => {
    const { agencyId } = await givenTrail();
    await tamper((tx) => tx.auditEntry.deleteMany({ where: { agencyId, number: 4 } }));
    expect(await problemsOf(agencyId)).toEqual([{ number: 4, kind: 'gap' }]);
  });

  it('shows two entries that changed places', async () => {
    const { agencyId } = await givenTrail();
    await tamper(async (tx) => {
      await tx.auditEntry.updateMany({ where: { agencyId, number: 4 }, data: { number: 99 } });
      await tx.auditEntry.updateMany({ where: { agencyId, number: 5 }, data: { number: 4 } });
      await tx.auditEntry.updateMany({ where: { agencyId, number: 99 }, data: { number: 5 } });
    });
    const kinds = (await problemsOf(agencyId))?.map(({ kind }) => kind);
    expect(kinds).toContain('changed');
    expect(kinds).toContain('broken');
  });

  it('shows an entry forged with a digest that fits itself', async () => {
    const { agencyId } = await givenTrail();
    await tamper(async (tx) => {
      await tx.auditEntry.updateMany({ where: { agencyId, number: 4 }, data: { reason: '伪造' } });
      await tx.$executeRaw`UPDATE audit_entry e SET digest = audit_digest(e) WHERE agency_id = ${agencyId}::uuid AND number = 4`;
    });
    expect(await problemsOf(agencyId)).toEqual([{ number: 5, kind: 'broken' }]);
  });

  it('shows a tail that was cut', async () => {
    const { agencyId } = await givenTrail();
    await tamper((tx) => tx.auditEntry.deleteMany({ where: { agencyId, number: { gte: 9 } } }));
    expect(await problemsOf(agencyId)).toEqual([{ number: 9, kind: 'tail' }]);
  });
});
