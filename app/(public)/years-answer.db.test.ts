import { afterAll, describe, expect, it, vi } from 'vitest';
import { readSheet } from '@/lib/spreadsheets/read-sheet';
import { openTestDatabase, testDatabaseUrl } from '@/test/database';
import { givenAgency, givenReport } from '@/test/given';
import { GET } from './[agency]/reports/[document]/route';

// The routes as production runs them: on the public role's connections.
vi.stubEnv('DATABASE_URL', testDatabaseUrl());

const db = openTestDatabase();
afterAll(() => db.$disconnect());

function ask(agency: string, document: string): Promise<Response> {
  const request = new Request(`https://example.gov.cn/${agency}/reports/${document}`);
  return GET(request, { params: Promise.resolve({ agency, document }) });
}

describe('the tables of the years side by side', () => {
  it('are a page and three files of what is published, and nothing of a draft', async () => {
    const { slug } = await givenReport(db, { state: 'published', year: 2024 });
    const page = await ask(slug, 'years');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('年报数据对比');
    expect(html).toContain('2024年');
    expect(html).not.toContain('<script');

    const data = await (await ask(slug, 'years.json')).json();
    expect(data.years).toMatchObject([{ year: 2024, edition: 1, format: '2021' }]);
    expect(data.years[0].tables.applications.newlyReceived.total).toBe(0);
    expect(await (await ask(slug, 'years.csv')).text()).toContain('表三 本年新收（总计）,件,0');
    const sheet = await readSheet(Buffer.from(await (await ask(slug, 'years.xlsx')).arrayBuffer()), 'xlsx');
    expect(JSON.stringify(sheet)).toContain('表四 行政复议（尚未审结）');
  });

  it('are not there before the first edition', async () => {
    const { slug } = await givenAgency(db);
    expect((await ask(slug, 'years')).status).toBe(404);
    const { slug: drafting } = await givenReport(db, { state: 'draft' });
    expect((await ask(drafting, 'years.json')).status).toBe(404);
  });
});
