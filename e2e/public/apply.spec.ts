import { expect, type Page, test } from '@playwright/test';
import { isAccessible, look } from '../support/accessible';
import { leave, newcomer, visitor } from '../support/people';

const numberForm = /^\d{4}-\d{4,}$/;

/** Everything the form asks; the person is made up, and says so. */
async function fillIn(page: Page, request: string): Promise<void> {
  await page.getByLabel('申请人类型').selectOption('naturalPerson');
  await page.getByLabel('姓名或者名称').fill('演示甲（虚构）');
  await page.getByLabel('证件类型').selectOption('其他');
  await page.getByLabel('证件号码').fill('YS-0001');
  await page.getByLabel('联系电话').fill('13800000000');
  await page.getByLabel(/所需信息的名称/).fill(request);
  await page.getByRole('radio', { name: '电子文档', exact: true }).check();
  await page.getByRole('radio', { name: '网上获取', exact: true }).check();
}

/** Sends the form; again, while the page is younger than a person needs. */
async function send(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请已提交', { timeout: 1_000 });
  }).toPass();
}

async function ask(page: Page, number: string, code: string): Promise<void> {
  await page.getByLabel('申请编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
}

/** What is shown of a filed application, by its label. */
async function shown(page: Page, label: string): Promise<string> {
  return (await page.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '';
}

test('an application on line, without scripts, from the column to its state', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '依申请公开' }).click();
  await fillIn(page, '2025 年城市低保标准的测算依据');
  await send(page);

  const number = await shown(page, '申请编号');
  const code = await shown(page, '查询码');
  expect(number).toMatch(numberForm);
  await page.getByRole('link', { name: '查询办理进度' }).click();
  await ask(page, number, code.toLowerCase());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`申请 ${number}`);
  await expect(page.getByText('待确认收到')).toBeVisible();
  expect(await page.content()).not.toContain('演示甲');
  // Neither stands in an address, which browsers and proxies keep.
  expect(page.url()).not.toContain(number);
  expect(page.url()).not.toContain(code);
  await leave(page);
});

test('what is wrong is said at the field and at the head, and nothing typed is lost', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz/apply');
  await page.getByLabel('姓名或者名称').fill('演示乙（虚构）');
  await page.getByLabel('证件类型').selectOption('居民身份证');
  await page.getByLabel('证件号码').fill('350000200001010000');
  await page.getByRole('radio', { name: '邮寄', exact: true }).check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page).toHaveTitle(/^错误：/);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    '请选择申请人类型',
    '身份证号码有误，请核对 18 位号码',
    '电话、电子邮箱、通信地址请至少填写一项',
    '选择邮寄的，请填写通信地址',
    '请填写所需信息的名称、文号或者特征描述',
    '请选择提供信息的形式',
  ]);
  const idNumber = page.getByLabel('证件号码');
  await expect(idNumber).toHaveAccessibleDescription(/^错误： ?身份证号码有误，请核对 18 位号码$/);
  await expect(idNumber).toHaveAttribute('aria-invalid', 'true');
  await expect(idNumber).toHaveValue('350000200001010000');
  await expect(page.getByLabel('姓名或者名称')).toHaveValue('演示乙（虚构）');
  await expect(page.getByRole('radio', { name: '邮寄', exact: true })).toBeChecked();
  for (const link of await summary.getByRole('link').all()) {
    await link.click();
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  }
  await leave(page);
});

test('a wrong code and an unknown number get the same answer', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz/apply');
  await fillIn(page, `特困人员供养标准 ${Date.now()}`);
  await send(page);
  const answers: string[] = [];
  for (const number of [await shown(page, '申请编号'), '2026-99999']) {
    await page.goto('/smmz/apply/status');
    await ask(page, number, 'AAAAAAAA');
    answers.push((await page.getByRole('alert').textContent()) ?? '');
  }
  expect(answers[0]).toContain('没有查到');
  expect(answers[1]).toBe(answers[0]);
  await leave(page);
});

test('each page can be read by everybody, down to 320 px', async ({ browser }) => {
  test.setTimeout(120_000);
  // axe needs scripts; the page itself has none.
  const page = await newcomer(browser);
  const check = async (what: string) => {
    await isAccessible(page, what);
    await page.setViewportSize({ width: 320, height: 640 });
    const { wide, small } = await page.evaluate(measure);
    expect.soft({ wide, small }, what).toEqual({ wide: 0, small: [] });
  };
  await look(page, '/smmz/apply', '依申请公开');
  await check('the form');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await check('the form with errors');
  await fillIn(page, `婚姻登记数量 ${Date.now()}`);
  await send(page);
  await check('filed');
  const [number, code] = [await shown(page, '申请编号'), await shown(page, '查询码')];
  await page.goto('/smmz/apply/status');
  await check('the question');
  await ask(page, number, 'AAAAAAAA');
  await expect(page.getByRole('alert')).toBeVisible();
  await check('not found');
  await ask(page, number, code);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`申请 ${number}`);
  await check('found');
  await leave(page);
});

test('the keyboard goes down the form in its order, and not into the trap', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/smmz/apply');
  await page.getByLabel('申请人类型').focus();
  for (const label of [
    '姓名或者名称',
    '证件类型',
    '证件号码',
    '法定代表人（负责人）',
    '联系电话',
    '电子邮箱',
    '通信地址',
    '邮政编码',
  ]) {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(label)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/所需信息的名称/)).toBeFocused();
  for (const [group, choice] of [
    ['提供信息的形式', '电子文档'],
    ['获取信息的方式', '邮寄'],
  ] as const) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    if (choice === '电子文档') await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('group', { name: group }).getByRole('radio', { name: choice })).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '提交申请' })).toBeFocused();
  await leave(page);
});

/** Runs in the page: how much it is wider than the screen, and what is too low for a finger. Links in a sentence may be. */
function measure(): { wide: number; small: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const controls = [...document.querySelectorAll<HTMLElement>('a, button, input:not([type=hidden]), select, textarea')];
  const small = controls
    .filter((control) => !control.closest('[aria-hidden=true], .skip-link'))
    .filter((control) => getComputedStyle(control).display !== 'inline')
    .map((control) => (control.matches('[type=radio]') ? (control.closest('label') ?? control) : control))
    .filter((target) => target.getBoundingClientRect().height < 44)
    .map((target) => target.outerHTML.slice(0, 80));
  return { wide: scrollWidth - clientWidth, small };
}
