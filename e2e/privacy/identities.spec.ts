import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { everyColumn } from '../../test/every-column';
import {
  draft,
  letterSettingsExist,
  openApplication,
  recordAct,
  sendLetter,
  stateIs,
  takeLetterStep,
  todayInChina,
  writeLetter,
} from '../support/applications';
import { openDialog } from '../support/dialogs';
import { givenInstallation, type Installation } from '../support/installation';
import { enter, leave, type Username } from '../support/people';
import { drawForm, type Filed, filedOn, ordinary, post, postRipe } from './filing';
import { everyFile, type Places, walk, wordsOf } from './places';
import { expectNobody, type Planted, planted, subjectMatter, tracesIn } from './planted';

test.use({ trace: 'off' });

/** Whoever applies is known to the office, for a purpose, and to nobody and nothing else (quality.md 20). */
test.describe
  .serial('of fifty people who applied', () => {
    test.describe.configure({ timeout: 240_000 });
    let own: Installation;
    let office: Page;
    let filed: readonly Filed[];
    const at = () => ({ baseURL: own.origin });

    test.beforeAll(async ({ browser }) => {
      own = await givenInstallation({ GONGKAI_TRUST_PROXY: '1' });
      await own.start(new Date());
      await letterSettingsExist(browser, at());
      office = await enter(browser, 'bangongshi', at());
    });
    test.afterAll(async () => {
      await leave(office);
      await own.remove();
    });

    test('each has a number, and the office works on some', async ({ browser, playwright }) => {
      const visitor = await playwright.request.newContext(at());
      filed = await fileAll(visitor);
      expect(new Set(filed.map(({ number }) => number)).size).toBe(planted.length);
      await visitor.dispose();

      await openApplication(office, numberOf(0));
      await recordAct(office, '收到申请', '现在是「办理中」', { 收到申请之日: todayInChina() });
      await stateIs(office, '办理中');
      await assign(office, personOf(0));
      await askForCorrection(browser, office, numberOf(0), personOf(0));
    });

    test('the office is told for a purpose, and finds them again', async () => {
      await openApplication(office, numberOf(0));
      expectNobody(new Map([['the page before', await office.content()]]));
      await office.getByText('查看申请人信息', { exact: true }).click();
      await office.getByLabel('查看的目的').selectOption({ label: '核对申请人身份证明' });
      await office.getByRole('button', { name: '查看', exact: true }).click();
      for (const words of Object.values(personOf(0)))
        await expect(office.getByText(words, { exact: true })).toBeVisible();
      expect(tracesIn(await office.content())).toHaveLength(Object.values(personOf(0)).length);

      await office.goto('/desk/applications');
      await office.getByText('按申请人查找', { exact: true }).click();
      await office.getByLabel('要查找的内容').fill(personOf(1).name);
      await office.getByLabel('查找的目的').fill('核对是否重复申请');
      await office.getByRole('button', { name: '查找', exact: true }).click();
      await expect(office.getByText('找到 1 件：')).toBeVisible();
    });

    test('the applicant gets the letter with their name, and a state without it', async ({ playwright }) => {
      const visitor = await playwright.request.newContext(at());
      const { number, code } = filed[0] ?? { number: '', code: '' };
      const status = await (await visitor.post('/smmz/apply/status', { form: { number, code } })).text();
      expect(status).toContain('补正告知书');
      expectNobody(new Map([['the status page', status]]));
      const letterId = /name="letterId" value="([^"]+)"/.exec(status)?.[1] ?? '';
      for (const kind of ['pdf', 'docx']) {
        const letter = await visitor.post('/smmz/apply/status/letter', { form: { number, code, letterId, kind } });
        // So the search is known to read inside files.
        expect(tracesIn(await wordsOf(await letter.body())), kind).not.toEqual([]);
      }
      await visitor.dispose();
    });

    test('no public page or file says who', async ({ playwright }) => {
      const visitor = await playwright.request.newContext(at());
      const places = await walk(visitor, {
        from: ['/smmz', '/smmz/apply', '/smmz/apply/status', '/sitemap.xml', '/robots.txt', '/api/health'],
        within: '/',
        atMost: 3_000,
      });
      expect(places.size).toBeGreaterThan(20);
      expectNobody(places);
      await visitor.dispose();
    });

    test('no list, page or export of the office says who', async () => {
      const places = await walk(office.request, {
        from: [
          '/desk',
          '/desk/applications',
          ...(['xlsx', 'csv'] as const).flatMap((format) =>
            ['applications', 'items'].map((what) => `/desk/${what}/export?format=${format}`),
          ),
        ],
        within: '/desk/applications',
        atMost: 2_000,
      });
      expect(String(places.get('/desk/applications/export?format=xlsx'))).toContain(subjectMatter);
      expect(String(places.get('/desk/applications/export?format=csv'))).toContain(subjectMatter);
      expect([...places.values()].filter((page) => page.includes(subjectMatter)).length).toBeGreaterThan(
        planted.length,
      );
      expectNobody(places);
      await office.goto(`/desk/applications?${new URLSearchParams({ q: personOf(2).name })}`);
      await expect(office.getByText('没有符合条件的申请')).toBeVisible();
    });

    for (const [username, within, mustRead] of [
      ['admin', '/desk', '/desk/people'],
      ['shenji', '/desk', '/desk/audit'],
      ['xinxiyuan1', '/desk', '/desk/applications'],
      ['juzhang', '/desk/applications', '/desk/applications'],
    ] as const satisfies readonly (readonly [Username, string, string])[]) {
      test(`no page of ${username} says who`, async ({ browser }) => {
        const page = await enter(browser, username, at());
        const places = await walk(page.request, { from: ['/desk', mustRead], within, atMost: 1_500 });
        expect(places.has(mustRead)).toBe(true);
        expect(places.size).toBeGreaterThan(5);
        expectNobody(places);
        await leave(page);
      });
    }

    test('the database says it in no column', async () => {
      const database = new pg.Client({ connectionString: readFileSync(join(own.dataDir, 'database.url'), 'utf8') });
      await database.connect();
      const dump = await everyColumn(async (sql) => (await database.query(sql)).rows);
      await database.end();
      expect(dump).toContain(subjectMatter);
      expectNobody(new Map([['the dump', dump]]));
    });

    test('no file says it: logs, tables, indexes, write-ahead log, attachments', async () => {
      const places: Places = everyFile(own.dataDir);
      expect([...places.keys()]).toContain(join(own.dataDir, 'postgres.log'));
      expect([...places.values()].some((bytes) => bytes.includes(subjectMatter))).toBe(true);
      expect(own.said()).toContain('已就绪');
      expectNobody(places.set('what it said', own.said()));
    });

    const numberOf = (index: number) => filed[index]?.number ?? '';
  });

