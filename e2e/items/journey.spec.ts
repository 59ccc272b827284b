import { expect, type Page, test } from '@playwright/test';
import {
  checks,
  clearSecrecy,
  openItem,
  ownTitle,
  publicAddress,
  takeItemStep,
  typeBody,
  writeItem,
} from '../support/items';
import { enter, leave, visitor } from '../support/people';

/** 规范性文件: the section writes, the office accepts, the leader signs, the office publishes. */
test.describe
  .serial('a normative document from draft to the public column', () => {
    const title = ownTitle('三明市临时救助工作规程');
    const returned = '请写明适用的对象。';
    let officer: Page;
    let office: Page;
    let leader: Page;
    let address: string;

    test.beforeAll(async ({ browser }) => {
      [officer, office, leader] = await Promise.all([
        enter(browser, 'xinxiyuan1'),
        enter(browser, 'bangongshi'),
        enter(browser, 'juzhang'),
      ]);
    });
    test.afterAll(() => leave(officer, office, leader));

    test('the officer writes it and hands it in', async () => {
      await writeItem(officer, {
        genre: '规范性文件',
        title,
        documentNumber: `明民〔2026〕${Date.now() % 10_000}号`,
        summary: '规定临时救助的标准和程序。',
        body: '第一条 临时救助应当及时、公开。',
      });
      await expect(officer.getByLabel('公开类别')).toHaveValue('20.01');
      await clearSecrecy(officer);
      await takeItemStep(officer, '报送', '已报送，等办公室采用。');
      await expect(officer.locator('[contenteditable="true"]')).toHaveCount(0);
    });

    test('nobody outside the section and the office learns of it', async ({ browser }) => {
      const stranger = await enter(browser, 'xinxiyuan3');
      expect((await stranger.goto(officer.url()))?.status()).toBe(404);
      await leave(stranger);
    });

    test('the office finds it on the desk and returns it', async () => {
      await office.goto('/desk');
      await office
        .getByRole('region', { name: /等我处理/ })
        .getByRole('link', { name: new RegExp(title) })
        .click();
      await expect(office.getByRole('heading', { level: 1 })).toHaveText(title);
      await takeItemStep(office, '退回', '已退回', returned);
    });

    test('the officer mends it; what was reviewed no longer is', async () => {
      await officer.goto('/desk');
      await officer
        .getByRole('region', { name: /等我处理/ })
        .getByRole('link', { name: new RegExp(title) })
        .click();
      await expect(officer.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(officer.getByText(returned, { exact: true })).toBeVisible();
      await typeBody(officer, '本规程适用于遭遇突发困难的家庭和个人。');
      await expect(checks(officer).getByText('审查之后内容改过，请重新审查')).toBeVisible();
      await officer.getByRole('button', { name: '重新审查' }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByRole('radio', { name: '可以公开' }).check();
      await dialog.getByRole('button', { name: '记录审查结论' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(checks(officer).getByText('全部通过。')).toBeVisible();
      await takeItemStep(officer, '报送', '已报送');
    });

    test('the office accepts, the leader signs, the office publishes', async () => {
      await openItem(office, title);
      await takeItemStep(office, '采用', '待签发');
      await openItem(leader, title);
      await takeItemStep(leader, '签发', '已签发，等办公室发布。');
      await openItem(office, title);
      await takeItemStep(office, '发布', '已发布，公众现在可以看到。');
      address = await publicAddress(office);
    });

    test('anybody reads it, without a script', async ({ browser }) => {
      const reader = await visitor(browser);
      await reader.goto(address);
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(reader.getByText('本规程适用于遭遇突发困难的家庭和个人。')).toBeVisible();
      await leave(reader);
    });

    test('who did what stays visible', async () => {
      await office.getByRole('link', { name: '办理过程' }).click();
      await expect(office.getByText(returned)).toBeVisible();
      for (const act of ['新建', '报送', '退回', '采用', '签发', '发布']) {
        await expect(office.getByRole('listitem').filter({ hasText: act }).first()).toBeVisible();
      }
    });
  });
