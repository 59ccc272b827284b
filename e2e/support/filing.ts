import { expect, type Page } from '@playwright/test';

/** What a visitor types of an application; the person is made up. */
export interface FilingWords {
  readonly name: string;
  readonly request: string;
}

/** With these two the applicant asks for the state. */
export interface FiledOnLine {
  readonly number: string;
  readonly code: string;
}

/** Files on line from the public column, and reads number and code. */
export async function fileOnLine(page: Page, { name, request }: FilingWords): Promise<FiledOnLine> {
  await page.goto('/smmz/apply');
  await page.getByLabel('申请人类型').selectOption('naturalPerson');
  await page.getByLabel('姓名或者名称').fill(name);
  await page.getByLabel('证件类型').selectOption('其他');
  await page.getByLabel('证件号码').fill(`YS-${name}`);
  await page.getByLabel('联系电话').fill('19900000000');
  await page.getByLabel(/所需信息的名称/).fill(request);
  await page.getByRole('radio', { name: '电子文档', exact: true }).check();
  await page.getByRole('radio', { name: '网上获取', exact: true }).check();
  // A form that is sent faster than a person types is asked for once more.
  await expect(async () => {
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请已提交', { timeout: 1_000 });
  }).toPass();
  const shown = async (label: string) => (await page.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '';
  return { number: await shown('申请编号'), code: await shown('查询码') };
}

/** Asks for the state of an application. */
export async function askForState(page: Page, { number, code }: FiledOnLine): Promise<void> {
  await page.goto('/smmz/apply/status');
  await page.getByLabel('申请编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`申请 ${number}`);
}
