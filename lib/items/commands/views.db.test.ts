import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, morning, must } from '../../../test/given';
import { listSavedViews, viewsAtMost } from '../queries/views';
import { removeView, saveView } from './views';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('a saved view', () => {
  it('is its person’s, wherever they sign in, and nobody else’s', async () => {
    const { office, officer } = await givenAgency(db);
    const view = { name: '全部解读', query: 'genre=interpretation' };
    must(await saveView(db, office, view, morning));
    expect(await listSavedViews(db, office.userId)).toEqual([view]);
    expect(await listSavedViews(db, officer.userId)).toEqual([]);
    await removeView(db, officer, view.name);
    expect(await listSavedViews(db, office.userId)).toHaveLength(1);
    await removeView(db, office, view.name);
    expect(await listSavedViews(db, office.userId)).toEqual([]);
  });

  it('takes the place of another of its name, and is one of twenty at the most', async () => {
    const { office } = await givenAgency(db);
    const at = (n: number) => new Date(morning.getTime() + n * 1000);
    for (let n = 0; n < viewsAtMost; n += 1) {
      must(await saveView(db, office, { name: `视图${n}`, query: `page=${n}` }, at(n)));
    }
    must(await saveView(db, office, { name: '视图0', query: 'state=draft' }, at(99)));
    expect((await listSavedViews(db, office.userId))[0]).toEqual({ name: '视图0', query: 'state=draft' });
    const tooMany = await saveView(db, office, { name: '又一个', query: 'page=1' }, at(100));
    expect(tooMany).toEqual({ ok: false, failure: { code: 'tooMany' } });
  });
});
