import { expect, type Page, test } from '@playwright/test';
import { enter, leave } from '../support/people';
import {
  block,
  captions,
  cell,
  fillCells,
  isSaved,
  openReport,
  overview,
  table,
  text,
  typeInto,
} from '../support/reports';

const year = 2023;

/** Two people in one report never overwrite each other. */
test.describe('two editors in the report of 2023', () => {
  test.describe.configure({ mode: 'default' });
  let office: Page;
  let head: Page;

  test.beforeAll(async ({ browser }) => {
    [office, head] = await Promise.all([enter(browser, 'bangongshi'), enter(browser, 'zhuren')]);
    await openReport(office, year);
    await head.goto(office.url());
  });
  test.beforeEach(() => Promise.all([office.reload(), head.reload()]));
  test.afterAll(() => leave(office, head));

  test('whoever is slower sees both texts and may take the other', async () => {
    const place = overview('主动公开方面');
    await typeInto(office, place, '经办人写的一句。');
    await isSaved(block(office, place));
    await typeInto(head, place, '主任写的一句。');

    const conflict = block(head, place).getByRole('region', { name: '与他人的修改冲突' });
    await expect(conflict.getByText('这一段在您编辑期间被他人修改')).toBeVisible();
    await expect(conflict.getByRole('region', { name: '我的（未保存）' })).toContainText('主任写的一句。');
    await expect(conflict.getByRole('region', { name: /对方的：办公室（经办），/ })).toContainText('经办人写的一句。');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await expect(conflict).toHaveCount(0);
    await expect(text(head, place)).toHaveText('经办人写的一句。');
  });

  test('whoever is slower may keep their own, having seen the other', async () => {
    const place = overview('依申请公开方面');
    await typeInto(office, place, '经办人写的一句。');
    await isSaved(block(office, place));
    await typeInto(head, place, '主任写的一句。');

    const conflict = block(head, place).getByRole('region', { name: '与他人的修改冲突' });
    await conflict.getByRole('button', { name: '保留我的' }).click();
    await isSaved(block(head, place));
    await office.reload();
    await expect(text(office, place)).toHaveText('主任写的一句。');
  });

  test('an undecided conflict outlives a reload, and nothing of it is lost', async () => {
    const place = overview('平台建设方面');
    await typeInto(office, place, '经办人写的一句。');
    await isSaved(block(office, place));
    await typeInto(head, place, '主任写的一句。');
    await expect(block(head, place).getByText('这一段在您编辑期间被他人修改')).toBeVisible();

    await head.reload();
    const conflict = block(head, place).getByRole('region', { name: '与他人的修改冲突' });
    await expect(conflict.getByRole('region', { name: '我的（未保存）' })).toContainText('主任写的一句。');
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await expect(text(head, place)).toHaveText('经办人写的一句。');
  });

  test('different cells of one table come together by themselves', async () => {
    await fillCells(office, { '予以公开，自然人': '5' });
    await isSaved(table(office, captions.三));
    await fillCells(head, { '予以公开，商业企业': '6' });
    await isSaved(table(head, captions.三));
    await expect(head.getByRole('region', { name: '与他人的修改冲突' })).toHaveCount(0);

    await office.reload();
    await expect(cell(office, '予以公开，自然人')).toHaveValue('5');
    await expect(cell(office, '予以公开，商业企业')).toHaveValue('6');
  });

  test('the same cell offers both figures', async () => {
    await fillCells(office, { '行政许可，本年处理决定数量': '31' });
    await isSaved(table(office, captions.二));
    await fillCells(head, { '行政许可，本年处理决定数量': '32' });

    const conflict = table(head, captions.二).getByRole('region', { name: '与他人的修改冲突' });
    await expect(conflict.getByText(/此格对方填 31，您填 32（办公室（经办），/)).toBeVisible();
    await conflict.getByRole('button', { name: '保留我的' }).click();
    await isSaved(table(head, captions.二));
    await office.reload();
    await expect(cell(office, '行政许可，本年处理决定数量')).toHaveValue('32');
  });
});
