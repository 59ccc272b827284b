import { expect, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import {
  body,
  checks,
  clearItem,
  clearSecrecy,
  openItem,
  ownTitle,
  publicAddress,
  takeItemStep,
  writeItem,
} from '../support/items';
import { paste } from '../support/paste';
import { enter, leave, visitor } from '../support/people';

const dotPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture waits for a person who has looked at it, and names them', async ({ browser }) => {
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan4'), enter(browser, 'bangongshi')]);
  const title = ownTitle('扫描件');
  await writeItem(officer, { genre: '公告通知', title, body: '见附件。' });
  await officer
    .locator('input[type=file]')
    .setInputFiles({ name: '扫描件.png', mimeType: 'image/png', buffer: dotPng });
  await expect(checks(officer).getByText('「扫描件.png」读不出文字，请人工核对个人信息')).toBeVisible();
  await clearSecrecy(officer);
  await takeItemStep(officer, '报送', '已报送');

  await openItem(office, title);
  const accept = office.getByRole('button', { name: '采用', exact: true });
  await expect(accept).toHaveAccessibleDescription(/「扫描件\.png」读不出文字/);
  const dialog = await openDialog(office, '记录人工核对 「扫描件.png」');
  await dialog.getByLabel('核对情况').fill('一页，没有个人信息');
  await dialog.getByRole('button', { name: '已看过，可以公开' }).click();
  await expect(checks(office).getByText(/「扫描件\.png」由办公室（经办）人工核对/)).toBeVisible();
  await takeItemStep(office, '采用', '待发布');
  await leave(officer, office);
});

test('the office gives an item to another section, with the reason', async ({ browser }) => {
  const [officer, other, office] = await Promise.all([
    enter(browser, 'xinxiyuan1'),
    enter(browser, 'xinxiyuan4'),
    enter(browser, 'bangongshi'),
  ]);
  const title = ownTitle('困境儿童走访');
  await writeItem(officer, { genre: '公告通知', title, body: '走访记录。' });
  await takeItemStep(officer, '报送', '已报送');

  await openItem(office, title);
  const dialog = await openDialog(office, '移交科室');
  await dialog.getByRole('button', { name: '移交', exact: true }).click();
  await expect(dialog.getByLabel('接收科室')).toHaveAccessibleDescription(/请选择科室/);
  await dialog.getByLabel('接收科室').selectOption({ label: '儿童福利科' });
  await dialog.getByLabel('移交的理由').fill('属儿童福利科职责。');
  await dialog.getByRole('button', { name: '移交', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(office.getByRole('main').getByText('儿童福利科').first()).toBeVisible();

  expect((await officer.reload())?.status()).toBe(404);
  await openItem(other, title);
  await expect(other.getByText('属儿童福利科职责。')).toBeVisible();
  await expect(body(other)).toHaveText('走访记录。');
  await other.getByRole('link', { name: '办理过程' }).click();
  await expect(other.getByRole('listitem').filter({ hasText: '移交科室' })).toContainText('属儿童福利科职责。');
  await leave(officer, other, office);
});

test('links: to a page of ours that is not public, into the office, and elsewhere', async ({ browser, baseURL }) => {
  const officer = await enter(browser, 'xinxiyuan4');
  await writeItem(officer, { genre: '公告通知', title: ownTitle('链接'), body: '见：' });
  const ours = `${baseURL}/smmz/items/SMMZ-2001-1999-00001`;
  const hrefs = [ours, `${baseURL}/smmz/reports/2019`, 'http://10.0.0.8/oa', 'https://www.gov.cn/zhengce/'];
  await paste(body(officer), { html: `<p>${hrefs.map((href) => `<a href="${href}">见</a>`).join('，')}</p>` });
  await expect(checks(officer).getByText(`本站没有公开的页面：${ours}`)).toBeVisible();
  await expect(checks(officer).getByText('公众打不开的链接：http://10.0.0.8/oa')).toBeVisible();
  await expect(checks(officer).getByText(/本站没有公开的页面/)).toHaveCount(1);
  const outside = checks(officer).getByRole('link', { name: 'https://www.gov.cn/zhengce/' });
  await expect(outside).toHaveAttribute('target', '_blank');
  await expect(outside).toHaveAttribute('rel', /noopener/);
  await leave(officer);
});

test('the public finds simplified words by traditional ones', async ({ browser }) => {
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan3'), enter(browser, 'bangongshi')]);
  const title = ownTitle('养老机构备案须知');
  await clearItem(officer, office, { genre: '公告通知', title, body: '备案须知。' });
  await takeItemStep(office, '发布', '已发布');
  const address = await publicAddress(office);
  const page = await visitor(browser);
  await page.goto(`/smmz/items?${new URLSearchParams({ q: '養老機構備案須知' })}`);
  await expect(page.locator(`a[href="${address}"]`)).toHaveText(title);
  await leave(officer, office, page);
});
