import { expect, test } from '@playwright/test';
import { isAccessible, look } from '../support/accessible';
import { openApplication, openOthers, registerByHand, todayInChina } from '../support/applications';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';

test.describe.configure({ timeout: 120_000 });
test.use({ trace: 'off' });

test('each page can be read by everybody: list, registration, application, letter, history', async ({ browser }) => {
  const page = await enter(browser, 'zhuren');
  await look(page, '/desk/applications', '依申请公开');
  await look(page, '/desk/applications/new', '登记申请');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请选择提交方式' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '请填写事由' })).toBeVisible();
  await isAccessible(page, 'registration with errors');

  await registerByHand(page, {
    channel: '当面提交',
    arrivedOn: todayInChina(),
    name: `虚构申请人庚${Date.now().toString(36)}`,
    matter: '低保标准调整依据',
    request: '申请公开低保标准调整的依据。',
  });
  await isAccessible(page, 'an application');
  await openOthers(page);
  await page.getByText('逐日说明（文字表格）').click();
  await page.getByText('查看申请人信息', { exact: true }).click();
  await isAccessible(page, 'an application, all opened');
  const dialog = await openDialog(page, '申请人撤回');
  await isAccessible(page, 'an act');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: '办理过程' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('办理过程');
  await isAccessible(page, 'the history');
  await page.getByRole('link', { name: '返回申请' }).click();
  await openOthers(page);
  await page.getByRole('button', { name: '拟写登记回执' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登记回执');
  await isAccessible(page, 'a letter');
  await leave(page);
});

/** One white dot. */
const dotPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a scanned original is kept sealed under a number, and handed out for a purpose', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  const name = `虚构申请人辛${Date.now().toString(36)}`;
  await registerByHand(page, {
    channel: '当面提交',
    arrivedOn: todayInChina(),
    name,
    matter: '孤儿保障经费',
    request: '申请公开孤儿保障经费。',
  });
  const originals = page.getByRole('region', { name: '扫描的原件' });
  const input = originals.locator('input[type=file]');
  await input.setInputFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: dotPng });
  await expect(originals.getByRole('alert')).toBeVisible();
  await input.setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: dotPng });
  await expect(originals.getByRole('button', { name: '下载原件 1' })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  const dialog = await openDialog(page, '下载原件 1');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('原件1.png');
  await leave(page);
});

test('a section officer’s page can be read by everybody, the opinion too', async ({ browser }) => {
  const [office, officer] = await Promise.all([enter(browser, 'bangongshi'), enter(browser, 'xinxiyuan2')]);
  const number = await registerByHand(office, {
    channel: '当面提交',
    arrivedOn: todayInChina(),
    name: `虚构申请人壬${Date.now().toString(36)}`,
    matter: '社会组织年检结果',
    request: '申请公开社会组织年检结果。',
  });
  const dialog = await openDialog(office, '交办给科室');
  await dialog.getByLabel('承办科室').selectOption('社会组织管理科');
  await dialog.getByRole('button', { name: '交办', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await openApplication(officer, number);
  await expect(officer.getByRole('textbox', { name: '办理意见正文' })).toBeVisible();
  await isAccessible(officer, 'an application, seen by its section');
  const hand = await openDialog(officer, '交回办公室');
  await hand.getByRole('button', { name: '交回办公室', exact: true }).click();
  await expect(hand.getByRole('alert')).toContainText('请先填写办理意见');
  await leave(office, officer);
});

test('the receipt rule follows channel and days while they are typed', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await page.goto('/desk/applications/new');
  await page.getByRole('radio', { name: '传真', exact: true }).check();
  await expect(page.getByText('以双方确认之日为收到申请之日')).toBeVisible();
  await expect(page.getByText('先登记为「待确认收到」')).toBeVisible();
  await page.getByLabel('与申请人确认的日期').fill(todayInChina());
  await expect(page.getByText(/收到申请之日：.*（与申请人确认之日）/)).toBeVisible();
  await page.getByRole('radio', { name: '当面提交', exact: true }).check();
  await expect(page.getByText(/收到申请之日：.*（当面提交之日）/)).toBeVisible();
  await expect(page.getByLabel('与申请人确认的日期')).toHaveCount(0);
  await page.getByLabel('事由').fill('还没有写完');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请填写所申请的内容' })).toBeVisible();
  await expect(page.getByLabel('事由')).toHaveValue('还没有写完');
  await leave(page);
});

test('filters stand in the address, and files come without names', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await page.goto('/desk/applications');
  await page.getByLabel('状态', { exact: true }).selectOption('已办结');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(page).toHaveURL(/state=concluded/);
  const rows = page.getByRole('table', { name: '依申请公开' }).locator('tbody').getByRole('row');
  await expect(rows.first()).toContainText('已办结');
  await page.goto('/desk/applications?outcome=refused&concludedYear=2024');
  const first = page.getByRole('table', { name: '依申请公开' }).locator('tbody').getByRole('link').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.goto('/desk/applications?openAtEndOf=2019');
  await expect(page.getByText('没有符合条件的申请')).toBeVisible();

  await page.goto('/desk/applications');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 csv' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const csv = Buffer.concat(chunks).toString('utf8');
  expect(csv).toContain('编号');
  expect(csv).not.toContain('虚构申请人');
  await leave(page);
});

test('the register is nobody’s but the office’s, the leader’s and the section’s', async ({ browser }) => {
  const [admin, auditor, office] = await Promise.all([
    enter(browser, 'admin'),
    enter(browser, 'shenji'),
    enter(browser, 'bangongshi'),
  ]);
  expect((await admin.goto('/desk/applications'))?.status()).toBe(403);
  expect((await auditor.goto('/desk/applications'))?.status()).toBe(403);
  expect((await office.goto('/desk/applications/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404);
  await leave(admin, auditor, office);
});
