import { expect, type Locator, type Page } from '@playwright/test';
import { openDialog } from './dialogs';

/** What a person fills in of an item; labels as the form has them. */
export interface ItemWords {
  readonly genre: string;
  readonly title: string;
  readonly body: string;
  readonly documentNumber?: string;
  readonly summary?: string;
}

/** A title of its own, so that a test run twice finds its own item. */
export function ownTitle(words: string): string {
  return `${words}${Date.now().toString(36)}`;
}

/** Today where the office is. */
function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** Begins an item, fills it in and stays on its page, all of it saved. */
export async function writeItem(page: Page, words: ItemWords): Promise<void> {
  await page.goto('/desk/items/new');
  await page.getByRole('radio', { name: words.genre }).check();
  await page.getByRole('textbox', { name: '标题', exact: true }).fill(words.title);
  await page.getByRole('button', { name: '新建草稿', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
  await expect(body(page)).toBeVisible();
  await page.getByLabel('成文日期').fill(todayInChina());
  if (words.documentNumber) await page.getByLabel('文号', { exact: true }).fill(words.documentNumber);
  if (words.summary) await page.getByLabel('内容概述').fill(words.summary);
  await typeBody(page, words.body);
}

/** Where the text of an item is typed. */
export function body(page: Page): Locator {
  return page.getByRole('textbox', { name: '正文', exact: true });
}

/** Types at the end of the text, and waits until it is saved. */
export async function typeBody(page: Page, words: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await isSaved(page);
}

/** All that was typed is at the server, and the page knows it. */
export async function isSaved(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(form(page).getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

function form(page: Page): Locator {
  return page.getByRole('group', { name: '信息内容', exact: true });
}

/** The checklist beside the item. */
export function checks(page: Page): Locator {
  return page.getByRole('complementary', { name: '检查与办理' });
}

/** 保密审查, with the conclusion that it may be published; once more where the words have changed since. */
export async function clearSecrecy(page: Page, button = '填写审查结论'): Promise<void> {
  const dialog = await openDialog(page, button);
  await dialog.getByRole('radio', { name: '可以公开' }).check();
  await dialog.getByRole('button', { name: '记录审查结论' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Takes a step of the workflow and reads what the page says of it. */
export async function takeItemStep(page: Page, label: string, said: string | RegExp, reason?: string): Promise<void> {
  const dialog = await openDialog(page, label);
  if (reason !== undefined) await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}

/** Finds an item in the list by its title and opens it. */
export async function openItem(page: Page, title: string): Promise<void> {
  await page.goto(`/desk/items?${new URLSearchParams({ q: title })}`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Where the public reads the item that is open. */
export async function publicAddress(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: '公开页面' }).getAttribute('href');
  expect(href).toMatch(/^\/smmz\/items\/[A-Z0-9-]+$/);
  return href ?? '';
}

/** An office's and a section's work on an item that no leader signs, up to 待发布, seen by the office. */
export async function clearItem(officer: Page, office: Page, words: ItemWords): Promise<void> {
  await writeItem(officer, words);
  await clearSecrecy(officer);
  await takeItemStep(officer, '报送', '已报送');
  await openItem(office, words.title);
  await takeItemStep(office, '采用', '待发布');
}
