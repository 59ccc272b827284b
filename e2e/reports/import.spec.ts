import { expect, test } from '@playwright/test';
import { givenPage } from '../../lib/report-import/given-reports';
import { blankTables } from '../../lib/statistics/totals';
import type { Rows, Tables } from '../../lib/statistics/types';
import { isAccessible } from '../support/accessible';
import { enter, leave } from '../support/people';

/** Every figure of a table the same. */
function filled(rows: Rows, figure: number): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.keys(cells).map((column) => [column, figure])),
    ]),
  );
}

/** A report of 2023 as a page of some site, without an application; one cell of table 三 is smudged. */
function smudgedPage(): string {
  const blank = blankTables('2021');
  const tables: Tables = {
    proactive: filled(blank.proactive, 2),
    applications: filled(blank.applications, 0),
    appeals: filled(blank.appeals, 0),
  };
  let isSmudged = false;
  return givenPage({
    format: '2021',
    tables,
    draw: (cell, table) => {
      if (isSmudged || table !== 'applications' || cell.text !== '0') return cell;
      isSmudged = true;
      return { ...cell, text: 'O?' };
    },
  });
}

test('an old report is recognised, looked at beside its original, and taken for no other year', async ({ browser }) => {
  // The checker walks through several thousand cells of tables, four times.
  test.setTimeout(120_000);
  const office = await enter(browser, 'bangongshi');
  await office.goto('/desk/reports');
  await office.getByRole('link', { name: '导入旧年报' }).click();
  await office
    .getByLabel('年报文件')
    .setInputFiles({ name: '2023 年报.html', mimeType: 'text/html', buffer: Buffer.from(smudgedPage()) });
  await office.getByRole('button', { name: '识别' }).click();

  await expect(office.getByRole('heading', { name: /拿不准的数字/ })).toBeVisible();
  const doubtful = office.getByRole('listitem').filter({ has: office.getByRole('checkbox', { name: '已核对' }) });
  const placed = doubtful.getByRole('link', { name: '看原件' });
  await expect(placed.first()).toBeVisible();
  await expect(office.getByRole('button', { name: '存为年报草稿' })).toHaveAttribute('aria-disabled', 'true');
  await isAccessible(office, '旧年报核对');
  await placed.first().click();
  await expect(office).toHaveURL(/#place-/);

  for (const row of await doubtful.all()) {
    await row.getByRole('textbox').fill('0');
    await row.getByRole('checkbox').check();
  }
  await office.getByRole('button', { name: '保存核对结果' }).click();
  await expect(office.getByRole('heading', { name: /拿不准的数字（0 处未核对/ })).toBeVisible();

  // The demo's own report of 2019 is public: an import must not come in its place.
  await office.getByLabel('年度', { exact: true }).fill('2019');
  await office.getByRole('button', { name: '存为年报草稿' }).click();
  await expect(office.getByText(/已经有年度报告/).first()).toBeVisible();
  await office.getByRole('button', { name: '放弃这份导入' }).click();
  await expect(office).toHaveURL(/\/desk\/reports\/import$/);
  await expect(office.getByRole('link', { name: '2023 年报.html' })).toHaveCount(0);
  await leave(office);
});
