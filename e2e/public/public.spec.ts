import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { leave, newcomer, visitor } from '../support/people';

const pages = {
  '/smmz': '三明市民政局政府信息公开',
  '/smmz/reports': '政府信息公开年报',
  '/smmz/reports/2019': '三明市民政局2019年政府信息公开工作年度报告',
  '/smmz/reports/2019/editions/1': '三明市民政局2019年政府信息公开工作年度报告',
} as const;

const missing = [
  '/smmz/reports/2018',
  '/smmz/reports/1999',
  '/smmz/reports/2019abc',
  '/smmz/reports/2019.exe',
  '/smmz/reports/2019.json.pdf',
  '/smmz/reports/02019',
  '/smmz/reports/-2019',
  '/smmz/reports/2019/editions/9',
  '/smmz/reports/2019/editions/0',
  '/smmz/reports/2019/editions/1e0',
  '/smmz/reports/2019.json/editions/1',
  '/smmz/reports/2019%00',
  '/smmz/reports/%E4%BA%8C',
  '/smmz/reports/..%2f..%2fetc%2fpasswd',
  '/smmz/nothing/at/all',
  '/nowhere',
  '/nowhere/reports',
  '/nowhere/reports/2019',
  '/SMMZ',
  "/smmz'--/reports",
  '/%E4%B8%89%E6%98%8E',
  '/smmz/reports/2019/editions/1/more',
] as const;

let reader: Page;
test.beforeEach(async ({ browser }) => {
  reader = await visitor(browser);
});
test.afterEach(() => leave(reader));

for (const [path, heading] of Object.entries(pages)) {
  test(`${path} is a whole document without scripts`, async () => {
    const answer = await reader.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(reader.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect(reader.getByRole('main')).toHaveCount(1);
    await expect(reader.locator('script')).toHaveCount(0);
    await expect(reader.getByText(/演示数据/)).toBeVisible();

    await reader.keyboard.press('Tab');
    const skip = reader.getByRole('link', { name: '跳到正文' });
    await expect(skip).toBeFocused();
    await skip.press('Enter');
    await expect(reader).toHaveURL(/#main$/);
    expect(await reader.context().cookies()).toEqual([]);
  });

  test(`${path} is cached by its content and sent under the strictest policy`, async () => {
    const first = await reader.request.get(path);
    expect(first.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(first.headers()['content-security-policy']).not.toMatch(/script-src|unsafe/);
    expect(first.headers()['x-content-type-options']).toBe('nosniff');
    setsNoCookie(first);
    const etag = first.headers().etag ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await reader.request.get(path, { headers: { 'if-none-match': etag } });
    expect(again.status()).toBe(304);
    expect((await again.body()).length).toBe(0);
    setsNoCookie(again);
    expect((await reader.request.get(path, { headers: { 'if-none-match': '"other"' } })).status()).toBe(200);
  });
}

test('the root is the only agency', async () => {
  await reader.goto('/');
  await expect(reader).toHaveURL('/smmz');
});

test('a visitor walks from the column to a chapter', async () => {
  await reader.goto('/smmz');
  await reader.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '政府信息公开年报' }).click();
  await reader.getByRole('link', { name: '2019年政府信息公开工作年度报告' }).click();
  const contents = reader.getByRole('navigation', { name: '目录' }).getByRole('link');
  await expect(contents).toHaveText([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  for (const link of await contents.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await expect(
      reader
        .locator(target)
        .getByText((await link.textContent()) ?? '')
        .or(reader.locator(target)),
    ).toBeVisible();
  }
  await contents.nth(2).click();
  await expect(reader).toHaveURL(/#chapter-3$/);
  await expect(reader.getByRole('heading', { name: '三、收到和处理政府信息公开申请情况' })).toBeInViewport();
});

test('the statutory tables are real tables', async () => {
  await reader.goto('/smmz/reports/2019');
  const applications = reader.getByRole('table', { name: '收到和处理政府信息公开申请情况' });
  await expect(applications.locator('caption')).toHaveCount(1);
  await expect(applications.locator('th:not([scope])')).toHaveCount(0);
  await expect(
    applications.locator('th[scope="col"], th[scope="colgroup"]').filter({ hasText: '自然人' }),
  ).toBeVisible();
  await expect(applications.getByRole('row', { name: /本年新收/ }).getByRole('cell')).toHaveText(Array(7).fill('0'));
  await expect(reader.getByRole('table', { name: '主动公开政府信息情况' })).toBeVisible();
  await expect(reader.getByRole('table', { name: /行政复议、提起行政诉讼情况/ })).toBeVisible();
});

test('every figure of the source is in the report of 2019', async () => {
  await reader.goto('/smmz/reports/2019');
  const article = reader.getByRole('article');
  for (const figure of ['484', '367', '93', '24', '204', '46', '800', '116', '2000']) {
    await expect(article).toContainText(figure);
  }
});

test('edition, downloads and the page’s own address stand on it', async ({ baseURL }) => {
  await reader.goto('/smmz/reports/2019');
  await expect(reader.getByText('第1版 · 2020年1月17日发布')).toBeVisible();
  await expect(reader.getByRole('img', { name: `本页网址的二维码：${baseURL}/smmz/reports/2019` })).toBeVisible();
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}/smmz/reports/2019`);
  const offered = reader.getByRole('region', { name: '下载' }).getByRole('link');
  await expect(offered).toHaveText([/^Word 文档（\d+ KB）$/, /^PDF 文件（\d+ KB）$/, /^JSON 数据（\d+ KB）$/]);
  for (const link of await offered.all()) {
    const file = await reader.request.get((await link.getAttribute('href')) ?? '');
    expect(file.status()).toBe(200);
    setsNoCookie(file);
  }
});

test('print leaves out what paper can not use', async () => {
  await reader.goto('/smmz/reports/2019');
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(reader.getByRole('article')).toBeVisible();
});

test('a narrow screen scrolls tables inside themselves', async () => {
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto('/smmz/reports/2019');
  await expect(reader.getByRole('heading', { level: 1 })).toBeInViewport();
  const main = await reader.getByRole('main').boundingBox();
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('whatever is not there is missing, in words', async () => {
  for (const path of missing) {
    const answer = await reader.request.get(path);
    expect(answer.status(), path).toBe(404);
    setsNoCookie(answer);
    const html = await answer.text();
    expect(html, path).toContain('没有找到这个页面');
    expect(html, path).not.toContain('<script');
  }
});

test('nothing but reading is answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const) {
    const answer = await reader.request.fetch('/smmz/reports/2019', { method, data: 'x' });
    expect(answer.status(), method).toBe(405);
    setsNoCookie(answer);
  }
});

test('with scripts on, and at the desk, a visitor gets the very same page', async ({ browser }) => {
  const modern = await newcomer(browser);
  const faults: string[] = [];
  modern.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  modern.on('pageerror', (error) => faults.push(error.message));
  await modern.goto('/smmz/reports/2019');
  await expect(modern.getByRole('heading', { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
  await leave(modern);
});

function setsNoCookie(answer: APIResponse): void {
  expect(answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')).toEqual([]);
}
