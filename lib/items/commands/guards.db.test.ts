import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase, openTestPublicDatabase } from '../../../test/database';
import { givenItem } from '../../../test/given-items';

const db = openTestDatabase();
const publicDb = openTestPublicDatabase();
afterAll(() => Promise.all([db.$disconnect(), publicDb.$disconnect()]));

describe('what the database itself refuses', () => {
  it('is another day of publication or index number (伪造发稿日期)', async () => {
    const { id } = await givenItem(db, { state: 'published' });
    const where = { id };
    await expect(db.item.update({ where, data: { publishedAt: new Date(0) } })).rejects.toThrow(/publication/);
    await expect(db.item.update({ where, data: { publishedAt: null } })).rejects.toThrow(/publication/);
    await expect(db.item.update({ where, data: { indexNumber: 'AB-2001-2026-00009' } })).rejects.toThrow(
      /index number/,
    );
  });

  it('is another word in what is no draft', async () => {
    const { id } = await givenItem(db, { state: 'submitted' });
    await expect(db.item.update({ where: { id }, data: { title: '改' } })).rejects.toThrow(/not a draft/);
  });

  it('is a change of an edition, a withdrawal or a secrecy review', async () => {
    const { id } = await givenItem(db, { state: 'withdrawn' });
    await expect(db.itemEdition.updateMany({ where: { itemId: id }, data: { note: '改' } })).rejects.toThrow();
    await expect(db.itemEdition.deleteMany({ where: { itemId: id } })).rejects.toThrow();
    await expect(db.itemWithdrawal.deleteMany({ where: { itemId: id } })).rejects.toThrow();
    await expect(db.secrecyReview.deleteMany({ where: { itemId: id } })).rejects.toThrow();
  });

  it('is one person on both sides of an acceptance', async () => {
    const { id, officer } = await givenItem(db, { state: 'submitted' });
    const data = { state: 'approved', acceptedBy: officer.userId };
    await expect(db.item.update({ where: { id }, data })).rejects.toThrow();
  });

  it('is to publish what is not for the public', async () => {
    const { id } = await givenItem(db, { fields: { disclosure: 'withheld', disclosureArticle: '条例第十四条' } });
    await expect(db.item.update({ where: { id }, data: { state: 'published' } })).rejects.toThrow();
  });
});

describe('the public role', () => {
  it('sees the edition of what stands, and no item at all', async () => {
    const standing = await givenItem(db, { state: 'published' });
    const gone = await givenItem(db, { state: 'withdrawn' });
    const edition = { where: { itemId: { in: [standing.id, gone.id] } }, select: { itemId: true } };
    expect(await publicDb.itemEdition.findMany(edition)).toEqual([{ itemId: standing.id }]);
    await expect(publicDb.item.findMany({ take: 1 })).rejects.toThrow();
    await expect(publicDb.wordingRule.findMany({ take: 1 })).rejects.toThrow();
  });
});
