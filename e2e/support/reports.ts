import { expect, type Locator, type Page } from '@playwright/test';
import { openDialog } from './dialogs';

/** The captions of the statutory tables in the format of 2021. */
export const captions = {
  二: '主动公开政府信息情况',
  三: '收到和处理政府信息公开申请情况',
  四: '政府信息公开行政复议、行政诉讼情况',
} as const;

/** Begins the report of a year and stays in its editor; its tables are typed, unless they are to live from the records. */
export async function createReport(page: Page, year: number, figures: 'live' | 'typed' = 'typed'): Promise<void> {
  await page.goto('/desk/reports');
  const dialog = await openDialog(page, '新建年度报告');
  await dialog.getByLabel('年度', { exact: true }).fill(String(year));
  await dialog.getByLabel('三张表的数字').selectOption(figures);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(year));
  await editorIsAlive(page);
}

/** Goes to the editor of a year's report; begins the report where there is none. */
export async function openReport(page: Page, year: number): Promise<void> {
  await page.goto('/desk/reports');
  const link = page.getByRole('link', { name: titleOf(year) });
  if ((await link.count()) === 0) return createReport(page, year);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(year));
  await editorIsAlive(page);
}

function titleOf(year: number): string {
  return `${year} 年政府信息公开工作年度报告`;
}

/** The texts are drawn before they can be typed in. */
async function editorIsAlive(page: Page): Promise<void> {
  await expect(page.locator('[contenteditable="true"]').first()).toBeVisible();
}

/** Where a part of the first chapter stands. */
export function overview(heading: string): string {
  return `一、总体情况 · ${heading}`;
}

/** One block of text with its toolbar, its state and its conflicts. */
export function block(page: Page, label: string): Locator {
  return page.getByRole('group', { name: label, exact: true });
}

/** Where the text of a block is typed. */
export function text(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** Types at the end of a block as a person does, key by key. */
export async function typeInto(page: Page, label: string, words: string): Promise<void> {
  await text(page, label).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

/** One statutory table with its buttons and findings. */
export function table(page: Page, caption: string): Locator {
  return page.locator('[data-block]').filter({ has: page.getByRole('region', { name: `${caption}（表格）` }) });
}

/** A typed figure, such as 「予以公开，自然人」. */
export function cell(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Types figures into cells, by their names. */
export async function fillCells(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, figure] of Object.entries(figures)) await cell(page, name).fill(figure);
  await page.keyboard.press('Control+s');
}

/** The block or table says that all of it is saved. */
export async function isSaved(place: Locator): Promise<void> {
  await expect(place.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

/** Takes a step of the workflow and reads what the page says of it. */
export async function takeStep(page: Page, label: string, reason?: string): Promise<void> {
  const dialog = await openDialog(page, label);
  if (reason !== undefined) await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByRole('button', { name: label, exact: true }).click();
}

/** The page a reviewer or approver reads. */
export async function openReview(page: Page, year: number): Promise<void> {
  await page.goto('/desk/reports');
  await page.getByRole('link', { name: titleOf(year) }).click();
  await page.getByRole('link', { name: '送审稿', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${year} 年度报告 · 送审稿`);
}
