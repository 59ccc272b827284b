import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';
import { block, fillCells, isSaved, openReport, overview, table, text, typeInto } from '../support/reports';

/** 2020 follows the year that the demo has published: it has numbers and a text to be compared with. */
const year = 2020;
const place = overview('依申请公开方面');
const caption = '收到和处理政府信息公开申请情况';

/** Numbers in the prose: bound from the tables, followed, and held against their sentences. */
test.describe
  .serial('numbers of the prose', () => {
    let office: Page;

    test.beforeAll(async ({ browser }) => {
      office = await enter(browser, 'bangongshi');
      await openReport(office, year);
      const none = ['科研机构', '社会公益组织', '法律服务机构', '其他组织'].map((who) => [`本年新收，${who}`, '0']);
      const figures = { '本年新收，自然人': '37', '本年新收，商业企业': '5', ...Object.fromEntries(none) };
      await fillCells(office, figures);
      await isSaved(table(office, caption));
    });
    test.afterAll(() => leave(office));

    const findings = () => office.getByRole('region', { name: `${place} 的数字` });

    test('a blank block begins with a first draft, every number bound', async () => {
      await office.reload();
      await block(office, place).getByRole('button', { name: '起草初稿' }).click();
      await expect(text(office, place)).toContainText('全年收到政府信息公开申请42件，比上年');
      await expect(text(office, place).locator('[data-figure$="newlyReceived.total"]').first()).toHaveText('42');
      await expect(block(office, place).getByRole('button', { name: '起草初稿' })).toHaveCount(0);
      await expect(findings()).toHaveCount(0);
      await text(office, place).click();
      await office.keyboard.press('Control+a');
      await office.keyboard.press('Backspace');
      await expect(text(office, place)).toHaveText('');
      await isSaved(block(office, place));
    });

    test('a typed number that a table says as well is bound by one click', async () => {
      await typeInto(office, place, '全年共收到政府信息公开申请42件。');
      await expect(findings().getByText('与「表三 本年新收（总计）」相等，可以绑定')).toBeVisible();
      await findings().getByRole('button', { name: '绑定', exact: true }).click();
      const figure = text(office, place).locator('[data-figure="cell:applications.newlyReceived.total"]');
      await expect(figure).toHaveText('42');
      await expect(findings()).toHaveCount(0);
      await isSaved(block(office, place));
    });

    test('it says where it comes from, by keyboard too, and leads to its records', async () => {
      await text(office, place).click();
      await office.keyboard.press('Control+Home');
      const note = block(office, place).getByRole('note');
      await expect(note).toHaveCount(0);
      for (let pressed = 0; pressed < '全年共收到政府信息公开申请'.length; pressed += 1) {
        await office.keyboard.press('ArrowRight');
      }
      await office.keyboard.press('ArrowRight');
      await expect(note).toContainText('表三 本年新收（总计）');
      await expect(note.getByRole('link', { name: '查看记录' })).toHaveAttribute(
        'href',
        /\/figures\?source=cell%3Aapplications\.newlyReceived\.total$/,
      );
    });

    test('a figure is searched for in Chinese and inserted by keyboard alone', async () => {
      await typeInto(office, place, '其中自然人/');
      const picker = office.getByRole('group', { name: '插入数字' });
      const search = picker.getByRole('searchbox', { name: '查找数字' });
      await expect(search).toBeFocused();
      await office.keyboard.type('新收 自然人');
      await expect(picker.getByRole('option')).toHaveCount(1);
      await office.keyboard.press('ArrowDown');
      await office.keyboard.press('Enter');
      await expect(picker.getByRole('button', { name: '本年数 37' })).toBeFocused();
      await office.keyboard.press('Enter');
      await office.keyboard.type('件。');
      await expect(text(office, place)).toContainText('其中自然人37件。');
      await expect(text(office, place).locator('[data-figure]')).toHaveCount(2);
      await isSaved(block(office, place));
    });

    test('it follows the table', async () => {
      await fillCells(office, { '本年新收，自然人': '38' });
      await isSaved(table(office, caption));
      await office.reload();
      await expect(text(office, place)).toContainText('申请43件。其中自然人38件。');
    });

    test('a number with no source is listed, a date or a document number is not', async () => {
      await typeInto(office, place, '2020年5月1日起按国办函〔2020〕109号办理。召开会议7次。');
      const summary = findings().getByText('没有来源的数字（1）');
      await summary.click();
      await expect(findings().getByRole('listitem')).toContainText('召开会议7次');
    });

    test('a sentence that contradicts its number is marked', async () => {
      await typeInto(office, place, '共收到申请');
      await office.keyboard.type('43件');
      await findings().getByRole('button', { name: '绑定', exact: true }).click();
      await typeInto(office, place, '，首次收到。按时办理。');
      await typeInto(office, place, '未收到申请43件');
      await findings().getByRole('button', { name: '绑定', exact: true }).click();
      await expect(findings().getByText('写的是「未」，实际是 43')).toBeVisible();
      await isSaved(block(office, place));
    });

    test('copy and paste keep a figure bound', async () => {
      const before = await text(office, place).locator('[data-figure]').count();
      await text(office, place).click();
      await office.keyboard.press('Control+a');
      const copied = await text(office, place).evaluate((element) => {
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/html');
      });
      expect(copied).toContain('data-figure="cell:applications.newlyReceived.total"');
      await office.keyboard.press('Control+End');
      await text(office, place).evaluate((element, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, copied);
      await expect(text(office, place).locator('[data-figure]')).toHaveCount(2 * before);
      await office.keyboard.press('Control+z');
      await expect(text(office, place).locator('[data-figure]')).toHaveCount(before);
    });

    test('a chart is made of figures and printed with its table', async () => {
      await text(office, place).click();
      await office.keyboard.press('Control+End');
      const dialog = await openDialog(office, '插入图表', block(office, place));
      await dialog.getByLabel('标题', { exact: true }).fill('新收申请');
      for (const words of ['新收 自然人', '新收 商业企业']) {
        await dialog.getByRole('searchbox', { name: '加入数字' }).fill(words);
        await dialog.getByRole('listbox', { name: '可以插入的数字' }).getByRole('option').first().click();
      }
      await dialog.getByRole('button', { name: '插入图表', exact: true }).click();
      await expect(text(office, place).getByRole('img', { name: '新收申请' })).toBeVisible();
      await expect(text(office, place).getByRole('row', { name: /自然人/ })).toContainText('38');
      await isSaved(block(office, place));
      await office.reload();
      await expect(text(office, place).getByRole('img', { name: '新收申请' })).toBeVisible();
    });

    test('last year’s text stands beside, and what was copied is named', async () => {
      const other = overview('监督保障方面');
      await text(office, other).click();
      const panel = office.getByRole('complementary', { name: '当前段落' }).locator('> div:not([hidden])');
      await panel.getByText('查看上年原文').click();
      const old = panel.locator('details p:not(.font-bold)').first();
      const words = (await old.textContent()) ?? '';
      expect(words.length).toBeGreaterThan(12);
      await text(office, other).click();
      await office.keyboard.insertText(words);
      await isSaved(block(office, other));
      await expect(panel.getByText('与上年相同')).toBeVisible();
    });

    test('a problem of last year is answered and written into chapter 五', async () => {
      const chapter = '五、存在的主要问题及改进情况';
      await text(office, chapter).click();
      const panel = office.getByRole('complementary', { name: '当前段落' }).locator('> div:not([hidden])');
      const first = panel
        .getByRole('listitem')
        .filter({ has: office.getByLabel('后来怎样') })
        .first();
      await first.getByLabel('后来怎样').fill('已建立台账，按季度核对。');
      await first.getByRole('button', { name: '保存', exact: true }).click();
      await first.getByRole('button', { name: '写入正文' }).click();
      await expect(text(office, chapter)).toContainText('已建立台账，按季度核对。');
      await isSaved(block(office, chapter));
    });
  });
