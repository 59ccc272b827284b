import { expect, type Page, test } from '@playwright/test';
import { body, checks, isSaved, ownTitle, typeBody, writeItem } from '../support/items';
import { demoPassword, enter, leave, sendLogin } from '../support/people';

/** Types at the end of the text without waiting for anything. */
async function typeOn(page: Page, words: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

function conflictOf(page: Page) {
  return page.getByRole('region', { name: '与他人的修改冲突' });
}

test.describe('two editors of one item', () => {
  let officer: Page;
  let office: Page;

  test.beforeEach(async ({ browser }) => {
    [officer, office] = await Promise.all([enter(browser, 'xinxiyuan2'), enter(browser, 'bangongshi')]);
    await writeItem(officer, { genre: '公告通知', title: ownTitle('两人同改'), body: '原文。' });
    await office.goto(officer.url());
    await expect(body(office)).toHaveText('原文。');
  });
  test.afterEach(() => leave(officer, office));

  test('whoever is slower sees both and may take the other', async () => {
    await typeBody(officer, '信息员写的。');
    await typeOn(office, '办公室写的。');

    const conflict = conflictOf(office);
    await expect(conflict.getByText('这条信息在您编辑期间被他人修改')).toBeVisible();
    await expect(conflict.getByRole('region', { name: '我的（未保存）' })).toContainText('办公室写的。');
    await expect(conflict.getByRole('region', { name: /对方的：社会组织管理科信息员，/ })).toContainText(
      '信息员写的。',
    );
    await conflict.getByRole('button', { name: '采用对方的' }).click();
    await expect(conflict).toHaveCount(0);
    await expect(body(office)).toHaveText('原文。信息员写的。');
  });

  test('whoever is slower may keep their own, having seen the other, also after a reload', async () => {
    await typeBody(officer, '信息员写的。');
    await typeOn(office, '办公室写的。');
    await expect(conflictOf(office)).toBeVisible();
    await office.reload();

    const conflict = conflictOf(office);
    await expect(conflict.getByRole('region', { name: '我的（未保存）' })).toContainText('办公室写的。');
    await conflict.getByRole('button', { name: '保留我的' }).click();
    await isSaved(office);
    await officer.reload();
    await expect(body(officer)).toHaveText('原文。办公室写的。');
  });
});

test('an expired session loses nothing: after the login what was typed is there and is saved', async ({ browser }) => {
  const officer = await enter(browser, 'xinxiyuan4');
  await writeItem(officer, { genre: '工作动态', title: ownTitle('登录过期'), body: '原文。' });
  await officer.context().clearCookies();
  await typeOn(officer, '登录过期时写的。');
  await officer.getByLabel('内容概述').fill('过期时写的概述。');
  await expect(officer.getByText(/登录已过期，内容已存在本机/)).toBeVisible();

  await officer.getByRole('link', { name: '重新登录后继续' }).click();
  await expect(officer.getByText('请登录后继续。')).toBeVisible();
  await sendLogin(officer, 'xinxiyuan4', demoPassword);
  await expect(officer.getByText('已恢复上次未保存的内容')).toBeVisible();
  await expect(body(officer)).toHaveText('原文。登录过期时写的。');
  await isSaved(officer);
  await officer.reload();
  await expect(body(officer)).toHaveText('原文。登录过期时写的。');
  await expect(officer.getByLabel('内容概述')).toHaveValue('过期时写的概述。');
  await leave(officer);
});

test('last month’s item is copied with its words, without what was its own', async ({ browser }) => {
  const officer = await enter(browser, 'xinxiyuan4');
  const title = ownTitle('上月的通知');
  const number = `明民函〔2026〕${Date.now() % 10_000}号`;
  await writeItem(officer, {
    genre: '其他文件',
    title,
    documentNumber: number,
    summary: '每月一次。',
    body: '请照办。',
  });
  const source = officer.url();
  await officer.getByRole('button', { name: '复制为新草稿' }).click();
  await expect(officer).not.toHaveURL(source);
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(body(officer)).toHaveText('请照办。');
  await expect(officer.getByLabel('内容概述')).toHaveValue('每月一次。');
  await expect(officer.getByLabel('文号', { exact: true })).toHaveValue('');
  await expect(officer.getByLabel('成文日期')).toHaveValue('');
  await expect(officer.getByText('已有标题或文号相同的信息，请核对是否重复')).toBeVisible();
  await leave(officer);
});

/** Drags files over the place for attachments and lets them go, as a hand with a mouse does. */
async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const place = page.locator('form').filter({ has: page.locator('input[type=file]') });
  const dragged = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: dragged });
}

test('files are dropped: those that can be taken are, and the other one says why', async ({ browser }) => {
  const officer = await enter(browser, 'xinxiyuan4');
  await writeItem(officer, { genre: '公告通知', title: ownTitle('拖放附件'), body: '见附件。' });
  await drop(officer, [
    { name: '名单一.txt', text: '第一份' },
    { name: '脚本.html', text: '<script>1</script>' },
    { name: '名单二.txt', text: '第二份' },
  ]);
  const attachments = officer.getByRole('region', { name: '附件（2）' });
  await expect(attachments.getByRole('link')).toHaveText(['名单一.txt', '名单二.txt']);
  await expect(officer.getByText(/没有上传「脚本\.html」：不接收 html 文件/)).toBeVisible();

  // A word that is dragged across is no file.
  const form = officer.locator('form').filter({ has: officer.locator('input[type=file]') });
  const words = await officer.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', '文字');
    return transfer;
  });
  await form.dispatchEvent('drop', { dataTransfer: words });
  await officer.reload();
  await expect(attachments.getByRole('link')).toHaveCount(2);
  await expect(checks(officer)).toBeVisible();
  await leave(officer);
});
