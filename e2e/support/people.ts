import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

/** What everybody in the demo signs in with. */
export const demoPassword = 'Gongkai#2019';

export type Username =
  | 'bangongshi'
  | 'zhuren'
  | 'juzhang'
  | 'xinxiyuan1'
  | 'xinxiyuan2'
  | 'xinxiyuan3'
  | 'xinxiyuan4'
  | 'admin'
  | 'shenji';

/** Types into the login page that is open, and sends it. */
export async function sendLogin(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** A browser of this person's own, signed in and at the desk. Ends with the page's context. */
export async function enter(browser: Browser, username: Username, options?: BrowserContextOptions): Promise<Page> {
  const page = await newcomer(browser, options);
  await page.goto('/login');
  await sendLogin(page, username, demoPassword);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** A browser of its own that nobody has signed in with. */
export async function newcomer(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

/** A visitor of the public column: no script runs, and no cookie is there. */
export async function visitor(browser: Browser): Promise<Page> {
  return newcomer(browser, { javaScriptEnabled: false });
}

/** Ends the browsers of these people. */
export async function leave(...pages: readonly (Page | undefined)[]): Promise<void> {
  await Promise.all(pages.map((page) => page?.context().close()));
}
