import { expect, type Page, test } from '@playwright/test';
import { daysAgo, registerByHand, todayInChina } from '../support/applications';
import { enter, leave } from '../support/people';

const numberForm = /\d{4}-\d{4,}/;

/** Registers applications of earlier days until one is due today; answers with its number. */
async function dueToday(page: Page, name: string, matter: string): Promise<string> {
  await page.goto('/desk/applications?due=today');
  const first = page
    .getByRole('table', { name: '依申请公开' })
    .locator('tbody')
    .getByRole('link', { name: numberForm })
    .first();
  for (let days = 26; (await first.count()) === 0 && days <= 40; days += 1) {
    const words = {
      channel: '当面提交',
      arrivedOn: daysAgo(days),
      name,
      matter,
      request: `申请公开${matter}。`,
    } as const;
    await registerByHand(page, words);
    await page.goto('/desk/applications?due=today');
  }
  return (await first.textContent()) ?? '';
}

/** The address that is shown this once. */
async function openFeed(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '只显示这一次' })).toBeVisible();
  return page.getByLabel('订阅地址', { exact: true }).inputValue();
}

test('deadlines in a calendar program, by a secret address, until it is ended', async ({ browser, request }) => {
  test.setTimeout(180_000);
  const mark = Date.now().toString(36);
  const name = `虚构申请人日历${mark}`;
  const matter = `公墓价格${mark}`;
  const page = await enter(browser, 'bangongshi');
  const number = await dueToday(page, name, matter);
  expect(number).toMatch(numberForm);
  const own = { channel: '当面提交', arrivedOn: todayInChina(), name, matter, request: `申请公开${matter}。` } as const;
  const ownNumber = await registerByHand(page, own);

  await page.goto('/desk/account');
  const earlier = await openFeed(
    page,
    (await page.getByRole('button', { name: '更换订阅地址' }).count()) > 0 ? '更换订阅地址' : '生成订阅地址',
  );
  expect(earlier).toMatch(/\/api\/calendar\/[\w-]{43}$/);

  const answer = await request.get(earlier);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers()['cache-control']).toContain('no-store');
  const calendar = unfolded(await answer.text());
  const today = calendar.find((event) => event.includes(`SUMMARY:依申请公开 ${number}`));
  expect(today).toContain(`DTSTART;VALUE=DATE:${todayInChina().replaceAll('-', '')}`);
  expect(calendar.some((event) => event.includes(`SUMMARY:依申请公开 ${ownNumber}`))).toBe(true);
  expect(calendar.join('')).not.toContain(matter);
  expect(calendar.join('')).not.toContain(name);

  await page.reload();
  await expect(page.getByLabel('订阅地址', { exact: true })).toHaveCount(0);
  const later = await openFeed(page, '更换订阅地址');
  expect((await request.get(earlier)).status()).toBe(404);
  expect((await request.get(later)).status()).toBe(200);
  await page.getByRole('button', { name: '停用订阅地址' }).click();
  await expect(
    page
      .getByText('订阅地址已停用。')
      .or(page.getByRole('button', { name: '生成订阅地址' }))
      .first(),
  ).toBeVisible();
  await expect.poll(async () => (await request.get(later)).status()).toBe(404);
  // A shown address that opens nothing would be a trap.
  await expect(page.getByLabel('订阅地址', { exact: true })).toHaveCount(0);
  await leave(page);
});

test('an address that was never given out opens nothing', async ({ request }) => {
  for (const token of ['A'.repeat(43), 'x', '..%2f..']) {
    expect((await request.get(`/api/calendar/${token}`)).status(), token).toBe(404);
  }
});

/** The events of a calendar, each as its lines without folds (RFC 5545 3.1). */
function unfolded(text: string): readonly string[] {
  return text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
}
