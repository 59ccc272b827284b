import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, morning, must } from '../../../test/given';
import { bringItemTo, givenItem, takeNow } from '../../../test/given-items';
import { builtInCalendar } from '../../calendar/calendar';
import { emptyText } from '../../documents/rich-text';
import { importItems } from '../commands/import';
import type { ItemImportRow } from '../import-columns';
import { countItemsByMonth, countItemsOfYear } from './counts';
import { listClockedItems, listWaitingItems } from './desk';
import { findDuplicates } from './detail';
import { countByState, type ItemFilter, listItems } from './list';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const clock = { today: '2026-01-12', calendar: builtInCalendar };

const idsOf = async (agencyId: string, filter: ItemFilter) => {
  const { items } = await listItems(db, agencyId, filter, { sort: 'updated', page: 1, clock });
  return items.map(({ id }) => id);
};

describe('the list', () => {
  it('finds two characters of a title, a document number and an index number', async () => {
    const item = await givenItem(db, { state: 'published', genre: 'policyDocument' });
    const { agencyId, id } = item;
    await givenItem(db, { agency: item, fields: { title: '养老机构年检' } });
    expect(await idsOf(agencyId, { q: '慰问' })).toEqual([id]);
    expect(await idsOf(agencyId, { q: '民办〔2026〕3号' })).toEqual([id]);
    expect(await idsOf(agencyId, { q: '2026-00001' })).toEqual([id]);
    expect(await idsOf(agencyId, { q: '走訪慰問' })).toEqual([id]);
    expect(await idsOf(agencyId, { q: '困问' })).toEqual([]);
    expect(await idsOf(agencyId, { q: "'; DROP TABLE item; --" })).toEqual([]);
  });

  it('narrows by state, section, period and clock', async () => {
    const published = await givenItem(db, { state: 'published' });
    const { agencyId, sectionId } = published;
    const late = await givenItem(db, { agency: published, fields: { madeOn: '2025-12-01' } });
    const soon = await givenItem(db, { agency: published, fields: { madeOn: '2025-12-15' } });
    expect(await idsOf(agencyId, { state: 'published' })).toEqual([published.id]);
    expect(await idsOf(agencyId, { year: 2026, month: 1 })).toEqual([published.id]);
    expect(await idsOf(agencyId, { year: 2025 })).toEqual([]);
    expect(await idsOf(agencyId, { clock: 'late' })).toEqual([late.id]);
    expect(await idsOf(agencyId, { clock: 'dueSoon' })).toEqual([soon.id]);
    expect(await idsOf(agencyId, { sectionId })).toHaveLength(3);
    expect(await countByState(db, agencyId)).toMatchObject({ draft: 2, published: 1, withdrawn: 0 });
  });

  it('judges an interpretation by its document', async () => {
    const document = await givenItem(db, { state: 'published', genre: 'normativeDocument' });
    const fields = { interpretsId: document.id, madeOn: '2025-11-03' };
    const { id, agencyId } = await givenItem(db, { genre: 'interpretation', fields, agency: document });
    // Its own making is long past, and its document is of today: three working days are left.
    expect(await idsOf(agencyId, { clock: 'late' })).toEqual([]);
    expect(await idsOf(agencyId, { clock: 'dueSoon' })).toEqual([id]);
  });
});

describe('the month’s figures', () => {
  it('count what was published first in it, corrections and withdrawals notwithstanding', async () => {
    const item = await givenItem(db, { state: 'published' });
    const { agencyId, sectionId, officer } = item;
    await givenItem(db, { state: 'withdrawn', agency: item });
    await givenItem(db, { state: 'published', genre: 'notice', agency: item });
    await givenItem(db, { agency: item });
    await takeNow(db, officer, item.id, { action: 'correct' });
    expect(await countItemsByMonth(db, agencyId, sectionId, 2026, 1)).toEqual([
      { genre: 'notice', category: '20.15', count: 1 },
      { genre: 'workNews', category: '20.15', count: 2 },
    ]);
    expect(await countItemsByMonth(db, agencyId, sectionId, 2025, 12)).toEqual([]);
    expect(await countItemsOfYear(db, agencyId, 2026)).toEqual([{ sectionId, month: 1, count: 3 }]);
  });
});

describe('the desk', () => {
  it('shows each person what waits for them and not for another pair of eyes', async () => {
    const item = await givenItem(db, { state: 'submitted' });
    const { officer, otherOfficer, office, leader, agencyId } = item;
    const waiting = async (actor: typeof office) => {
      return (await listWaitingItems(db, actor, morning)).map(({ item: { id }, act }) => [id, act]);
    };
    expect(await waiting(office)).toEqual([[item.id, 'accept']]);
    expect(await waiting(officer)).toEqual([]);
    expect(await waiting(otherOfficer)).toEqual([]);
    await takeNow(db, office, item.id, { action: 'return', reason: '请补充来源' });
    expect(await waiting(officer)).toEqual([[item.id, 'submit']]);
    await bringItemTo(db, item, item.id, 'approved');
    expect(await waiting(leader)).toEqual([]);
    const another = await givenPerson(db, agencyId, ['office_staff']);
    expect(await waiting(another)).toEqual([[item.id, 'publish']]);
  });

  it('lists what is late for the section that has it', async () => {
    const { id, officer, otherOfficer } = await givenItem(db, { fields: { madeOn: '2025-12-01' } });
    expect((await listClockedItems(db, officer, clock)).late.map((item) => item.id)).toEqual([id]);
    expect((await listClockedItems(db, otherOfficer, clock)).late).toEqual([]);
  });
});

describe('duplicates', () => {
  it('are told by title or document number, inside the agency', async () => {
    const item = await givenItem(db, { genre: 'policyDocument' });
    await givenItem(db, { genre: 'policyDocument' });
    const found = (title: string, documentNumber: string | null) =>
      findDuplicates(db, item.agencyId, { title, documentNumber });
    expect(await found('困难群众走访慰问', null)).toHaveLength(1);
    expect(await found('别的', '民办〔2026〕3号')).toHaveLength(1);
    expect(await found('别的', null)).toEqual([]);
  });
});

describe('an import', () => {
  const row = (title: string, over: Partial<ItemImportRow> = {}): ItemImportRow => ({
    title,
    genre: 'workNews',
    sectionId: null,
    category: null,
    columnId: null,
    themeId: null,
    madeOn: null,
    documentNumber: null,
    summary: '',
    body: emptyText,
    keywords: [],
    source: '',
    validity: null,
    ...over,
  });

  it('writes 500 rows as drafts of the officer’s section', async () => {
    const { officer, agencyId, sectionId } = await givenAgency(db);
    const rows = Array.from({ length: 500 }, (_, index) => row(`动态 ${index}`));
    expect(must(await importItems(db, officer, rows, morning))).toHaveLength(500);
    expect(await db.item.count({ where: { agencyId, sectionId, state: 'draft' } })).toBe(500);
  });

  it('writes none where one row is not theirs to write', async () => {
    const { officer, otherOfficer, agencyId } = await givenAgency(db);
    const rows = [row('一'), row('二', { sectionId: otherOfficer.sectionId })];
    expect(await importItems(db, officer, rows, morning)).toEqual({
      ok: false,
      failure: { code: 'otherSection', row: 2 },
    });
    expect(await db.item.count({ where: { agencyId } })).toBe(0);
  });
});
