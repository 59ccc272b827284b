import { expect, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { givenInstallation, type Installation } from '../support/installation';
import { clearItem, openItem, ownTitle } from '../support/items';
import { enter, leave } from '../support/people';

let own: Installation;
test.beforeAll(async () => {
  own = await givenInstallation();
});
test.afterAll(() => own.remove());

const minutes = (count: number) => count * 60_000;

/** As the form takes it: China's clock. */
function inChina(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

test('what fell due while the power was off goes out once when it is back', async ({ browser }) => {
  test.setTimeout(420_000);
  const began = new Date();
  await own.start(began);
  const at = { baseURL: own.origin };
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan1', at), enter(browser, 'bangongshi', at)]);
  const title = ownTitle('断电前定时的通知');
  await clearItem(officer, office, { genre: '公告通知', title, body: '停电检修。' });
  const dialog = await openDialog(office, '定时发布');
  await dialog.getByLabel('发布时间').fill(inChina(new Date(began.getTime() + minutes(20))));
  await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
  await expect(office.getByText('已定时，到时自动发布。')).toBeVisible();

  await own.cut();
  await expect(office.goto('/desk')).rejects.toThrow(/ERR_CONNECTION_(REFUSED|RESET)/);

  // Before its hour it stays where it is; the session is still good.
  await own.start(new Date(began.getTime() + minutes(10)));
  await office.goto(`/desk/items?${new URLSearchParams({ q: title })}`);
  await expect(office.getByRole('row').filter({ hasText: title })).toContainText('定时发布');
  await own.cut();

  await own.start(new Date(began.getTime() + minutes(30)));
  await openItem(office, title);
  await expect(async () => {
    await office.reload();
    await expect(office.getByRole('link', { name: '公开页面' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000, intervals: [3_000] });

  const address = await office.getByRole('link', { name: '公开页面' }).getAttribute('href');
  await office.getByRole('link', { name: '办理过程' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(/办理过程/);
  await expect(office.getByRole('listitem').filter({ hasText: '定时发布 → 已发布' })).toHaveCount(1);
  const list = await office.request.get(`${own.origin}/smmz/items?${new URLSearchParams({ q: title })}`);
  expect((await list.text()).split(`href="${address}"`)).toHaveLength(2);
  await leave(officer, office);
});
