import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { ownTitle } from '../support/items';
import { enter, leave } from '../support/people';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const head = ['标题', '体裁', '成文日期', '公开类别'];
const rowCount = 500;

/** Cells that are wrong, by row of the spreadsheet and column. */
const badCells: readonly (readonly [row: number, column: number, value: string])[] = [
  [5, 0, ''],
  [17, 1, '通告'],
  [44, 2, '2026-02-30'],
  [120, 2, '2099-01-01'],
  [250, 3, '99.9'],
  [333, 1, ''],
  [501, 0, '长'.repeat(201)],
];

async function sheet(title: string, isBad: boolean) {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('信息');
  page.addRow(head);
  for (let index = 1; index <= rowCount; index += 1)
    page.addRow([`${title}第${index}号`, '公告通知', '2026-01-08', '20.15']);
  if (isBad) for (const [row, column, value] of badCells) page.getCell(row, column + 1).value = value;
  return {
    name: isBad ? '待改.xlsx' : '改好.xlsx',
    mimeType: xlsx,
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}

test('500 rows with 7 bad cells: each is shown, none is imported until all are right', async ({ browser }) => {
  test.setTimeout(180_000);
  const office = await enter(browser, 'xinxiyuan4');
  const title = ownTitle('导入试验');
  await office.goto('/desk/items/import');

  await office.locator('input[type=file]').setInputFiles(await sheet(title, true));
  await office.getByRole('button', { name: '检查', exact: true }).click();
  await expect(office.getByText('共 500 行，7 行有错误，没有导入任何一行')).toBeVisible();
  const cells = office.getByRole('region', { name: '表格：要改的单元格' });
  await expect(cells.getByRole('row')).toHaveCount(badCells.length + 1);
  for (const [row, column] of badCells) {
    const line = cells.getByRole('row').filter({ has: office.getByRole('cell', { name: String(row), exact: true }) });
    await expect(line).toContainText(head[column] ?? '');
  }
  await expect(office.getByRole('button', { name: /^导入/ })).toHaveCount(0);

  await office.locator('input[type=file]').setInputFiles(await sheet(title, false));
  await office.getByRole('button', { name: '重新检查', exact: true }).click();
  await expect(office.getByText('共 500 行，全部正确，可以导入')).toBeVisible();
  await office.getByRole('button', { name: '导入 500 条草稿' }).click();
  await expect(office.getByText('已导入 500 条草稿，请核对后报送。')).toBeVisible({ timeout: 90_000 });

  await office.goto(`/desk/items?${new URLSearchParams({ q: title })}`);
  await expect(office.getByText('共 500 条')).toBeVisible();
  await leave(office);
});
