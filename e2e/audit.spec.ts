import { expect, type Page, test } from '@playwright/test';
import { enter, leave, type Username } from './support/people';

test.describe('the audit trail', () => {
  test.describe.configure({ mode: 'default' });
  let auditor: Page;
  test.beforeAll(async ({ browser }) => {
    auditor = await enter(browser, 'shenji');
    await auditor.getByRole('link', { name: '审计', exact: true }).click();
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('审计');
  });
  test.afterAll(() => leave(auditor));

  test('the auditor finds every entry whole and in order', async () => {
    await auditor.getByRole('link', { name: '核验全部记录' }).click();
    await expect(auditor.getByRole('status').getByText(/^共 [1-9]\d* 条，全部完好$/)).toBeVisible();
    await expect(auditor.getByText(/最后一条的摘要：[0-9a-f]{64}/)).toBeVisible();
  });

  test('the auditor narrows the trail by person, act, kind and day', async () => {
    await auditor.goto('/desk/audit');
    await auditor.getByLabel('人员', { exact: true }).selectOption('局长');
    await auditor.getByLabel('动作', { exact: true }).selectOption('签发');
    await auditor.getByLabel('对象', { exact: true }).selectOption('年度报告');
    await auditor.getByLabel('到', { exact: true }).fill('2020-12-31');
    await auditor.getByRole('button', { name: '筛选' }).click();
    await expect(auditor).toHaveURL(/action=approve/);
    const lines = auditor.getByRole('table', { name: '审计记录' }).locator('tbody').getByRole('row');
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText('局长');
    await expect(lines).toContainText('待签发 → 已签发，待发布');
    await expect(auditor.getByLabel('动作', { exact: true })).toHaveValue('approve');

    await auditor.getByLabel('从', { exact: true }).fill('2020-12-31');
    await auditor.getByRole('button', { name: '筛选' }).click();
    await expect(auditor.getByText('没有符合条件的记录')).toBeVisible();
    await auditor.getByRole('link', { name: '清除' }).click();
    await expect(auditor.getByRole('row', { name: /登录/ }).first()).toBeVisible();
  });

  test('an address that can not be read narrows nothing', async () => {
    const answer = await auditor.goto("/desk/audit?actor=x'--&from=99&before=-1&action=%00&kind[]=1");
    expect(answer?.status()).toBe(200);
    await expect(auditor.getByRole('table', { name: '审计记录' })).toBeVisible();
  });
});

for (const username of ['bangongshi', 'zhuren', 'juzhang', 'admin', 'xinxiyuan2'] satisfies Username[]) {
  test(`${username} may not read the trail`, async ({ browser }) => {
    const page = await enter(browser, username);
    await expect(page.getByRole('link', { name: '审计', exact: true })).toHaveCount(0);
    expect((await page.goto('/desk/audit?verify=1'))?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限');
    await leave(page);
  });
}
