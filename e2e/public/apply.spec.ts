import { expect, type Page, test } from '@playwright/test';
import { visitor } from '../support/people';

/** Everything the form asks; the person is made up, and says so. */
async function fillIn(page: Page, request: string): Promise<void> {
  await page.getByLabel('申请人类型').selectOption('naturalPerson');
  await page.getByLabel('姓名或者名称').fill('演示甲（虚构）');
  await page.getByLabel('证件类型').selectOption('其他');
  await page.getByLabel('证件号码').fill('YS-0001');
  await page.getByLabel('联系电话').fill('13800000000');
  await page.getByLabel(/所需信息的名称/).fill(request);
  await page.getByRole('radio', { name: '电子' }).check();
  await page.getByRole('radio', { name: '网上' }).check();
}

test('an application on line, without scripts, from the form to its state', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz');
  await page.getByRole('link', { name: '申请获取政府信息' }).click();
  await fillIn(page, '2025 年城市低保标准的测算依据');
  await page.getByRole('button', { name: '提交申请' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请已提交');
  const number = (await page.locator('dd').nth(0).textContent()) ?? '';
  const code = (await page.locator('dd').nth(1).textContent()) ?? '';
  expect(number).toMatch(/^\d{4}-\d{4}$/);
  await page.getByRole('link', { name: '查询办理进度' }).click();
  await page.getByLabel('申请编号').fill(number);
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`申请 ${number}`);
  await expect(page.getByText('待确认')).toBeVisible();
  expect(await page.content()).not.toContain('演示甲');
  await page.context().close();
});

test('what is wrong is said at the field and at the head, and nothing typed is lost', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz/apply');
  await page.getByLabel('姓名或者名称').fill('演示乙（虚构）');
  await page.getByLabel('证件类型').selectOption('居民身份证');
  await page.getByLabel('证件号码').fill('350000200001010000');
  await page.getByRole('button', { name: '提交申请' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link', { name: '身份证号码有误，请核对 18 位号码' })).toBeVisible();
  await expect(summary.getByRole('link', { name: '电话、电子邮箱、通信地址请至少填写一项' })).toBeVisible();
  await expect(page.getByLabel('姓名或者名称')).toHaveValue('演示乙（虚构）');
  await summary.getByRole('link', { name: '请选择申请人类型' }).click();
  await expect(page).toHaveURL(/#applicantKind$/);
  await page.context().close();
});

test('a wrong code and an unknown number get the same answer', async ({ browser }) => {
  const page = await visitor(browser);
  const answers: string[] = [];
  for (const number of ['2026-0001', '2026-9999']) {
    await page.goto('/smmz/apply/status');
    await page.getByLabel('申请编号').fill(number);
    await page.getByLabel('查询码').fill('AAAAAAAA');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    answers.push((await page.getByRole('alert').textContent()) ?? '');
  }
  expect(answers[0]).toContain('没有查到');
  expect(answers[1]).toBe(answers[0]);
  await page.context().close();
});
