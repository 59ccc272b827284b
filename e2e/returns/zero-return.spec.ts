import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { clearSecrecy, ownTitle, takeItemStep, writeItem } from '../support/items';
import { enter, leave } from '../support/people';
import { addSection, monthInChina } from './section';

/** 零报送: a section says that it has nothing to report, and the office takes its word or sends it back. */
test.describe
  .serial('a zero return from the section to the office and back', () => {
    const { year, month } = monthInChina();
    const returned = '本月有一次入户走访，请填写期数。';
    const reopened = '本月又报送了一条信息。';
    let section: string;
    let officer: Page;
    let office: Page;

    test.beforeAll(async ({ browser }) => {
      ({ name: section, officer } = await addSection(browser));
      office = await enter(browser, 'bangongshi');
    });
    test.afterAll(() => leave(officer, office));

    /** The month's cell in the matrix, as read out. */
    async function cellOf(page: Page): Promise<Locator> {
      await page.goto('/desk/returns');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${year} 年月报`);
      return page.getByRole('grid').getByRole('link', { name: `${section} ${month} 月：` });
    }

    async function openFromMatrix(page: Page): Promise<void> {
      await (await cellOf(page)).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${year} 年 ${month} 月月报`);
    }

    test('a section with nothing may not hand in an ordinary return', async () => {
      await openFromMatrix(officer);
      const figures = officer.getByRole('region', { name: '填报指标' }).getByRole('textbox');
      for (const figure of await figures.all()) await figure.fill('0');
      await officer.getByRole('button', { name: '报送', exact: true }).click();
      await expect(
        officer.getByRole('main').getByText('本月没有公开信息，各项指标也都是 0，请点「零报送」确认。'),
      ).toBeVisible();
    });

    test('the officer is told what a zero return means, may still turn back, and confirms it', async () => {
      const dialog = await openDialog(officer, '零报送');
      await expect(dialog.getByText('确认本科室本月没有公开信息，各项指标都是 0。')).toBeVisible();
      await dialog.getByRole('button', { name: '取消' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(await cellOf(officer)).toContainText('未报');
      await openFromMatrix(officer);
      await declareZero(officer);
      await expect(officer.getByRole('button', { name: '报送', exact: true })).toHaveCount(0);
    });

    test('the office sees it in the matrix and returns it, not without a reason', async () => {
      const cell = await cellOf(office);
      await expect(cell).toContainText('零报送');
      await expect(cell).toContainText('待采用');
      await openFromMatrix(office);
      await takeMonthStep(office, '退回', '退回的理由', returned, '已退回');
    });

    test('the officer reads the reason and declares again', async () => {
      await expect(await cellOf(officer)).toContainText('被退回');
      await openFromMatrix(officer);
      await expect(officer.getByText(returned, { exact: true }).first()).toBeVisible();
      await declareZero(officer);
    });

    test('the office accepts it: the month is closed', async () => {
      await openFromMatrix(office);
      const dialog = await openDialog(office, '采用');
      await dialog.getByRole('button', { name: '采用', exact: true }).click();
      await expect(office.getByRole('status').filter({ hasText: '已采用，这个月已关闭。' })).toBeVisible();
      const cell = await cellOf(office);
      await expect(cell).toContainText('零报送');
      await expect(cell).not.toContainText('待采用');
      await openFromMatrix(officer);
      for (const step of ['保存', '报送', '零报送', '重新打开']) {
        await expect(officer.getByRole('button', { name: step, exact: true })).toHaveCount(0);
      }
    });

    test('it is opened again with a reason alone', async () => {
      await openFromMatrix(office);
      await takeMonthStep(office, '重新打开', '重新打开的理由', reopened, '已重新打开');
      await expect(await cellOf(officer)).toContainText('被退回');
    });

    test('with an item in the month there is no zero return', async () => {
      const title = ownTitle('村民委员会换届安排');
      await writeItem(officer, { genre: '公告通知', title, body: '换届选举下月举行。' });
      await clearSecrecy(officer);
      await takeItemStep(officer, '报送', '已报送');
      await openFromMatrix(officer);
      await expect(officer.getByRole('link', { name: title })).toBeVisible();
      await expect(officer.getByRole('button', { name: '零报送', exact: true })).toHaveAccessibleDescription(
        '本月有公开信息，或有指标不是 0，不能零报送，请填写后报送。',
      );
    });

    test('who did what, and why, stays visible', async () => {
      const acts = officer.getByRole('region', { name: '办理过程' }).getByRole('listitem');
      await expect(acts.filter({ hasText: '重新打开月报' })).toContainText(reopened);
      await expect(acts.filter({ hasText: '退回月报' })).toContainText(returned);
      await expect(acts.filter({ hasText: '采用月报' })).toHaveCount(1);
      await expect(acts.filter({ hasText: '零报送' })).toHaveCount(2);
    });
  });

async function declareZero(page: Page): Promise<void> {
  const dialog = await openDialog(page, '零报送');
  await dialog.getByRole('button', { name: '确认零报送' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已零报送，等办公室采用。' })).toBeVisible();
}

/** A step that asks for a reason: refused without one, taken with it. */
async function takeMonthStep(page: Page, step: string, label: string, reason: string, said: string): Promise<void> {
  const dialog = await openDialog(page, step);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(dialog.getByLabel(label)).toHaveAccessibleDescription(/请写明理由/);
  await dialog.getByLabel(label).fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}
