import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency } from '../../../test/given';
import { givenApplication } from '../../../test/given-applications';
import { listApplications } from '../queries/list';
import { filterOf, readSearch, sortOf } from './filter';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

/** All received on 12 January 2026; two of them concluded on the 16th. */
async function givenYear() {
  const agency = await givenAgency(db);
  const running = await givenApplication(db, { agency });
  const firm = { applicantKind: 'commercialEnterprise' } as const;
  const refused = await givenApplication(db, {
    agency,
    state: 'concluded',
    outcome: 'refused.stateSecret',
    fields: firm,
  });
  const disclosed = await givenApplication(db, { agency, state: 'concluded' });
  const view = { agencyId: agency.agencyId };
  const found = async (address: string) => {
    const search = readSearch(Object.fromEntries(new URLSearchParams(address)));
    const page = { sort: 'number', page: 1, today: '2026-02-01' } as const;
    const { applications } = await listApplications(db, view, filterOf(search), page);
    return applications.map(({ number }) => number).sort();
  };
  return { running, refused, disclosed, found };
}

describe('a cell of table 三 as an address', () => {
  it('opens exactly its records: received, concluded by row and column, carried over', async () => {
    const { running, refused, disclosed, found } = await givenYear();
    const all = [running.number, refused.number, disclosed.number].sort();
    expect(await found('receivedYear=2026')).toEqual(all);
    expect(await found('receivedYear=2025')).toEqual([]);
    expect(await found('concludedYear=2026&outcome=refused.stateSecret&kind=commercialEnterprise')).toEqual([
      refused.number,
    ]);
    expect(await found('concludedYear=2026&outcome=refused&kind=naturalPerson')).toEqual([]);
    expect(await found('concludedYear=2026&outcome=refused')).toEqual([refused.number]);
    expect(await found('concludedYear=2026&outcome=disclosed')).toEqual([disclosed.number]);
    expect(await found('openAtEndOf=2026')).toEqual([running.number]);
    expect(await found('openAtEndOf=2025')).toEqual([]);
  });

  it('finds by number or by words, and passes over what it can’t read', async () => {
    const { running, found } = await givenYear();
    expect(await found(`q=${running.number}`)).toEqual([running.number]);
    expect(await found('q=没有这样的事由')).toEqual([]);
    expect(await found('state=nonsense&receivedYear=abc')).toHaveLength(3);
  });

  it('lists what is open by its term, and everything else by its number', () => {
    expect(sortOf(readSearch({}))).toBe('number');
    expect(sortOf(readSearch({ state: 'open' }))).toBe('due');
    expect(sortOf(readSearch({ due: 'late' }))).toBe('due');
    expect(sortOf(readSearch({ state: 'open', sort: 'number' }))).toBe('number');
  });
});
