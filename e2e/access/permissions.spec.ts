import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { enter, leave, type Username } from '../support/people';

/** A year in which no journey begins a report while this one asks: 2021's is begun late, and by the office. */
const freeYear = 2021;

/** The roles of the handbook, in the order of the columns below. */
const people = ['xinxiyuan1', 'bangongshi', 'zhuren', 'juzhang', 'admin', 'shenji'] as const satisfies Username[];

/**
 * Who may open what, by the handbook and not by the tables of the code:
 * 200 open, 403 not theirs, 404 what they may not know of.
 */
const expected: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  //                                officer staff head leader admin auditor
  '/desk': [200, 200, 200, 200, 200, 200],
  '/desk/account': [200, 200, 200, 200, 200, 200],
  '/desk/reports': [403, 200, 200, 200, 403, 403],
  '/desk/reports/{report}': [403, 200, 200, 200, 403, 403],
  '/desk/reports/{report}/review': [403, 200, 200, 200, 403, 403],
  '/desk/reports/{report}/history': [403, 200, 200, 200, 403, 403],
  '/desk/reports/00000000-0000-4000-8000-000000000000': [403, 404, 404, 404, 403, 403],
  '/desk/reports/2019': [403, 404, 404, 404, 403, 403],
  '/desk/reports/import': [403, 200, 200, 403, 403, 403],
  '/desk/applications': [200, 200, 200, 200, 403, 403],
  '/desk/applications/new': [403, 200, 200, 403, 403, 403],
  '/desk/applications/00000000-0000-4000-8000-000000000000': [404, 404, 404, 404, 404, 404],
  '/desk/appeals': [403, 200, 200, 200, 403, 403],
  '/desk/appeals/new': [403, 200, 200, 403, 403, 403],
  '/desk/letter-templates': [403, 403, 403, 403, 200, 403],
  '/desk/blocks/{own}': [200, 200, 200, 200, 404, 404],
  '/desk/blocks/{other}': [404, 200, 200, 200, 404, 404],
  '/desk/blocks/00000000-0000-4000-8000-000000000000': [404, 404, 404, 404, 404, 404],
  '/desk/people': [403, 403, 403, 403, 200, 403],
  '/desk/people/new': [403, 403, 403, 403, 200, 403],
  '/desk/people/{person}': [403, 403, 403, 403, 200, 403],
  '/desk/people/00000000-0000-4000-8000-000000000000': [403, 403, 403, 403, 404, 403],
  '/desk/sections': [403, 403, 403, 403, 200, 403],
  '/desk/sections/{section}': [403, 403, 403, 403, 200, 403],
  '/desk/settings': [403, 403, 403, 403, 200, 403],
  '/desk/audit': [403, 403, 403, 403, 403, 200],
  '/desk/nothing': [404, 404, 404, 404, 404, 404],
};

test('every page answers every role as the handbook says', async ({ browser }) => {
  test.setTimeout(120_000);
  const pages: Page[] = [];
  for (const username of people) pages.push(await enter(browser, username));
  const ids = await findIds(pages, await enter(browser, 'xinxiyuan2'));
  for (const [template, statuses] of Object.entries(expected)) {
    const path = template.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? 'unknown');
    const answers = await Promise.all(pages.map((page) => page.request.get(path)));
    expect
      .soft(
        answers.map((answer) => answer.status()),
        template,
      )
      .toEqual(statuses);
    for (const answer of answers) expect(answer.headers()['cache-control'], template).toContain('no-store');
  }
  await leave(...pages);
});

/** The ids of things of each kind, as the people who may see them find them. */
async function findIds(pages: readonly Page[], neighbour: Page): Promise<Readonly<Record<string, string>>> {
  const [officer, office, , , admin] = pages;
  const first = async (page: Page | undefined, list: string, start: string) => {
    await page?.goto(list);
    const link = page
      ?.getByRole('main')
      .locator(`a[href^="${start}"]:not([href$="/new"]):not([href$="/import"])`)
      .first();
    return (await link?.getAttribute('href'))?.split('/').at(-1) ?? '';
  };
  const ids = {
    report: await first(office, '/desk/reports', '/desk/reports/'),
    own: await first(officer, '/desk', '/desk/blocks/'),
    other: await first(neighbour, '/desk', '/desk/blocks/'),
    person: await first(admin, '/desk/people', '/desk/people/'),
    section: await first(admin, '/desk/sections', '/desk/sections/'),
  };
  await leave(neighbour);
  return ids;
}