function personOf(index: number): Planted {
  const person = planted[index];
  if (!person) throw new Error(`nobody is ${index}`);
  return person;
}

/** Eight from each address, as eight from each of some service halls. */
async function fileAll(visitor: APIRequestContext): Promise<readonly Filed[]> {
  const token = await drawForm(visitor);
  const filed: Filed[] = [];
  for (const [index, person] of planted.entries()) {
    const request = `我是${person.name}，住${person.address}，申请公开${subjectMatter}，电话 ${person.phone}。`;
    const answer = await postRipe(
      visitor,
      { ...ordinary, ...person, token, request },
      `198.51.100.${Math.floor(index / 8)}`,
    );
    expectNobody(new Map([['the receipt', await answer.text()]]));
    filed.push(await filedOn(answer));
  }
  // What is wrong comes back to whoever typed it, and is kept nowhere.
  const wrong = await post(visitor, { ...ordinary, ...personOf(0), token, applicantKind: '' }, '198.51.100.99');
  expect(wrong.status()).toBe(422);
  return filed;
}

/** The words of the office name somebody by mistake. */
async function assign(office: Page, { name, phone }: Planted): Promise<void> {
  const dialog = await openDialog(office, '交办给科室');
  await dialog.getByLabel('承办科室').selectOption({ index: 1 });
  await dialog.getByLabel('交办要求').fill(`请为${name}（${phone}）检索。`);
  await dialog.getByRole('button', { name: '交办', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** A letter that the head signs and the office sends. */
async function askForCorrection(browser: Browser, office: Page, number: string, { name }: Planted): Promise<void> {
  const head = await enter(browser, 'zhuren', { baseURL: new URL(office.url()).origin });
  await draft(office, '补正告知书');
  await writeLetter(office, { 不明确之处: `${name}没有写明年度。`, 需要补正的内容: '请写明要哪一年的。' });
  await takeLetterStep(office, '送审', '已送审');
  await head.goto(office.url());
  await takeLetterStep(head, '审核签发', /发文字号/);
  await office.reload();
  await sendLetter(office);
  await openApplication(office, number);
  await stateIs(office, '待申请人补正');
  await leave(head);
}
