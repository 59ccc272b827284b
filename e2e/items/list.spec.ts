import { expect, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { clearSecrecy, ownTitle, takeItemStep, writeItem } from '../support/items';
import { enter, leave } from '../support/people';

test('many at once: what can be accepted is, and what cannot says why', async ({ browser }) => {
  test.setTimeout(120_000);
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan2'), enter(browser, 'bangongshi')]);
  const mark = ownTitle('批量');
  for (const name of ['甲', '乙']) {
    await writeItem(officer, { genre: '公告通知', title: `${mark}${name}`, body: '正文。' });
    // The second one was not reviewed.
    if (name === '甲') await clearSecrecy(officer);
    await takeItemStep(officer, '报送', '已报送');
  }

  await office.goto(`/desk/items?${new URLSearchParams({ q: mark })}`);
  await office.getByRole('checkbox', { name: '选择本页全部' }).check();
  const dialog = await openDialog(office, '采用');
  await dialog.getByRole('button', { name: '采用', exact: true }).click();
  const told = office.getByRole('status').filter({ hasText: '已采用 1 条，1 条没有办理' });
  await expect(told).toContainText(`${mark}乙`);
  await expect(told).toContainText('还没有保密审查');
  await leave(officer, office);
});

test('the keyboard: / searches, arrows move, x chooses, Enter opens', async ({ browser }) => {
  const office = await enter(browser, 'bangongshi');
  await office.goto('/desk/items?state=published');
  const rows = office.getByRole('region', { name: '表格：信息' }).getByRole('row');
  const title = (index: number) => rows.nth(index).getByRole('link');
  await expect(async () => {
    await title(1).focus();
    await office.keyboard.press('ArrowDown');
    await expect(title(2)).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await office.keyboard.press('x');
  await expect(office.getByText('已选 1 条')).toBeVisible();
  await expect(rows.nth(2).getByRole('checkbox')).toBeChecked();
  await office.keyboard.press('/');
  await expect(office.getByLabel('标题、文号、索引号')).toBeFocused();
  await title(2).focus();
  const words = (await title(2).textContent()) ?? '';
  await office.keyboard.press('Enter');
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(words);
  await leave(office);
});

test('a filter is an address, can be kept under a name, and goes into the file', async ({ browser }) => {
  const office = await enter(browser, 'bangongshi');
  await office.goto('/desk/items');
  await office.getByRole('combobox', { name: '体裁' }).selectOption({ label: '政策解读' });
  await office.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(office).toHaveURL(/genre=interpretation/);

  const dialog = await openDialog(office, '保存视图');
  await dialog.getByLabel('视图名称').fill('全部解读');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await office.goto('/desk/items');
  await office.getByRole('link', { name: '全部解读' }).click();
  await expect(office).toHaveURL(/genre=interpretation/);

  // It is the person's and not the browser's.
  const elsewhere = await enter(browser, 'bangongshi');
  await elsewhere.goto('/desk/items');
  await expect(elsewhere.getByRole('link', { name: '全部解读' })).toBeVisible();
  await elsewhere.getByRole('button', { name: '删除视图「全部解读」' }).click();
  await expect(elsewhere.getByRole('link', { name: '全部解读' })).toHaveCount(0);
  await office.reload();
  await expect(office.getByRole('link', { name: '全部解读' })).toHaveCount(0);
  await leave(elsewhere);

  const [file] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: '导出 csv' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^主动公开信息-.*\.csv$/);
  await leave(office);
});

test('an unknown item, and a list for whoever has no items', async ({ browser }) => {
  const [office, admin] = await Promise.all([enter(browser, 'bangongshi'), enter(browser, 'admin')]);
  expect((await office.goto('/desk/items/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404);
  expect((await admin.goto('/desk/items'))?.status()).toBe(403);
  await leave(office, admin);
});
