import { expect, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { clearItem, ownTitle } from '../support/items';
import { enter, leave } from '../support/people';

/** The next full minute but one, as the form takes it: China's clock. */
function soon(): string {
  const china = new Date(Date.now() + 8 * 3_600_000 + 60_000);
  return china.toISOString().slice(0, 16);
}

test('a scheduled item goes out by itself when its hour has come', async ({ browser }) => {
  test.setTimeout(300_000);
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan1'), enter(browser, 'bangongshi')]);
  await clearItem(officer, office, { genre: '公告通知', title: ownTitle('寒潮救助提示'), body: '注意防寒。' });

  const dialog = await openDialog(office, '定时发布');
  await dialog.getByLabel('发布时间').fill('2020-01-01T09:00');
  await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
  await expect(dialog.getByLabel('发布时间')).toHaveAccessibleDescription(/发布时间已过/);
  await dialog.getByLabel('发布时间').fill(soon());
  await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
  await expect(office.getByText('已定时，到时自动发布。')).toBeVisible();
  await expect(office.getByRole('link', { name: '公开页面' })).toHaveCount(0);

  await expect(async () => {
    await office.reload();
    await expect(office.getByRole('link', { name: '公开页面' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 240_000, intervals: [5_000] });
  await expect(office.getByText('第 1 版')).toHaveCount(1);
  await leave(officer, office);
});
