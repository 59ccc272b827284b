import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { demoPassword, enter, leave, newcomer, sendLogin } from '../support/people';

/** Failures are counted by address too: these come from addresses of their own, and lock out nobody else. */
function fromElsewhere(): { readonly extraHTTPHeaders: Record<string, string> } {
  const [a = 0, b = 0] = randomBytes(2);
  return { extraHTTPHeaders: { 'x-forwarded-for': `198.18.${a}.${b}` } };
}

function someName(): string {
  return `ceshi${randomBytes(4).toString('hex')}`;
}

test('a wrong password is told without telling which accounts exist', async ({ browser }) => {
  const page = await newcomer(browser, fromElsewhere());
  await page.goto('/login');
  for (const username of ['xinxiyuan6', someName()]) {
    await sendLogin(page, username, 'nicht-das-richtige');
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('用户名或密码不正确，请核对后重新输入。');
    await expect(page.getByLabel('用户名')).toHaveValue(username);
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  }
  await sendLogin(page, '', '');
  await expect(page.getByLabel('用户名')).toHaveAccessibleDescription(/请输入用户名/);
  await expect(page.getByLabel('密码', { exact: true })).toHaveAccessibleDescription(/请输入密码/);
  await leave(page);
});

test('many failures lock the account out for a while, whether it exists or not', async ({ browser }) => {
  const page = await newcomer(browser, fromElsewhere());
  const username = someName();
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.goto('/login');
    await sendLogin(page, username, `falsch-${tries}`);
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('用户名或密码不正确，请核对后重新输入。');
  }
  await sendLogin(page, username, 'falsch-6');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^尝试次数过多，请在 \d+ 秒后再试。$/);
  await expect(page.getByLabel('用户名')).toHaveValue(username);
  await leave(page);
});

test('a whole office signs in at the same moment', async ({ browser }) => {
  const everybody = ['bangongshi', 'zhuren', 'juzhang', 'xinxiyuan1', 'xinxiyuan2', 'xinxiyuan3'] as const;
  const pages = await Promise.all(everybody.map(() => newcomer(browser, { javaScriptEnabled: false })));
  await Promise.all(pages.map((page) => page.goto('/login')));
  await Promise.all(pages.map((page, index) => sendLogin(page, everybody[index] ?? '', demoPassword)));
  for (const page of pages) await expect(page).toHaveURL(/\/desk$/);
  await leave(...pages);
});

test('signing in works without scripts, and leads on to the page that was asked for', async ({ browser }) => {
  const page = await newcomer(browser, { javaScriptEnabled: false });
  await page.goto('/desk/reports');
  await expect(page).toHaveURL(/\/login\?next=%2Fdesk%2Freports$/);
  await sendLogin(page, 'zhuren', demoPassword);
  await expect(page).toHaveURL(/\/desk\/reports$/);
  await expect(page.getByRole('link', { name: '2019 年政府信息公开工作年度报告' })).toBeVisible();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByText('您已退出登录。')).toBeVisible();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/login/);
  await leave(page);
});

test('signing in leads nowhere but to the desk', async ({ browser }) => {
  for (const next of ['https://example.org/', '//example.org', '/\\example.org', '/smmz', 'javascript:alert(1)']) {
    const page = await newcomer(browser, { javaScriptEnabled: false });
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await sendLogin(page, 'zhuren', demoPassword);
    await expect(page).toHaveURL(/localhost:\d+\/desk$/);
    await leave(page);
  }
});

test('signing another device out takes effect at its next click', async ({ browser }) => {
  const here = await enter(browser, 'xinxiyuan4');
  const there = await enter(browser, 'xinxiyuan4');
  await here.getByRole('link', { name: '我的账号' }).click();
  const devices = here.getByRole('table', { name: '登录的设备' });
  await expect(devices.getByRole('row')).toHaveCount(3);
  await devices
    .getByRole('button', { name: /退出此设备/ })
    .first()
    .click();
  // While it is on its way, the button has another name: only the row is gone for certain.
  await expect(devices.getByRole('row')).toHaveCount(2);

  await there.getByRole('link', { name: '我的账号' }).click();
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('登录');
  await here.reload();
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('我的账号');
  await leave(here, there);
});

test('a new person must change the first password, and is out at once when disabled', async ({ browser }) => {
  const admin = await enter(browser, 'admin');
  const username = someName();
  await admin.getByRole('link', { name: '人员', exact: true }).click();
  await admin.getByRole('link', { name: '新增人员' }).click();
  await admin.getByLabel('用户名', { exact: true }).fill(username);
  await admin.getByLabel('姓名', { exact: true }).fill('测试人员');
  await admin.getByLabel('系统管理员').check();
  await admin.getByLabel('办公室工作人员').check();
  await admin.getByRole('button', { name: /新增|开通/ }).click();
  await expect(admin.getByRole('group', { name: '角色' })).toContainText(
    '职责分离：系统管理员、审计员不得兼任其他角色',
  );
  await expect(admin.getByLabel('姓名', { exact: true })).toHaveValue('测试人员');
  await expect(admin.getByLabel('办公室工作人员')).toBeChecked();

  await admin.getByLabel('系统管理员').uncheck();
  await admin.getByRole('button', { name: /新增|开通/ }).click();
  await expect(admin.getByText('已为测试人员开通账号，首次登录时须修改密码。')).toBeVisible();
  const first = (await admin.getByRole('definition').nth(1).textContent()) ?? '';

  const person = await newcomer(browser);
  await person.goto('/login');
  await sendLogin(person, username, first);
  await expect(person.getByText('请先修改初始密码')).toBeVisible();
  await person.goto('/desk/reports');
  await expect(person).toHaveURL(/\/desk\/account$/);
  await person.getByLabel('当前密码').fill(first);
  await person.getByLabel('新密码', { exact: true }).fill('duanmima');
  await person.getByLabel('再输入一遍新密码').fill('duanmima');
  await person.getByRole('button', { name: '修改密码' }).click();
  await expect(person.getByLabel('新密码', { exact: true })).toHaveAccessibleDescription(/新密码至少 \d+ 个字符/);
  await person.getByLabel('当前密码').fill(first);
  await person.getByLabel('新密码', { exact: true }).fill('一句好记的话 2019');
  await person.getByLabel('再输入一遍新密码').fill('一句好记的话 2019');
  await person.getByRole('button', { name: '修改密码' }).click();
  await expect(person.getByRole('link', { name: '年度报告' })).toBeVisible();
  await person.getByRole('link', { name: '年度报告' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('年度报告');

  await admin.goto(`/desk/people?q=${username}`);
  await admin.getByRole('link', { name: '测试人员' }).click();
  await admin.getByRole('button', { name: '停用账号' }).click();
  await expect(admin.getByText('已停用', { exact: true })).toBeVisible();
  await person.getByRole('link', { name: '工作台' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('登录');
  await sendLogin(person, username, '一句好记的话 2019');
  await expect(person.getByRole('main').getByRole('alert')).toHaveText('用户名或密码不正确，请核对后重新输入。');
  await leave(admin, person);
});
