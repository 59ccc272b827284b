import { expect, type Page, test } from '@playwright/test';
import { registerByHand } from '../support/applications';
import { openDialog } from '../support/dialogs';
import { enter, leave, visitor } from '../support/people';
import { cell, createReport, openReport, openReview, takeStep } from '../support/reports';

/** The demo has three applications of it, two of them of persons, all concluded in it. */
const year = 2021;
const label = '本年新收，自然人';
const mark = Date.now().toString(36);

async function register(office: Page, arrivedOn: string, name: string): Promise<string> {
  const matter = `养老服务补贴发放情况${name}${mark}`;
  const words = { matter, request: '申请公开补贴的发放情况。', name: `虚构申请人${name}${mark}` };
  return registerByHand(office, { channel: '当面提交', arrivedOn, ...words });
}

/** A counted figure as the grid names it. */
const counted = (page: Page, words: string) => page.getByLabel(words, { exact: true });

/** From records to an edition, and what becomes of it when the records change. */
test.describe
  .serial('a report that lives from the records', () => {
    test.describe.configure({ timeout: 120_000 });
    let office: Page;
    let head: Page;
    let leader: Page;
    let reader: Page;
    let late = '';

    test.beforeAll(async ({ browser }) => {
      [office, head, leader, reader] = await Promise.all([
        enter(browser, 'bangongshi'),
        enter(browser, 'zhuren'),
        enter(browser, 'juzhang'),
        visitor(browser),
      ]);
    });
    test.afterAll(() => leave(office, head, leader, reader));

    /** Submitted, reviewed, signed, published: each by its own person. */
    async function publish(): Promise<void> {
      await openReport(office, year);
      await takeStep(office, '送审');
      await expect(office.getByText('已送审，等办公室主任审核。')).toBeVisible();
      await openReview(head, year);
      await takeStep(head, '审核通过');
      await expect(head.getByText('已审核通过，等领导签发。')).toBeVisible();
      await openReview(leader, year);
      await takeStep(leader, '签发');
      await expect(leader.getByText('已签发，等办公室发布。')).toBeVisible();
      await openReview(office, year);
      await takeStep(office, '发布');
      await expect(office.getByText('已发布，公众现在可以看到。')).toBeVisible();
    }

    test('counts what is registered, and opens the records behind a figure', async () => {
      const number = await register(office, `${year}-03-04`, '甲');
      await createReport(office, year, 'live');
      await expect(cell(office, label)).toHaveCount(0);
      const figure = counted(office, `${label}，由记录统计：3`);
      await figure.focus();
      await expect(office.getByText(/登记簿中法定收到日在 2021 年的申请，申请人为自然人。/)).toBeVisible();
      await office.getByRole('link', { name: '从哪里来' }).click();
      await expect(office.getByRole('heading', { name: '计入的 3 件' })).toBeVisible();
      await expect(office.getByRole('row', { name: new RegExp(number) })).toBeVisible();
    });

    test('takes a correction with its reason, and lets it be undone', async () => {
      await openReport(office, year);
      await counted(office, `${label}，由记录统计：3`).focus();
      const dialog = await openDialog(office, '人工更正');
      await dialog.getByLabel('更正后的数').fill('4');
      await dialog.getByRole('button', { name: '更正', exact: true }).click();
      await expect(dialog.getByLabel('为什么与记录不同')).toHaveAccessibleDescription(/请写明为什么与记录不同/);
      await dialog.getByLabel('为什么与记录不同').fill('一件在系统启用前办理，未登记。');
      await dialog.getByRole('button', { name: '更正', exact: true }).click();
      await counted(office, `${label}，人工更正：4`).focus();
      await expect(office.getByText(/人工更正（办公室（经办））：一件在系统启用前办理，未登记。/)).toBeVisible();
      await office.getByRole('button', { name: '取消更正' }).click();
      await expect(counted(office, `${label}，由记录统计：3`)).toBeVisible();
    });

    test('is published without a figure typed', async () => {
      await publish();
      const data = await (await reader.request.get(`/smmz/reports/${year}.json`)).json();
      expect(data.edition).toBe(1);
      expect(data.tables.applications.newlyReceived).toMatchObject({ naturalPerson: 3, total: 4 });
      expect(data.tables.applications.carriedOut.total).toBe(1);
    });

    test('tells the desk when a record comes late, names it, and is corrected as edition 2', async () => {
      late = await register(office, `${year}-12-30`, '乙');
      await office.goto('/desk');
      await office.getByRole('link', { name: new RegExp(`${year} 年度报告\\s*核对已公布的数字`) }).click();
      const drift = office.locator('#drift');
      await expect(drift).toContainText('第 1 版公布以后');
      await expect(drift.getByText(/表三 本年新收（自然人）：当时是 3，现在是 4（件）/)).toBeVisible();
      await expect(drift.getByRole('link', { name: late }).first()).toBeVisible();

      await takeStep(office, '更正');
      await expect(office.getByText('已开始更正，改好后请写明更正说明并送审。')).toBeVisible();
      await office.getByLabel('更正说明（公开）').fill('补记一件年末收到的申请。');
      await office.getByRole('button', { name: '保存更正说明' }).click();
      await expect(office.getByText('更正说明已保存，发布时公开。')).toBeVisible();
      await publish();
      const data = await (await reader.request.get(`/smmz/reports/${year}.json`)).json();
      expect([data.edition, data.tables.applications.newlyReceived.total]).toEqual([2, 5]);
      await office.goto('/desk');
      await expect(office.getByRole('link', { name: /核对已公布的数字/ })).toHaveCount(0);
    });

    test('stands beside the other years for everyone, as page and data', async () => {
      await reader.goto('/smmz/reports/years');
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText('年报数据对比');
      await expect(reader.getByRole('columnheader', { name: `${year}年` }).first()).toBeVisible();
      for (const [ending, type] of [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
        ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ] as const) {
        const file = await reader.request.get(`/smmz/reports/years.${ending}`);
        expect(file.status()).toBe(200);
        expect(file.headers()['content-type']).toContain(type);
      }
    });
  });
