import { expect, test } from '@playwright/test';
import { enter, leave, newcomer } from '../support/people';
import { applyPath, drawForm, type Filed, filedOn, hurried, ordinary, post, postRipe } from './filing';

/** An address of the documentation's range (RFC 3849) that no other test comes from: one subscriber's own network. */
function ownNetwork(): string {
  const part = () => Math.floor(Math.random() * 0xffff).toString(16);
  return `2001:db8:${part()}:${part()}`;
}

/** What one test writes into its applications, so that the office can find them. */
const marked = (what: string) => `${what}${Date.now().toString(36)}`;

test('a flood from one network ends after ten, in words, and hinders nobody else', async ({ browser, request }) => {
  test.setTimeout(120_000);
  const matter = marked('洪水测试');
  const network = ownNetwork();
  const token = await drawForm(request);
  const first = await postRipe(request, { ...ordinary, token, request: `${matter}，第 0 件` }, `${network}::1`);
  await filedOn(first);

  // From another address each, and yet from one subscriber.
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      post(request, { ...ordinary, token, request: `${matter}，第 ${index + 1} 件` }, `${network}::${index + 2}`),
    ),
  );
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(answers.filter((answer) => answer.status() === 200)).toHaveLength(9);
  expect(refused).toHaveLength(31);
  for (const answer of refused.slice(0, 3)) {
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    const html = await answer.text();
    expect(html).toContain('这个网络地址短时间内提交的次数太多，请');
    // Nothing typed is lost.
    expect(html).toContain(`${matter}，第`);
    expect(html).toContain(`value="${ordinary.name}"`);
  }

  await filedOn(await post(request, { ...ordinary, token, request: `${matter}，别处` }, `${ownNetwork()}::1`));
  const office = await enter(browser, 'bangongshi');
  await office.goto(`/desk/applications?${new URLSearchParams({ q: matter })}`);
  const rows = office.getByRole('table', { name: '依申请公开' }).locator('tbody').getByRole('row');
  // Ten of the flood, and the one from elsewhere.
  await expect(rows).toHaveCount(11);
  await leave(office);
});

test('what no person sends is refused, and what a person typed comes back', async ({ request }) => {
  const from = `${ownNetwork()}::1`;
  const token = await drawForm(request);
  const matter = marked('陷阱测试');
  const form = { ...ordinary, token, request: matter };
  await postRipe(request, { ...form, applicantKind: '' }, from);

  const forgeries: Readonly<Record<string, Partial<typeof form>>> = {
    'too young': { token: await drawForm(request) },
    forged: { token: `${token.slice(0, -4)}AAAA` },
    'of another time': { token: `zzzz${token.slice(4)}` },
    'no token': { token: '' },
  };
  for (const [what, forged] of Object.entries(forgeries)) {
    const answer = await post(request, { ...form, ...forged }, from);
    expect(answer.status(), what).toBe(422);
    const html = await answer.text();
    expect(html, what).toContain(hurried);
    expect(html, what).toContain(`>${matter}</textarea>`);
    expect(html, what).toContain(`value="${form.identityNumber}"`);
  }

  const trapped = await post(request, { ...form, homepage: 'https://example.com' }, from);
  expect(trapped.status()).toBe(422);
  const html = await trapped.text();
  expect(html).toContain('有一个不需要填写的栏目被自动填写了');
  expect(html).toContain(`>${matter}</textarea>`);
  expect(html).not.toContain('https://example.com');

  const elsewhere = await request.post(applyPath, {
    form,
    headers: { 'x-forwarded-for': from, 'sec-fetch-site': 'cross-site' },
  });
  expect(elsewhere.status()).toBe(413);
  const endless = await post(request, { ...form, request: '长'.repeat(30_000) }, from);
  expect(endless.status()).toBe(413);
});

test('the same form sent twice is one application', async ({ request }) => {
  const form = { ...ordinary, token: await drawForm(request), request: marked('重复提交测试') };
  const from = `${ownNetwork()}::1`;
  const filed = await filedOn(await postRipe(request, form, from));
  const again = await Promise.all(Array.from({ length: 3 }, async () => filedOn(await post(request, form, from))));
  expect(again).toEqual([filed, filed, filed]);
});

test('who tries out codes waits, and locks out nobody but themselves', async ({ browser, request }) => {
  const form = { ...ordinary, token: await drawForm(request), request: marked('查询码测试') };
  const filed = await filedOn(await postRipe(request, form, `${ownNetwork()}::1`));
  const ask = async ({ number, code }: Filed, from: string) =>
    (await post(request, { number, code }, from, '/smmz/apply/status')).status();

  const stranger = `${ownNetwork()}::1`;
  const wrong = { ...filed, code: 'AAAAAAAAAA' };
  const tries: number[] = [];
  for (let n = 0; n < 8; n += 1) tries.push(await ask(wrong, stranger));
  expect(tries).toEqual([...Array(5).fill(422), 429, 429, 429]);
  // The right code, too, while they wait; by another number they get no further for long.
  expect(await ask(filed, stranger)).toBe(429);
  const others: number[] = [];
  for (let n = 0; n < 40; n += 1) others.push(await ask({ ...wrong, number: `1990-${1000 + n}` }, stranger));
  expect(others).toEqual([...Array(25).fill(422), ...Array(15).fill(429)]);

  // The owner asks as often as they like, also where a slip comes between.
  const home = `${ownNetwork()}::1`;
  for (let n = 0; n < 40; n += 1) expect(await ask(filed, home), `question ${n}`).toBe(200);
  expect(await ask(wrong, home)).toBe(422);
  expect(await ask(filed, home)).toBe(200);

  const page = await newcomer(browser, { javaScriptEnabled: false, extraHTTPHeaders: { 'x-forwarded-for': stranger } });
  await page.goto('/smmz/apply/status');
  await page.getByLabel('申请编号').fill(filed.number);
  await page.getByLabel('查询码').fill(filed.code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('查询过于频繁');
  await expect(page.getByText('从别处查询不受影响')).toBeVisible();
  await leave(page);
});
