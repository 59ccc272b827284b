import { expect, type Page, test } from '@playwright/test';
import { paste } from '../support/paste';
import { demoPassword, enter, leave, sendLogin } from '../support/people';
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

const year = 2022;

/** Whatever is typed is kept: saved by itself, and in the browser while it can't be. */
test.describe('autosave in the report of 2022', () => {
  test.describe.configure({ mode: 'default' });
  let office: Page;

  test.beforeAll(async ({ browser }) => {
    office = await enter(browser, 'bangongshi');
    await openReport(office, year);
  });
  test.afterAll(() => leave(office));

  test('typing is saved by itself, and a reload keeps it', async () => {
    const place = overview('主要任务完成情况');
    await typeInto(office, place, '全年任务按期完成。');
    await isSaved(block(office, place));
    await office.reload();
    await expect(text(office, place)).toHaveText('全年任务按期完成。');
  });

  test('a reload before the save keeps every keystroke', async () => {
    const place = overview('主动公开方面');
    await office.route('**/desk/reports/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await typeInto(office, place, '还没有保存就刷新。');
    await office.reload();
    await office.unroute('**/desk/reports/*');
    await expect(text(office, place)).toHaveText('还没有保存就刷新。');
    await expect(block(office, place).getByText('已恢复上次未保存的内容')).toBeVisible();
    await office.keyboard.press('Control+s');
    await isSaved(block(office, place));
  });

  test('a lost network is told, and saving goes on when it is back', async () => {
    const place = overview('依申请公开方面');
    await office.context().setOffline(true);
    await typeInto(office, place, '断网时写的。');
    await fillCells(office, { '行政处罚，本年处理决定数量': '7' });
    const lost = /未保存：网络断开，内容已存在本机，恢复后自动保存/;
    await expect(block(office, place).getByText(lost)).toBeVisible();
    await expect(table(office, captions.二).getByText(lost)).toBeVisible();

    await office.context().setOffline(false);
    await isSaved(block(office, place));
    await isSaved(table(office, captions.二));
    await office.reload();
    await expect(text(office, place)).toHaveText('断网时写的。');
    await expect(cell(office, '行政处罚，本年处理决定数量')).toHaveValue('7');
  });

  test('an expired session loses nothing: after the login it is there again', async () => {
    const place = overview('政府信息管理方面');
    await office.context().clearCookies();
    await typeInto(office, place, '登录过期时写的。');
    await fillCells(office, { '行政强制，本年处理决定数量': '9' });
    await expect(block(office, place).getByText(/登录已过期，内容已存在本机/)).toBeVisible();
    await expect(text(office, place)).toHaveText('登录过期时写的。');

    await block(office, place).getByRole('link', { name: '重新登录后继续' }).click();
    await expect(office.getByText('请登录后继续。')).toBeVisible();
    await sendLogin(office, 'bangongshi', demoPassword);
    await expect(block(office, place).getByText('已恢复上次未保存的内容')).toBeVisible();
    await isSaved(block(office, place));
    await isSaved(table(office, captions.二));
    await office.reload();
    await expect(text(office, place)).toHaveText('登录过期时写的。');
    await expect(cell(office, '行政强制，本年处理决定数量')).toHaveValue('9');
  });

  test('what comes from Word keeps its words and loses its clothes', async () => {
    const place = overview('平台建设方面');
    await paste(text(office, place), { html: fromWord, text: '网站改版 开设专栏' });
    await isSaved(block(office, place));
    await office.reload();
    await expect(text(office, place).locator('h3')).toHaveText('网站改版');
    await expect(text(office, place).locator('strong')).toHaveText('政务公开');
    await expect(text(office, place).locator('table').getByRole('cell', { name: '12' })).toBeVisible();
    const html = await text(office, place).innerHTML();
    expect(html).not.toMatch(/<(script|style|img|iframe|font|span|o:p)|onerror|javascript:|mso-|alert\(|MsoNormal/i);
    expect(await office.evaluate(() => 'pasted' in window)).toBe(false);
  });

  test('20 MB are refused in words, and the text stays', async () => {
    const place = overview('监督保障方面');
    await typeInto(office, place, '原有的文字。');
    await isSaved(block(office, place));
    await text(office, place).evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '公'.repeat(20_000_000));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const refusal = block(office, place).getByText(/粘贴的内容有 2,?000 万字，一段最多 2 万字。/);
    await expect(refusal).toBeVisible();
    await expect(text(office, place)).toHaveText('原有的文字。');

    await text(office, place).evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<p style="${'x'.repeat(20_000_000)}">短</p>`);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(block(office, place).getByText(/粘贴的内容有 20 MB，含有大量格式或图片/)).toBeVisible();
    await expect(text(office, place)).toHaveText('原有的文字。');
  });

  test('a heading too long or empty is told at its field, and stays as typed', async () => {
    const place = overview('监督保障方面');
    const heading = office.getByRole('textbox', { name: `${place} 的标题` });
    await heading.fill('监'.repeat(61));
    await expect(heading).toHaveAccessibleDescription(/标题最多 60 字，现在 61 字/);
    await expect(heading).toHaveValue('监'.repeat(61));
    await expect(block(office, place).getByText('有未保存的修改，请先改正标出的错误')).toBeVisible();

    await heading.fill('');
    await expect(heading).toHaveAccessibleDescription(/标题不能为空/);
    await heading.fill('监督保障方面');
    await expect(heading).not.toHaveAttribute('aria-invalid');
  });
});

const fromWord = `
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { mso-style-name: x; color: red }</style></head>
<body lang="ZH-CN"><script>window.pasted = 1</script>
<h3 style="mso-outline-level:3"><span style="font-family:仿宋">网站改版</span></h3>
<p class="MsoNormal" style="text-indent:32.0pt"><b><span style="color:red" onclick="window.pasted = 1">政务公开</span></b>
<a href="javascript:window.pasted=1">专栏</a><img src="x" onerror="window.pasted = 1"><o:p></o:p></p>
<table border="1"><tr><td style="mso-border-alt:solid"><p class="MsoNormal">专栏数</p></td><td>12</td></tr></table>
<iframe src="javascript:parent.pasted=1"></iframe></body></html>`;
