import { expect, test } from '@playwright/test';
import { isAccessible, look } from '../support/accessible';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';
import { monthInChina } from './section';

test.describe.configure({ timeout: 120_000 });
test.use({ trace: 'off' });

test('the matrix is moved through by arrow keys', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  await page.goto('/desk/returns?year=2019');
  const grid = page.getByRole('grid');
  const at = (row: number, month: number) =>
    grid
      .getByRole('row')
      .nth(row)
      .getByRole('link')
      .nth(month - 1);

  // Once the script is here, the tab key stops at one cell only.
  await expect(at(1, 2)).toHaveAttribute('tabindex', '-1');
  await at(1, 1).focus();
  for (const [key, row, month] of [
    ['ArrowRight', 1, 2],
    ['ArrowDown', 2, 2],
    ['End', 2, 12],
    ['ArrowRight', 2, 12],
    ['ArrowUp', 1, 12],
    ['ArrowUp', 1, 12],
    ['ArrowLeft', 1, 11],
    ['Home', 1, 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at(row, month), `after ${key}`).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(grid.getByRole('link').and(page.locator(':focus'))).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(at(1, 1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2019 年 2 月月报');
  await leave(page);
});

test('the office: matrix, month, year and counts', async ({ browser }) => {
  const page = await enter(browser, 'bangongshi');
  const { year, month } = monthInChina();
  await look(page, '/desk/returns', `${year} 年月报`);
  await look(page, `/desk/returns/${year}/${month}`, `${year} 年 ${month} 月月报`);
  await page.goto('/desk/returns?year=2019');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2019 年 1 月月报');
  await isAccessible(page, 'a closed month');
  await openDialog(page, '重新打开');
  await isAccessible(page, 'opening a month again');
  await look(page, '/desk/returns/2019', '2019 年月报汇总');
  await expect(page.getByRole('table', { name: /2019 年各月/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /2019 年各月/ }).first()).toBeVisible();
  await look(page, '/desk/counts', '行政数据');
  await leave(page);
});

test('a section officer: matrix, month with its fields and the confirmation, counts', async ({ browser }) => {
  const page = await enter(browser, 'xinxiyuan4');
  const { year, month } = monthInChina();
  await look(page, '/desk/returns', `${year} 年月报`);
  await look(page, `/desk/returns/${year}/${month}`, `${year} 年 ${month} 月月报`);
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  await isAccessible(page, 'a month with errors');
  await look(page, '/desk/counts', '行政数据');
  await look(page, `/desk/counts/${year}/${month}`, /行政数据/);
  await leave(page);
});

test('the administrator: calendar, publishing and metrics', async ({ browser }) => {
  const page = await enter(browser, 'admin');
  await look(page, '/desk/calendar', '假日安排');
  await look(page, '/desk/publishing', '公开设置');
  await look(page, '/desk/returns/metrics', '月报指标');
  await openDialog(page, '新增指标');
  await isAccessible(page, 'a new metric');
  await leave(page);
});
