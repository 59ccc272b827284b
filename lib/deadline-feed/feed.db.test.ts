import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { givenAgency, must } from '../../test/given';
import { registerAppeal } from '../appeals/commands';
import { calendarText } from './calendar';
import { endFeed, openFeed } from './commands';
import { feedEntries, findFeedOwner } from './queries';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = new Date('2026-03-20T09:00:00+08:00');

describe('a feed’s address', () => {
  it('opens its owner’s deadlines until it is changed or ended', async () => {
    const { office } = await givenAgency(db);
    const first = await openFeed(db, office, at);
    expect(await findFeedOwner(db, first)).toMatchObject({ userId: office.userId });
    const second = await openFeed(db, office, at);
    expect(await findFeedOwner(db, first)).toBeNull();
    await endFeed(db, office, at);
    expect(await findFeedOwner(db, second)).toBeNull();
  });

  it('opens nothing when its owner has left, and stands nowhere in the database', async () => {
    const { office } = await givenAgency(db);
    const token = await openFeed(db, office, at);
    expect(await db.calendarFeed.count({ where: { tokenHash: token } })).toBe(0);
    await db.person.update({ where: { id: office.userId }, data: { disabledAt: at } });
    expect(await findFeedOwner(db, token)).toBeNull();
  });
});

describe('what a feed says', () => {
  it('is the day to answer an appeal, for those who may read it', async () => {
    const { office, officer } = await givenAgency(db);
    const draft = {
      kind: 'reconsideration',
      applicationNumber: '',
      precededById: null,
      matter: '事由不出现在日历里',
      authority: '三明市人民政府',
      caseNumber: '明政行复〔2026〕1号',
      isSimplified: false,
      receivedOn: '2026-03-16',
    } as const;
    must(await registerAppeal(db, office, draft, at));
    const text = calendarText(await feedEntries(db, office, at), 'https://example.test', at);
    expect(text).toContain('DTSTART;VALUE=DATE:20260326');
    expect(text).not.toContain('事由不出现在日历里');
    expect(await feedEntries(db, officer, at)).toEqual([]);
  });
});
