import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { clearSecrecy, isSaved, openItem, publicAddress, takeItemStep } from '../support/items';
import { enter, leave, visitor } from '../support/people';

/** 废止: a correction of the validity, which the section begins and the leader signs. */
test.describe
  .serial('a normative document of the demo is abolished', () => {
    const title = '关于进一步健全农村留守儿童和困境儿童关爱服务体系的实施意见';
    const successor = '关于进一步加强事实无人抚养儿童保障工作的实施意见';
    const note = '本意见已由新的实施意见代替，经局务会研究决定废止。';
    const words = '各县（市、区）明确承担未成年人救助保护职责的机构';
    const abolishedOn = '2026-01-01';
    let officer: Page;
    let office: Page;
    let leader: Page;
    let address: string;

    test.beforeAll(async ({ browser }) => {
      [officer, office, leader] = await Promise.all([
        enter(browser, 'xinxiyuan4'),
        enter(browser, 'bangongshi'),
        enter(browser, 'juzhang'),
      ]);
    });
    test.afterAll(() => leave(officer, office, leader));

    test('the officer begins the correction and says since when it no longer holds', async () => {
      await openItem(officer, title);
      address = await publicAddress(officer);
      await takeItemStep(officer, '更正', '已开始更正');
      await officer.getByLabel('有效性').selectOption('废止');
      await expect(officer.getByLabel('废止或失效日期')).toHaveAccessibleDescription(/请填写废止或失效日期/);
      await officer.getByLabel('废止或失效日期').fill(abolishedOn);
      const dialog = await openDialog(officer, '选择文件', officer.getByRole('group', { name: '替代文件' }));
      await dialog.getByLabel('标题或文号').fill('事实无人抚养儿童保障');
      await dialog.getByRole('button', { name: successor }).click();
      await expect(dialog).toHaveCount(0);
      await isSaved(officer);
    });

    test('it is handed in only with a note for the public, reviewed anew', async () => {
      await clearSecrecy(officer, '重新审查');
      await expect(officer.getByRole('button', { name: '报送', exact: true })).toHaveAccessibleDescription(
        /请先写更正说明/,
      );
      await officer.getByLabel('更正说明（公开）').fill(note);
      await officer.getByRole('button', { name: '保存更正说明' }).click();
      await takeItemStep(officer, '报送', '已报送，等办公室采用。');
    });

    test('until the new edition is out, the public reads the old one', async ({ browser }) => {
      const reader = await visitor(browser);
      await reader.goto(address);
      await expect(reader.getByText(words)).toBeVisible();
      await expect(reader.getByText('已废止')).toHaveCount(0);
      await leave(reader);
    });

    test('the office accepts, the leader signs, the office publishes', async () => {
      await openItem(office, title);
      await takeItemStep(office, '采用', '待签发');
      await openItem(leader, title);
      await takeItemStep(leader, '签发', '已签发，等办公室发布。');
      await openItem(office, title);
      await takeItemStep(office, '发布', '已发布，公众现在可以看到。');
    });

    test('the public page says so before the text, which stays', async ({ browser }) => {
      const reader = await visitor(browser);
      await reader.goto(address);
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(reader.getByText('✕ 已废止').first()).toBeVisible();
      await expect(reader.getByText('本件已废止（自2026年1月1日起）。')).toBeVisible();
      await expect(reader.getByRole('link', { name: successor }).first()).toBeVisible();
      await expect(reader.getByText(/^第2版 · .+发布，更正说明：$/)).toBeVisible();
      await expect(reader.getByText(note).first()).toBeVisible();
      await expect(reader.getByText(words)).toBeVisible();
      await leave(reader);
    });

    test('the first edition stays readable, and points to the second', async ({ browser }) => {
      const reader = await visitor(browser);
      await reader.goto(address);
      await reader
        .getByRole('region', { name: '各版本' })
        .getByRole('link', { name: /^第1版/ })
        .click();
      await expect(reader).toHaveURL(/\/editions\/1$/);
      await expect(reader.getByText('这是第1版，已有更新的第2版。')).toBeVisible();
      await expect(reader.getByText(words)).toBeVisible();
      await reader.getByRole('link', { name: /^查看第2版/ }).click();
      await expect(reader.getByText('本件已废止（自2026年1月1日起）。')).toBeVisible();
      await leave(reader);
    });
  });
