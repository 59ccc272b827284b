import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { morning } from '../../../test/given';
import { foundingSchema } from '../schema';
import { foundAgency } from './founding';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('founding an agency', () => {
  const founding = () => {
    const slug = `f${randomUUID().slice(0, 8)}`;
    return { slug, name: '某市民政局', admin: `${slug}admin` };
  };

  it('gives one administrator with a first password that must be changed', async () => {
    const given = founding();
    expect(await foundAgency(db, given, morning)).toMatchObject({ ok: true });
    const person = await db.person.findUniqueOrThrow({ where: { username: given.admin } });
    expect(person).toMatchObject({ roles: ['administrator'], mustChangePassword: true });
    expect(await db.auditEntry.count({ where: { agencyId: person.agencyId, action: 'agencyFounded' } })).toBe(1);
  });

  it('takes no slug and no username twice', async () => {
    const given = founding();
    await foundAgency(db, given, morning);
    expect(await foundAgency(db, given, morning)).toMatchObject({ failure: { code: 'slugTaken' } });
    expect(await foundAgency(db, { ...founding(), admin: given.admin }, morning)).toMatchObject({
      failure: { code: 'usernameTaken' },
    });
  });

  it('refuses addresses that the system needs itself', () => {
    for (const slug of ['desk', 'login', 'api', 'assets', 'A', 'x y']) {
      expect(foundingSchema.safeParse({ slug, name: '某市民政局', admin: 'admin' }).success, slug).toBe(false);
    }
  });
});
