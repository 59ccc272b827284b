import { expect, test } from '@playwright/test';
import { enter, leave } from '../support/people';

test('the administrator rewrites a letter’s wording within limits', async ({ browser }) => {
  const admin = await enter(browser, 'admin');
  await admin.goto('/desk/letter-templates');
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('文书设置');
  await admin.getByRole('link', { name: '补正告知书' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('补正告知书');

  const closing = admin.getByLabel('结尾', { exact: true });
  await closing.fill('请与{联系人}联系。');
  await admin.getByRole('button', { name: '保存为新版本' }).click();
  await expect(admin.getByText('没有“{联系人}”这个占位符').first()).toBeVisible();

  const words = `如需咨询，请与{联系机构}联系${Date.now().toString(36)}。`;
  await closing.fill(words);
  await admin.getByRole('button', { name: '预览' }).click();
  const preview = admin.getByRole('region', { name: '预览' });
  await expect(preview.getByText('还没有保存')).toBeVisible();
  await expect(preview).toContainText(words.replace('{联系机构}', '办公室'));
  await expect(preview).toContainText('视为放弃申请');
  await admin.getByRole('button', { name: '保存为新版本' }).click();
  await expect(admin.getByText(/现行第 \d+ 版/)).toBeVisible();
  await expect(closing).toHaveValue(words);
  await leave(admin);
});

test('authorities are set by the administrator, and by nobody else', async ({ browser }) => {
  const [admin, office] = await Promise.all([enter(browser, 'admin'), enter(browser, 'bangongshi')]);
  await admin.goto('/desk/letter-templates');
  await admin.getByLabel('机关代字').fill('明民公开〔2026〕');
  await admin.getByRole('button', { name: '保存', exact: true }).click();
  await expect(admin.getByText('机关代字只写代字').first()).toBeVisible();
  await admin.getByLabel('机关代字').fill('明民公开');
  await admin.getByLabel('管辖法院').fill('三明市三元区人民法院');
  await admin.getByRole('button', { name: '保存', exact: true }).click();
  await expect(admin.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();

  const answer = await office.goto('/desk/letter-templates');
  expect(answer?.status()).toBe(403);
  await leave(admin, office);
});
