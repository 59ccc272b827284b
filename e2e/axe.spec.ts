import { expect, type Page, test } from '@playwright/test';
import { isAccessible, look } from './support/accessible';
import { openDialog } from './support/dialogs';
import { enter, leave, newcomer, type Username } from './support/people';

async function follow(page: Page, link: string | RegExp, heading: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: link }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

async function lookAtDialog(page: Page, button: string): Promise<void> {
  await openDialog(page, button);
  await isAccessible(page, `${page.url()}: ${button}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.describe.configure({ timeout: 120_000 });
// What is wrong is told in words; a trace of each look takes longer than the look.
test.use({ trace: 'off' });

test('the public column', async ({ browser }) => {
  const page = await newcomer(browser);
  await look(page, '/smmz', '三明市民政局政府信息公开');
  await look(page, '/smmz/reports', '政府信息公开年报');
  await look(page, '/smmz/reports/2019', /2019年政府信息公开工作年度报告/);
  await look(page, '/smmz/reports/1999', '没有找到这个页面');
  await leave(page);
});

test('the login page and its errors', async ({ browser }) => {
  const page = await newcomer(browser);
  await look(page, '/login?next=%2Fdesk%2Freports', '登录');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await isAccessible(page, 'login with errors');
  await leave(page);
});

test('the office: desk, list and dialog, missing and forbidden', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await isAccessible(page, '/desk');
  await look(page, '/desk/reports', '年度报告');
  await lookAtDialog(page, '新建年度报告');
  await look(page, '/desk/reports/2019', '没有这个页面');
  await look(page, '/desk/people', '没有权限');
  await look(page, '/desk/account', '我的账号');
  await leave(page);
});

test('the office: the editor with its dialogs, and the history', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await openCurrentReport(page);
  await page.getByRole('textbox', { name: '引言', exact: true }).click();
  await isAccessible(page, 'the editor');
  await lookAtDialog(page, '约稿给科室');
  await page.getByRole('button', { name: '增加一节' }).first().click();
  await isAccessible(page, 'a new block');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '办理过程' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/办理过程/);
  await isAccessible(page, 'the history');
  await leave(page);
});

/** The one report of the demo that is half written, under its own year. */
async function openCurrentReport(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: '我送出的' })
    .getByRole('link', { name: /平台建设方面/ })
    .click();
  await expect(page.getByRole('textbox', { name: '引言', exact: true })).toBeVisible();
}

test('the head: a published report, read and reviewed', async ({ browser }) => {
  const page = await enter(browser, 'zhuren');
  await page.goto('/desk/reports');
  await follow(page, '2019 年政府信息公开工作年度报告', '2019 年政府信息公开工作年度报告');
  await isAccessible(page, 'a report to read');
  await follow(page, '送审稿', /送审稿/);
  await isAccessible(page, 'the review page');
  await lookAtDialog(page, '撤下');
  await leave(page);
});

test('a section officer: desk and block', async ({ browser }) => {
  const page = await enter(browser, 'xinxiyuan2');
  await isAccessible(page, '/desk');
  await follow(page, /平台建设方面/, /约稿/);
  await page.getByRole('textbox', { name: /平台建设方面$/ }).click();
  await isAccessible(page, 'the block');
  await leave(page);
});

test('the administrator: people, sections, settings', async ({ browser }) => {
  const page = await enter(browser, 'admin');
  await look(page, '/desk/people', '人员');
  await follow(page, '局长', '局长');
  await isAccessible(page, 'a person');
  await look(page, '/desk/people/new', '新增人员');
  await page.getByRole('main').locator('form').getByRole('button').last().click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await isAccessible(page, 'a new person with errors');
  await look(page, '/desk/sections', '科室');
  await follow(page, '社会救助科', '科室改名');
  await isAccessible(page, 'a section');
  await look(page, '/desk/settings', '单位设置');
  await leave(page);
});

for (const [username, path, heading] of [
  ['shenji', '/desk/audit?verify=1', '审计'],
  ['juzhang', '/desk', '工作台'],
] as const satisfies readonly (readonly [Username, string, string])[]) {
  test(`${username}: ${path}`, async ({ browser }) => {
    const page = await enter(browser, username);
    await look(page, path, heading);
    await leave(page);
  });
}
