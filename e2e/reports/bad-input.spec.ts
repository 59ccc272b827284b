import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { paste } from '../support/paste';
import { enter, leave } from '../support/people';
import { cell, isSaved, openReport, table, takeStep } from '../support/reports';

const caption2019 = '主动公开政府信息情况';

// One after another: several of them write in the same year's report.
test.describe.configure({ mode: 'default' });

let office: Page;
test.beforeAll(async ({ browser }) => {
  office = await enter(browser, 'bangongshi');
});
test.afterAll(() => leave(office));

test('a report is begun for a real and free year only', async () => {
  await office.goto('/desk/reports');
  const dialog = await openDialog(office, '新建年度报告');
  const field = dialog.getByLabel('年度', { exact: true });
  for (const [typed, said] of [
    ['abc', /请填四位年份/],
    ['2018', /2019 年以前的年度报告没有法定格式/],
    ['', /请填四位年份/],
    ['2099', /这一年还没有开始/],
    ['-2022', /请填四位年份/],
    ['2019', /这一年已经有年度报告/],
  ] as const) {
    await field.fill(typed);
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await expect(field).toHaveAccessibleDescription(said);
    await expect(field).toHaveValue(typed);
    await expect(dialog.getByRole('alert').getByRole('link', { name: said })).toBeVisible();
  }
});

test('a cell says what is wrong with its figure, and keeps it', async () => {
  await openReport(office, 2020);
  const grid = table(office, caption2019);
  const wrong = [
    ['规范性文件，本年新制作数量', '-3', '不能是负数'],
    ['规范性文件，本年新公开数量', '1.5', '须填整数'],
    ['规范性文件，对外公开总数量', '三件', '只能填数字'],
    ['政府集中采购，采购总金额', '1.234', '小数最多 2 位'],
  ] as const;
  for (const [name, typed] of wrong) await cell(office, name).fill(typed);
  await cell(office, '行政许可，本年增/减').fill('-2');
  await cell(office, '行政许可，上一年项目数量').fill('１，２３４');
  await office.keyboard.press('Control+s');

  await expect(grid.getByText('有 4 格不能保存，请改正')).toBeVisible();
  for (const [name, typed, said] of wrong) {
    await expect(cell(office, name)).toHaveAccessibleDescription(new RegExp(said));
    await expect(cell(office, name)).toHaveValue(typed);
  }
  await expect(grid.getByText('有未保存的修改，请先改正标出的错误')).toBeVisible();

  await office.reload();
  await expect(cell(office, '行政许可，本年增/减')).toHaveValue('-2');
  await expect(cell(office, '行政许可，上一年项目数量')).toHaveValue('1234');
  for (const [name, typed] of wrong) await expect(cell(office, name)).toHaveValue(typed);

  for (const [name] of wrong) await cell(office, name).fill('3');
  await office.keyboard.press('Control+s');
  await isSaved(grid);
});

test('pasted cells that are no figures are marked, the others are taken', async () => {
  await openReport(office, 2020);
  await paste(cell(office, '规章，本年新制作数量'), { text: '1\tabc\t-2\r\n' });
  await expect(table(office, caption2019).getByText(/已填入 1 格；2 格不是表格能填的数，已标出，未保存/)).toBeVisible();
  await expect(cell(office, '规章，本年新公开数量')).toHaveValue('abc');
  await table(office, caption2019).getByRole('button', { name: '撤销粘贴' }).click();
  await expect(cell(office, '规章，本年新公开数量')).toHaveValue('');
});

test('a step from a page that is behind is refused in words', async () => {
  await openReport(office, 2025);
  const behind = await office.context().newPage();
  await behind.goto(office.url());
  await takeStep(office, '送审');
  await expect(office.getByText('已送审，等办公室主任审核。')).toBeVisible();

  await takeStep(behind, '送审');
  await expect(behind.getByRole('dialog').getByRole('alert')).toContainText('报告现在是「待审核」，不能做这一步。');
  await takeStep(office, '撤回');
  await expect(office.getByText('已撤回，可以继续修改。')).toBeVisible();
});
