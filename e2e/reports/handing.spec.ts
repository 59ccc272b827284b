import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';
import { block, isSaved, overview, text, typeInto } from '../support/reports';

const place = overview('主要任务完成情况');
const firstWords = '救助标准和对象按月公示。';
const secondWords = '全年公示十二期。';

/** 约稿: in the demo, this year's report has one block with 社会救助科 and one with 社会组织管理科. */
test.describe
  .serial('a block handed to a section', () => {
    let office: Page;
    let officer: Page;
    let stranger: Page;
    let year: string;
    let blockAddress: string;
    let reportAddress: string;

    test.beforeAll(async ({ browser }) => {
      [office, officer, stranger] = await Promise.all([
        enter(browser, 'bangongshi'),
        enter(browser, 'xinxiyuan1'),
        enter(browser, 'xinxiyuan3'),
      ]);
    });
    test.afterAll(() => leave(office, officer, stranger));

    test('the officer finds exactly this one on the desk', async () => {
      const waiting = officer.getByRole('region', { name: /等我处理/ });
      await expect(waiting.getByText('撰写并交回')).toHaveCount(1);
      await waiting.getByRole('link', { name: new RegExp(place) }).click();
      const title = officer.getByRole('heading', { level: 1 });
      await expect(title).toHaveText(/^\d{4} 年度报告 · 约稿$/);
      year = (await title.textContent())?.slice(0, 4) ?? '';
      await expect(officer.getByText('请写本年主要任务完成情况中救助信息公开的做法。')).toBeVisible();
      await expect(officer.locator('[contenteditable="true"]')).toHaveCount(1);
      blockAddress = officer.url();
    });

    test('others learn nothing of it', async () => {
      await expect(stranger.getByRole('region', { name: /等我处理/ }).getByText('撰写并交回')).toHaveCount(0);
      expect((await stranger.goto(blockAddress))?.status()).toBe(404);
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');

      const waiting = office.getByRole('region', { name: /等我处理/ });
      await waiting.getByRole('link', { name: new RegExp(`^${year} 年度报告\\s*编写并送审$`) }).click();
      await expect(office.getByRole('heading', { level: 1 })).toHaveText(`${year} 年政府信息公开工作年度报告`);
      await expect(office.getByRole('link', { name: /主要任务完成情况\s*科室撰写/ })).toBeVisible();
      reportAddress = office.url();
      for (const page of [stranger, officer]) {
        expect((await page.goto(reportAddress))?.status()).toBe(403);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限');
      }
    });

    test('while the section has it, the office may only read', async () => {
      await office.goto(`${reportAddress}#${idOf(blockAddress)}`);
      await expect(block(office, place)).toHaveCount(0);
      await expect(panel(office).getByText('科室撰写中（社会救助科）')).toBeVisible();
      await expect(panel(office).getByRole('button', { name: '收回' })).toBeVisible();
    });

    test('the officer writes and hands it back', async () => {
      await officer.goto(blockAddress);
      // At once: what was just typed must be in before the block goes.
      await typeInto(officer, place, firstWords);
      await officer.getByRole('button', { name: '交回办公室' }).click();
      await expect(officer.getByText('已交回，等办公室采用')).toBeVisible();
      await expect(officer.locator('[contenteditable="true"]')).toHaveCount(0);
      await officer.goto('/desk');
      await expect(officer.getByRole('region', { name: '我送出的' }).getByText('已交回，等办公室采用')).toBeVisible();
    });

    test('the office returns it, with a reason', async () => {
      await office.goto('/desk');
      await office.getByRole('link', { name: new RegExp(`${place}.*采用或退回`) }).click();
      const dialog = await openDialog(office, '退回科室', panel(office));
      await dialog.getByRole('button', { name: '退回', exact: true }).click();
      await expect(dialog.getByLabel('退回的理由')).toHaveAccessibleDescription(/请写明退回的理由/);
      await dialog.getByLabel('退回的理由').fill('请补充公示的期数。');
      await dialog.getByRole('button', { name: '退回', exact: true }).click();
      await expect(panel(office).getByText('科室撰写中（社会救助科）')).toBeVisible();
    });

    test('the officer mends it and hands it back again', async () => {
      await officer.goto('/desk');
      await officer.getByRole('link', { name: /请补充公示的期数|撰写并交回/ }).click();
      await expect(officer.getByText('请补充公示的期数。')).toBeVisible();
      await typeInto(officer, place, secondWords);
      await isSaved(block(officer, place));
      await officer.getByRole('button', { name: '交回办公室' }).click();
      await expect(officer.getByText('已交回，等办公室采用')).toBeVisible();
    });

    test('the office takes it in, and it stays visible who wrote it', async () => {
      await office.reload();
      await expect(panel(office).getByText('科室已交回（社会救助科）')).toBeVisible();
      await panel(office).getByRole('button', { name: '采用' }).click();
      await expect(panel(office).getByRole('button', { name: '约稿给科室' })).toBeVisible();
      await expect(text(office, place)).toHaveText(firstWords + secondWords);
      await expect(panel(office).getByText(/^社会救助科信息员，/)).toBeVisible();

      await office.getByRole('link', { name: '办理过程' }).click();
      const officerWrote = office.getByRole('listitem').filter({ hasText: '社会救助科信息员' });
      await expect(officerWrote.getByText('修改文字').first()).toBeVisible();
      await expect(office.getByText('请补充公示的期数。')).toBeVisible();
    });
  });

function panel(page: Page) {
  return page.getByRole('complementary', { name: '当前段落' });
}

function idOf(address: string): string {
  return `block-${address.split('/').at(-1)}`;
}
