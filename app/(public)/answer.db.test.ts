import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publicPages } from '@/lib/public-pages/cached-page';
import { takeStep } from '@/lib/reports/commands/steps';
import { openTestDatabase, testDatabaseUrl } from '@/test/database';
import { bringTo, type GivenReport, givenReport, morning, must } from '@/test/given';
import { GET as editionPage } from './[agency]/reports/[document]/editions/[edition]/route';
import { GET as reportPage } from './[agency]/reports/[document]/route';
import { GET as yearsPage } from './[agency]/reports/route';
import { GET as agencyPage } from './[agency]/route';
import { answer } from './answer';

// The routes as production runs them: on the public role's connections, with pages kept.
vi.stubEnv('DATABASE_URL', testDatabaseUrl());
vi.stubEnv('GONGKAI_DEMO', '1');
vi.stubEnv('NODE_ENV', 'production');
publicPages();
vi.stubEnv('NODE_ENV', 'test');

const db = openTestDatabase();
afterAll(() => db.$disconnect());

let given: GivenReport;
beforeAll(async () => {
  given = await givenReport(db, { state: 'approved', year: 2025 });
});

async function publishCorrection(): Promise<void> {
  const { id, office } = given;
  const { version } = await db.report.findUniqueOrThrow({ where: { id } });
  must(await takeStep(db, office, id, version, { action: 'correct' }, morning));
  await db.report.update({ where: { id }, data: { correctionNote: '更正了一个数字。' } });
  await bringTo(db, given, id, 'published');
}

const requestOf = (headers?: Record<string, string>) => new Request('http://localhost:3000/asked', { headers });

function report(document: string, headers?: Record<string, string>): Promise<Response> {
  return reportPage(requestOf(headers), { params: Promise.resolve({ agency: given.slug, document }) });
}

function edition(name: string): Promise<Response> {
  return editionPage(requestOf(), { params: Promise.resolve({ agency: given.slug, document: '2025', edition: name }) });
}

describe('a report on its way through the public pages', () => {
  it('is missing in words while it is only approved', async () => {
    const response = await report('2025');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有找到这个页面');
  });

  it('is there with its files right after publication', async () => {
    await bringTo(db, given, given.id, 'published');
    const page = await (await report('2025')).text();
    expect(page).toContain('第1版 · 2026年1月12日发布');
    expect(page).toContain('演示数据');
    expect(page).not.toMatch(/<script|\son\w+=/);

    const file = await report('2025.docx');
    const title = `${given.slug}市民政局2025年政府信息公开工作年度报告`;
    expect(await file.text()).toContain(`${title} 1 `);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="report.docx"; filename*=UTF-8''${encodeURIComponent(`${title}.docx`)}`,
    );
  });

  it('is not sent again to who has it', async () => {
    const etag = (await report('2025')).headers.get('etag') ?? '';
    expect((await report('2025', { 'if-none-match': etag })).status).toBe(304);
  });

  it('shows the second edition at once, and says on the first that it is superseded', async () => {
    const etag = (await report('2025')).headers.get('etag') ?? '';
    await edition('1');
    await publishCorrection();

    const second = await report('2025', { 'if-none-match': etag });
    expect(await second.text()).toMatch(/第2版 · .*更正了一个数字。/s);
    expect(await (await edition('1')).text()).toContain('这是第1版，已有更新的第2版。');
    expect(await (await edition('1.docx')).text()).toContain('报告 1 ');
    expect((await edition('3')).status).toBe(404);
  });

  it('is gone at once with its reason when it is withdrawn', async () => {
    await report('2025.docx');
    await bringTo(db, given, given.id, 'withdrawn');

    for (const gone of [await report('2025'), await report('2025.docx'), await edition('1'), await edition('2.pdf')]) {
      expect(gone.status).toBe(410);
      expect(await gone.text()).toContain('含个人信息');
    }
    const years = await yearsPage(requestOf(), { params: Promise.resolve({ agency: given.slug }) });
    expect(await years.text()).toContain('已于2026年1月12日撤下');
  });
});

describe('an address that is no agency', () => {
  it.each(['nobody-here', 'SMMZ', 'desk.php', "a'--", '..', '民政局'])('answers 404 to %s', async (agency) => {
    const response = await agencyPage(requestOf(), { params: Promise.resolve({ agency }) });
    expect(response.status).toBe(404);
  });
});

describe('a database that is away', () => {
  it('is said in words with an id, and nothing of the fault', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const away = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1:5432'));
    const response = await answer(requestOf(), { address: '/away', basis: away, draw: async () => null });
    const line = JSON.parse(String(said.mock.calls[0]?.[0]));
    said.mockRestore();

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain(line.requestId);
    expect(page).not.toMatch(/ECONNREFUSED|10\.0\.0\.1/);
  });
});
