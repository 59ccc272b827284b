import { type Browser, expect, type Page } from '@playwright/test';
import { enter, leave, newcomer, sendLogin } from '../support/people';

/** A section of the test's own, in which nothing has happened yet, and its officer. */
export interface OwnSection {
  readonly name: string;
  readonly officer: Page;
}

/** The administrator adds a section and its officer, who signs in: no other test has items or returns there. */
export async function addSection(browser: Browser): Promise<OwnSection> {
  const admin = await enter(browser, 'admin');
  const mark = Date.now().toString(36);
  const name = `基层政权科${mark}`;
  await admin.goto('/desk/sections');
  await admin.getByRole('textbox', { name: '新增科室' }).fill(name);
  await admin.getByRole('button', { name: '新增', exact: true }).click();
  await expect(admin.getByRole('link', { name, exact: true })).toBeVisible();

  const username = `jiceng${mark}`;
  await admin.goto('/desk/people/new');
  await admin.getByLabel('用户名').fill(username);
  await admin.getByLabel('姓名').fill(`${name}信息员`);
  await admin.getByRole('checkbox', { name: '科室信息员' }).check();
  await admin.getByLabel('所属科室').selectOption(name);
  await admin.getByRole('button', { name: '开通账号' }).click();
  const handover = admin.getByRole('status').filter({ hasText: '初始密码' });
  const firstPassword = (await handover.getByRole('code').last().textContent()) ?? '';
  await leave(admin);
  return { name, officer: await enterFirst(browser, username, firstPassword) };
}

/** The first time at the desk: the password that was handed over is changed before anything else. */
async function enterFirst(browser: Browser, username: string, firstPassword: string): Promise<Page> {
  const page = await newcomer(browser);
  await page.goto('/login');
  await sendLogin(page, username, firstPassword);
  await expect(page).toHaveURL(/\/desk\/account$/);
  const password = `Jiceng-${username}-2`;
  await page.getByLabel('当前密码', { exact: true }).fill(firstPassword);
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再输入一遍新密码').fill(password);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('请先修改初始密码')).toHaveCount(0);
  return page;
}

/** The running month where the office is. */
export function monthInChina(): { readonly year: number; readonly month: number } {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    .format(new Date())
    .split('-')
    .map(Number);
  return { year, month };
}