test('whoever is not signed in is sent to the login page from everywhere', async ({ request }) => {
  for (const template of Object.keys(expected)) {
    const answer = await request.get(template.replace(/[{}]/g, ''), { maxRedirects: 0 });
    expect(answer.status(), template).toBe(307);
    expect(answer.headers().location).toContain('/login?next=');
  }
  const forged = await request.get('/desk/people', {
    maxRedirects: 0,
    headers: { cookie: 'gongkai.session=made.up', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  });
  expect(forged.status()).toBe(307);
});

test('a page that is not theirs says so in words', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  expect((await page.goto('/desk/people'))?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限');
  await expect(page.getByText('您的角色不能打开这个页面。')).toBeVisible();
  await page.getByRole('link', { name: '返回工作台' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
  await leave(page);
});

/** The request of a server action as the browser sent it, with all that makes it one. */
interface SentAction {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Begins a report for a year that is refused, and takes down the request that did it. */
async function recordCreation(office: Page): Promise<SentAction> {
  await office.goto('/desk/reports');
  const dialog = await openDialog(office, '新建年度报告');
  await dialog.getByLabel('年度', { exact: true }).fill('2099');
  const sent = office.waitForRequest((request) => request.headers()['next-action'] !== undefined);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  const request = await sent;
  const { 'next-action': action = '', 'content-type': type = '' } = request.headers();
  await expect(dialog.getByRole('alert')).toBeVisible();
  return {
    url: request.url(),
    headers: { 'next-action': action, 'content-type': type, accept: 'text/x-component' },
    body: request.postDataBuffer() ?? Buffer.alloc(0),
  };
}

test('an action replayed by somebody else is refused', async ({ browser }) => {
  const office = await enter(browser, 'bangongshi');
  const { url, headers, body } = await recordCreation(office);
  const forged = Buffer.from(body.toString('latin1').replace('2099', String(freeYear)), 'latin1');
  expect(forged).not.toEqual(body);

  for (const username of ['xinxiyuan3', 'juzhang', 'admin', 'shenji'] as const) {
    const page = await enter(browser, username);
    const answer = await page.request.post(url, { headers, data: forged, maxRedirects: 0 });
    expect(await answer.text(), username).not.toContain('NEXT_REDIRECT');
    expect(answer.headers()['x-action-redirect'], username).toBeUndefined();
    await leave(page);
  }
  const stranger = await browser.newContext();
  const answer = await stranger.request.post(url, { headers, data: forged, maxRedirects: 0 });
  expect(answer.headers()['x-action-redirect'] ?? answer.headers().location).toContain('/login');
  await stranger.close();

  const foreign = { ...headers, origin: 'https://example.org' };
  expect((await office.request.post(url, { headers: foreign, data: forged })).status()).toBeGreaterThanOrEqual(400);
  await office.goto('/desk/reports');
  await expect(office.getByRole('link', { name: /^2019 年/ })).toBeVisible();
  await expect(office.getByRole('link', { name: new RegExp(`^${freeYear} 年`) })).toHaveCount(0);
  await leave(office);
});

test('an action with made-up input is refused without a fault', async ({ browser }) => {
  const office = await enter(browser, 'bangongshi');
  const { url, headers, body } = await recordCreation(office);
  for (const year of ['20 9', '0x7E', '２０２', '9e99', '\u0000\u0000\u0000\u0000', '<b>1']) {
    const data = Buffer.from(body.toString('utf8').replace('2099', year), 'utf8');
    const answer = await office.request.post(url, { headers, data });
    expect(answer.status(), JSON.stringify(year)).toBe(200);
    expect(await answer.text()).toContain('请填四位年份');
  }
  for (const action of ['7f'.repeat(21), '../../etc/passwd', '']) {
    const answer = await office.request.post(url, { headers: { ...headers, 'next-action': action }, data: body });
    expect(answer.status(), action).toBeLessThan(500);
  }
  await leave(office);
});
