import { expect, type Page, test } from '@playwright/test';
import {
  draft,
  letterSettingsExist,
  openApplication,
  openLetter,
  openOthers,
  recordAct,
  sendLetter,
  stateIs,
  takeLetterStep,
  todayInChina,
  writeLetter,
} from '../support/applications';
import { openDialog } from '../support/dialogs';
import { askForState, type FiledOnLine, fileOnLine } from '../support/filing';
import { enter, leave, visitor } from '../support/people';

/** From the public's form to the signed answer and what a reconsideration makes of it: everybody's hand, and the clock between them. */
test.describe
  .serial('an application filed on line', () => {
    test.describe.configure({ timeout: 120_000 });
    const mark = Date.now().toString(36);
    const name = `虚构申请人甲${mark}`;
    const matter = `临时救助资金发放情况${mark}`;
    const opinion = `已检索到发放汇总表，逐户名单涉及个人隐私。${mark}`;
    let office: Page;
    let head: Page;
    let leader: Page;
    let officer: Page;
    let applicant: Page;
    let filed: FiledOnLine = { number: '', code: '' };
    let number = '';

    test.beforeAll(async ({ browser }) => {
      await letterSettingsExist(browser);
      [office, head, leader, officer, applicant] = await Promise.all([
        enter(browser, 'bangongshi'),
        enter(browser, 'zhuren'),
        enter(browser, 'juzhang'),
        enter(browser, 'xinxiyuan1'),
        visitor(browser),
      ]);
    });
    test.afterAll(() => leave(office, head, leader, officer, applicant));

    test('is filed by the public; its receipt waits for the confirmation (Art. 31)', async () => {
      filed = await fileOnLine(applicant, { name, request: matter });
      number = filed.number;
      expect(number).toMatch(/^\d{4}-\d{4,}$/);
      await openApplication(office, number);
      await stateIs(office, '待确认收到');
      await expect(office.getByText('答复期限尚未起算')).toBeVisible();
      await recordAct(office, '收到申请', '现在是「办理中」', { 收到申请之日: todayInChina() });
      await stateIs(office, '办理中');
    });

    test('shows who applied for a purpose, in this view alone', async () => {
      await expect(office.getByText(name)).toHaveCount(0);
      await office.getByText('查看申请人信息', { exact: true }).click();
      await office.getByRole('button', { name: '查看', exact: true }).click();
      await expect(office.getByText('请选择查看的目的').first()).toBeVisible();
      await office.getByLabel('查看的目的').selectOption({ label: '核对申请人身份证明' });
      await office.getByRole('button', { name: '查看', exact: true }).click();
      await expect(office.getByText(name, { exact: true })).toBeVisible();
      await office.reload();
      await expect(office.getByText(name)).toHaveCount(0);
    });

    test('is found again by who applied, and the list names nobody', async () => {
      await office.goto('/desk/applications');
      await expect(office.getByText(name)).toHaveCount(0);
      await office.getByText('按申请人查找', { exact: true }).click();
      await office.getByLabel('要查找的内容').fill(name);
      await office.getByLabel('查找的目的').fill('核对是否重复申请');
      await office.getByRole('button', { name: '查找', exact: true }).click();
      await expect(office.getByText('找到 1 件：')).toBeVisible();
      await office.getByRole('link', { name: number, exact: true }).first().click();
      await expect(office.getByRole('heading', { level: 1 })).toContainText(matter);
    });

    test('correction is asked by a letter that the head signs (Art. 30)', async () => {
      await draft(office, '补正告知书');
      await expect(office.getByText(/还缺 \d 项/)).toBeVisible();
      await writeLetter(office, { 不明确之处: '没有写明年度。', 需要补正的内容: '请写明要哪一年的。' });
      await expect(office.getByText('必备内容齐全')).toBeVisible();
      await expect(office.getByRole('article', { name: '文书' })).toContainText('没有写明年度');
      await takeLetterStep(office, '送审', '已送审');
      await openApplication(head, number);
      await openLetter(head, '补正告知书');
      await takeLetterStep(head, '审核签发', /发文字号 .*〔\d{4}〕\d+号/);
      await office.reload();
      await sendLetter(office);
      await openApplication(office, number);
      await stateIs(office, '待申请人补正');
      await recordAct(office, '收到补正', '现在是「办理中」');
      await stateIs(office, '办理中');
    });

    test('a section drafts the substance and learns of nobody', async () => {
      const dialog = await openDialog(office, '交办给科室');
      await dialog.getByRole('button', { name: '交办', exact: true }).click();
      await expect(dialog.getByText('请选择科室').first()).toBeVisible();
      await dialog.getByLabel('承办科室').selectOption({ index: 1 });
      const section = await dialog.getByLabel('承办科室').evaluate((element) => {
        return element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : '';
      });
      await dialog.getByLabel('交办要求').fill('请检索发放汇总表。');
      await dialog.getByRole('button', { name: '交办', exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await expect(office.getByRole('region', { name: '科室意见' })).toContainText(section);

      await openApplication(officer, number);
      await expect(officer.getByText('请检索发放汇总表。')).toBeVisible();
      await expect(officer.getByText('查看申请人信息')).toHaveCount(0);
      await expect(officer.getByRole('region', { name: '文书' })).toHaveCount(0);
      await expect(officer.getByRole('region', { name: '重复与数量' })).toHaveCount(0);
      const text = officer.getByRole('textbox', { name: '办理意见正文' });
      await expect(text).toBeVisible();
      await text.click();
      await officer.keyboard.type(opinion);
      await officer.getByLabel('拟作的答复').selectOption('部分公开');
      await officer.getByLabel('检索的情况').fill('在业务系统以「临时救助」检索。');
      await officer.keyboard.press('Control+s');
      await expect(officer.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
      await takeLetterStep(officer, '交回办公室', '已交回');

      await openApplication(office, number);
      await office.getByRole('link', { name: '看科室意见' }).click();
      await expect(office.getByText(opinion)).toBeVisible();
      await takeLetterStep(office, '采用', '已采用');
    });

    test('a third party is asked; the clock stands still meanwhile (Art. 32, 33)', async () => {
      await openApplication(office, number);
      await draft(office, '征求第三方意见书');
      const dialog = await openDialog(office, '填写收件的第三方');
      await dialog.getByLabel('姓名或者名称').fill(`虚构第三方${mark}`);
      await dialog.getByRole('button', { name: '存入保密柜' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(office.getByText('必备内容齐全')).toBeVisible();
      await takeLetterStep(office, '送审', '已送审');
      await openApplication(head, number);
      await openLetter(head, '征求第三方意见书');
      await takeLetterStep(head, '审核签发', /发文字号/);
      await office.reload();
      await sendLetter(office);
      await openApplication(office, number);
      await stateIs(office, '征求意见中');
      await recordAct(office, '第三方反馈意见', '现在是「办理中」', { 意见: '不同意公开' });
    });

    test('the extension is signed by the leader and told to the applicant (Art. 33)', async () => {
      await draft(office, '延期答复告知书');
      await writeLetter(office, { 延期的理由: '材料分散在多个县区。', 延长的工作日: '10', 同意延期的负责人: '主任' });
      await takeLetterStep(office, '送审', '已送审');
      await openApplication(head, number);
      await openLetter(head, '延期答复告知书');
      await takeLetterStep(head, '审核通过', '等分管领导签发');
      await openApplication(leader, number);
      await openLetter(leader, '延期答复告知书');
      await takeLetterStep(leader, '签发', /发文字号/);
      await office.reload();
      await sendLetter(office);
      await openApplication(office, number);
      await expect(office.getByRole('region', { name: '办理台账' })).toContainText('10 个工作日');
      await openOthers(office);
      await expect(office.getByRole('button', { name: '拟写延期答复告知书' })).toHaveCount(1);
    });

    test('the reply discloses in part; signed and sent, it ends the matter (Art. 37)', async () => {
      const dialog = await openDialog(office, '拟写答复书');
      await expect(dialog.getByLabel('答复的类型')).toHaveValue('partlyDisclosed');
      await dialog.getByRole('button', { name: '开始拟写' }).click();
      await expect(office.getByRole('heading', { level: 1 })).toHaveText('答复书');
      const form = office.getByRole('group', { name: '文书内容', exact: true });
      await expect(form.getByLabel('查明的事实')).toHaveValue(new RegExp(mark));
      await form.getByLabel('公开的部分', { exact: true }).fill('发放汇总表 1 份。');
      await form.getByLabel('第 1 处，页码').fill('第2页');
      await form.getByLabel('第 1 处，遮盖的内容').fill('逐户姓名');
      await form.getByLabel('第 1 处，理由').fill('涉及个人隐私');
      await form.getByLabel('第 1 处，条款').fill('条例第十五条');
      await office.keyboard.press('Control+s');
      await expect(form.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
      await expect(office.getByText('必备内容齐全')).toBeVisible();
      await expect(office.getByRole('article', { name: '文书' })).toContainText('行政复议');
      await takeLetterStep(office, '送审', '已送审');

      await openApplication(head, number);
      await openLetter(head, '答复书');
      await takeLetterStep(head, '退回', '已退回', '请再核对页码。');
      await office.reload();
      await expect(office.getByText('请再核对页码。')).toBeVisible();
      await takeLetterStep(office, '送审', '已送审');
      await head.reload();
      await takeLetterStep(head, '审核通过', '等分管领导签发');
      await openApplication(leader, number);
      await openLetter(leader, '答复书');
      await takeLetterStep(leader, '签发', /发文字号/);

      await office.reload();
      await sendLetter(office);
      const files = await openDialog(office, '下载 PDF');
      const download = office.waitForEvent('download');
      await files.getByRole('button', { name: '下载', exact: true }).click();
      expect((await download).suggestedFilename()).toMatch(/^答复书.*\.pdf$/);
      await openApplication(office, number);
      await stateIs(office, '已办结');
      await expect(office.getByRole('main').getByText('部分公开', { exact: true }).first()).toBeVisible();
    });

    test('the applicant fetches it with number and code, without an account', async () => {
      await askForState(applicant, filed);
      await expect(applicant.getByText('已办结', { exact: true })).toBeVisible();
      expect(await applicant.content()).not.toContain(name);
      const reply = applicant.getByRole('listitem').filter({ hasText: '答复书' });
      const download = applicant.waitForEvent('download');
      await reply.getByRole('button', { name: '下载 PDF' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    });

    test('a reconsideration corrects it, and stands beside it', async () => {
      await openApplication(office, number);
      await office.getByRole('link', { name: '登记复议、诉讼' }).click();
      await office.getByLabel('类型', { exact: true }).selectOption('reconsideration');
      await expect(office.getByLabel('被申请（起诉）答复的申请编号')).toHaveValue(number);
      await office.getByLabel('事由').fill(`不服部分公开的答复${mark}`);
      await office.getByLabel('复议机关（法院）').fill('三明市人民政府');
      await office.getByRole('button', { name: '登记', exact: true }).click();
      await expect(office.getByRole('heading', { level: 1 })).toHaveText(`不服部分公开的答复${mark}`);
      const result = await openDialog(office, '登记结果');
      await result.getByLabel('结果', { exact: true }).selectOption('corrected');
      await result.getByRole('button', { name: '登记结果' }).click();
      await expect(office.getByText('结果纠正').first()).toBeVisible();
      await openApplication(office, number);
      await expect(office.getByRole('region', { name: '复议、诉讼' })).toContainText('结果纠正');
    });

    test('who did what stays visible, and no name with it', async () => {
      await office.getByRole('link', { name: '办理过程' }).click();
      for (const act of [
        '网上提交申请',
        '查看申请人信息',
        '文书送审',
        '签发文书',
        '发出文书',
        '交办给科室',
        '科室交回',
      ]) {
        await expect(office.getByRole('listitem').filter({ hasText: act }).first()).toBeVisible();
      }
      await expect(office.getByText(name)).toHaveCount(0);
    });

    test('another section does not know of it', async ({ browser }) => {
      await openApplication(office, number);
      const stranger = await enter(browser, 'xinxiyuan3');
      expect((await stranger.goto(office.url()))?.status()).toBe(404);
      await leave(stranger);
    });
  });
