import { expect, test } from '@playwright/test';
import { isAccessible, look } from '../support/accessible';
import { openDialog } from '../support/dialogs';
import { ownTitle, writeItem } from '../support/items';
import { enter, leave, newcomer } from '../support/people';

test.describe.configure({ timeout: 180_000 });
// What is wrong is told in words; a trace of each look takes longer than the look.
test.use({ trace: 'off' });

test('the office: list, new item with errors, import, an item to read', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await look(page, '/desk/items', '信息');
  await look(page, '/desk/items?q=没有这样的信息', '信息');
  await look(page, '/desk/items/new', '新建信息');
  await page.getByRole('button', { name: '新建草稿', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  await isAccessible(page, 'a new item with errors');
  await look(page, '/desk/items/import', '导入信息');
  await page.goto('/desk/items?state=published');
  await page.getByRole('region', { name: '表格：信息' }).getByRole('link').first().click();
  await expect(page.getByRole('link', { name: '公开页面' })).toBeVisible();
  await isAccessible(page, 'an item to read');
  await page.getByRole('link', { name: '办理过程' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/办理过程/);
  await isAccessible(page, 'the history of an item');
  await leave(page);
});

test('an officer: the form with what was found, and its dialogs', async ({ browser }) => {
  const page = await enter(browser, 'xinxiyuan4');
  await writeItem(page, { genre: '公告通知', title: ownTitle('看一看'), body: '手机13800138000，见附件。' });
  await page.locator('input[type=file]').setInputFiles({
    name: '记录.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('姓名,手机\n李明,13900139000\n'),
  });
  await expect(page.getByRole('link', { name: '记录.csv' })).toBeVisible();
  await isAccessible(page, 'the form of an item');
  await openDialog(page, '填写审查结论');
  await isAccessible(page, 'the secrecy review');
  await leave(page);
});

test('the public: list, facets, nothing found, an item and its edition', async ({ browser }) => {
  const page = await newcomer(browser);
  await look(page, '/smmz/items', '主动公开');
  await look(page, '/smmz/items?genre=interpretation', '主动公开');
  await look(page, '/smmz/items?q=没有这样的信息', '主动公开');
  await page.goto('/smmz/items');
  const first = page.locator('main a[href^="/smmz/items/SMMZ-"]').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.trim());
  await isAccessible(page, 'a public item');
  await leave(page);
});
