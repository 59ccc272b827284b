import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { morning } from '../../../test/given';
import { type GivenItem, givenItem } from '../../../test/given-items';
import type { Actor } from '../../access/roles';
import type { MoveRequest } from '../decide/moving';
import { findItemHead } from '../queries/heads';
import type { ItemState } from '../types';
import { moveItem } from './moving';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const reason = '养老机构的事归养老服务科。';

function move(item: GivenItem, actor: Actor, over: Partial<MoveRequest & { seenVersion: number }> = {}) {
  const sectionId = item.otherOfficer.sectionId ?? '';
  return moveItem(db, actor, { itemId: item.id, seenVersion: item.version, sectionId, reason, ...over }, morning);
}

describe('an item given to another section', () => {
  it.each<ItemState>(['draft', 'submitted', 'approved'])('is its draft, unsigned, from %s on', async (state) => {
    const item = await givenItem(db, { state });
    expect(await move(item, item.office)).toEqual({ ok: true, value: null });
    const unsigned = { state: 'draft', submittedBy: null, acceptedBy: null, approvedBy: null };
    const sectionId = item.otherOfficer.sectionId;
    const moved = await findItemHead(db, item.agencyId, item.id);
    // Who moved it wrote no word of it, and may still accept it.
    expect(moved).toMatchObject({
      ...unsigned,
      sectionId,
      version: item.version + 1,
      lastEditedBy: item.officer.userId,
    });
  });

  it('says why, on itself and in the trail', async () => {
    const item = await givenItem(db, { state: 'submitted' });
    await move(item, item.office);
    expect((await db.item.findUniqueOrThrow({ where: { id: item.id } })).returnReason).toBe(reason);
    const [entry] = await db.auditEntry.findMany({ where: { subject: `item:${item.id}`, action: 'move' } });
    expect(entry).toMatchObject({ actorId: item.office.userId, fromState: 'submitted', toState: 'draft', reason });
    expect(entry?.detail).toEqual({ fromSection: item.sectionId, toSection: item.otherOfficer.sectionId });
  });

  it('is given by the office alone, and not seen by a stranger', async () => {
    const item = await givenItem(db);
    expect(await move(item, item.officer)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await move(item, item.leader)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await move(item, item.otherOfficer)).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('needs another section in use, a reason, and the version on screen', async () => {
    const item = await givenItem(db);
    const code = async (over: Parameters<typeof move>[2]) => {
      const result = await move(item, item.office, over);
      return result.ok ? null : result.failure.code;
    };
    expect(await code({ sectionId: item.sectionId })).toBe('sameSection');
    expect(await code({ sectionId: item.agencyId })).toBe('sectionMissing');
    expect(await code({ reason: ' ' })).toBe('reasonMissing');
    expect(await code({ seenVersion: item.version + 1 })).toBe('changedMeanwhile');
  });

  it('was never public, and is not waiting for its hour: closed months count it where it was published', async () => {
    const [published, scheduled] = [
      await givenItem(db, { state: 'published' }),
      await givenItem(db, { state: 'scheduled' }),
    ];
    expect(await move(published, published.office)).toEqual({ ok: false, failure: { code: 'wasPublished' } });
    const failure = { code: 'wrongState', state: 'scheduled' };
    expect(await move(scheduled, scheduled.office)).toEqual({ ok: false, failure });
  });
});
