import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { openDialog } from './dialogs';
import { enter, leave } from './people';

/** Today where the office is. */
export function todayInChina(): string {
  return dayInChina(0);
}

/** So many days before today, where the office is. */
export function daysAgo(days: number): string {
  return dayInChina(-days);
}

function dayInChina(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);
}

/** What a person types of an application that came by hand. */
export interface ApplicationWords {
  readonly channel: '当面提交' | '邮寄（需签收）' | '邮寄（平常信函）' | '传真' | '电子邮件';
  readonly arrivedOn: string;
  readonly matter: string;
  readonly request: string;
  /** Invented, and told apart from any other test's. */
  readonly name: string;
  /** A label of the group 缺少或者不明确的内容. */
  readonly missing?: RegExp;
}

/** Registers an application and stays on its page; answers with its number. */
export async function registerByHand(page: Page, words: ApplicationWords): Promise<string> {
  await page.goto('/desk/applications/new');
  await page.getByRole('radio', { name: words.channel, exact: true }).check();
  await page.getByLabel(words.channel === '邮寄（需签收）' ? '签收日期' : '到达日期').fill(words.arrivedOn);
  await page.getByRole('radio', { name: '自然人', exact: true }).check();
  await page.getByRole('textbox', { name: '姓名或者名称' }).fill(words.name);
  await page.getByLabel('证件类型').selectOption('其他');
  await page.getByLabel('证件号码').fill(`YANSHI-${words.name}`);
  await page.getByLabel('通信地址').fill('虚构市测试路 1 号');
  await page.getByLabel('事由', { exact: true }).fill(words.matter);
  await page.getByLabel('所申请的内容').fill(words.request);
  await page.getByLabel('信息的形式', { exact: true }).selectOption('电子文档');
  await page.getByLabel('获取的方式', { exact: true }).selectOption('邮寄');
  if (words.missing) await page.getByRole('checkbox', { name: words.missing }).check();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /已登记，编号/ })).toBeVisible();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  return title.split(' ')[0] ?? '';
}

/** Finds an application in the list by its number and opens it. */
export async function openApplication(page: Page, number: string): Promise<void> {
  await page.goto(`/desk/applications?${new URLSearchParams({ q: number })}`);
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${number} `));
}

/** The state under the heading. */
export async function stateIs(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();
}

/** Opens what may be done beside the next step. */
export async function openOthers(page: Page): Promise<void> {
  const details = page.locator('details').filter({ hasText: '其他办理' }).first();
  await expect(async () => {
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await expect(details).toHaveAttribute('open', '', { timeout: 1_000 });
  }).toPass();
}

/** Enters an act that the page offers, filled in by label; a select is chosen, everything else is typed. */
export async function recordAct(
  page: Page,
  act: string,
  said: string | RegExp,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const dialog = await openDialog(page, act);
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true });
    const isSelect = await field.evaluate((element) => element instanceof HTMLSelectElement);
    await (isSelect ? field.selectOption(value) : field.fill(value));
  }
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}

/** Begins a letter from the application's page. */
export async function draft(page: Page, letter: string): Promise<void> {
  const button = page.getByRole('button', { name: `拟写${letter}`, exact: true });
  if (!(await button.isVisible())) await openOthers(page);
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(letter);
}

/** Fills in a letter's elements, and waits until the page shows them saved. */
export async function writeLetter(page: Page, elements: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('group', { name: '文书内容', exact: true });
  for (const [label, value] of Object.entries(elements)) await form.getByLabel(label, { exact: true }).fill(value);
  await page.keyboard.press('Control+s');
  await expect(form.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

/** Takes a step of the workflow and reads what the page says of it. */
export async function takeLetterStep(page: Page, step: string, said: string | RegExp, reason?: string): Promise<void> {
  const dialog = await openDialog(page, step);
  if (reason !== undefined) await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}

/** Opens the newest letter of a kind from the application's page. */
export async function openLetter(page: Page, letter: string): Promise<void> {
  await page.getByRole('region', { name: '文书' }).getByRole('link', { name: letter, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(letter);
}

/** 登记发出, today by post. */
export async function sendLetter(page: Page, reason?: string): Promise<void> {
  const dialog = await openDialog(page, '登记发出');
  await dialog.getByLabel('方式', { exact: true }).selectOption('邮寄送达');
  await dialog.getByLabel('凭证', { exact: true }).fill('XA12345678935');
  await dialog.getByRole('button', { name: '登记发出', exact: true }).click();
  if (reason !== undefined) {
    await dialog.getByLabel('事实上已经发出，理由').fill(reason);
    await dialog.getByRole('button', { name: '登记发出', exact: true }).click();
  }
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '登记送达' })).toBeVisible();
}

/** What letters need of the agency; entered once, by whoever comes first. */
export async function letterSettingsExist(browser: Browser, options?: BrowserContextOptions): Promise<void> {
  const admin = await enter(browser, 'admin', options);
  const needed = {
    机关代字: '明民公开',
    行政复议机关: '三明市人民政府',
    管辖法院: '三明市三元区人民法院',
    缴费方式: '到办公室缴纳。',
  };
  await expect(async () => {
    await admin.goto('/desk/letter-templates');
    for (const [label, value] of Object.entries(needed)) {
      const field = admin.getByLabel(label, { exact: true });
      if ((await field.inputValue()) === '') await field.fill(value);
    }
    await admin.getByRole('button', { name: '保存', exact: true }).click();
    // Saved, or nothing to save: either way all is there.
    await admin.goto('/desk/letter-templates');
    for (const label of Object.keys(needed)) {
      await expect(admin.getByLabel(label, { exact: true })).not.toHaveValue('', { timeout: 1_000 });
    }
  }).toPass({ timeout: 30_000 });
  await leave(admin);
}
