import { expect, type Page, test } from '@playwright/test';
import {
  daysAgo,
  draft,
  letterSettingsExist,
  openApplication,
  openLetter,
  openOthers,
  recordAct,
  registerByHand,
  sendLetter,
  stateIs,
  takeLetterStep,
  todayInChina,
  writeLetter,
} from '../support/applications';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';

test.describe('the clock of an application', () => {
  test.describe.configure({ timeout: 120_000 });
  const mark = Date.now().toString(36);
  let office: Page;
  let head: Page;
  let leader: Page;

  test.beforeAll(async ({ browser }) => {
    await letterSettingsExist(browser);
    [office, head, leader] = await Promise.all([
      enter(browser, 'bangongshi'),
      enter(browser, 'zhuren'),
      enter(browser, 'juzhang'),
    ]);
  });
  test.afterAll(() => leave(office, head, leader));

  test('explains every day in words, and says how late it is', async () => {
    await registerByHand(office, {
      channel: '当面提交',
      arrivedOn: daysAgo(60),
      name: `虚构申请人乙${mark}`,
      matter: `殡葬服务收费标准${mark}`,
      request: '申请公开殡葬服务收费标准。',
    });
    await stateIs(office, '办理中');
    await expect(office.getByText(/已逾期 \d+ 个工作日/).first()).toBeVisible();
    await office.getByText('逐日说明（文字表格）').click();
    const days = office.getByRole('table', { name: /答复期限 20 个工作日/ });
    await expect(days.getByRole('row', { name: /收到申请之日，次日起算.*条例第三十一条/ })).toBeVisible();
    await expect(days.getByRole('row', { name: /第 1 日/ })).toBeVisible();
    await expect(days.getByRole('row', { name: /答复期限的最后一日/ })).toHaveCount(1);
  });

  test('a late reply is refused with the article, and recorded with a reason once it has happened', async () => {
    const number = await registerByHand(office, {
      channel: '邮寄（需签收）',
      arrivedOn: daysAgo(60),
      name: `虚构申请人丙${mark}`,
      matter: `养老机构名录${mark}`,
      request: '申请公开养老机构名录。',
    });
    await openOthers(office);
    const dialog = await openDialog(office, '拟写答复书');
    await dialog.getByLabel('答复的类型').selectOption('予以公开');
    await dialog.getByRole('button', { name: '开始拟写' }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('答复书');
    await writeLetter(office, { '已公开信息的获取方式、途径': '在本机关网站公开。' });
    await takeLetterStep(office, '送审', '已送审');
    await openApplication(head, number);
    await openLetter(head, '答复书');
    await takeLetterStep(head, '审核通过', '等分管领导签发');
    await openApplication(leader, number);
    await openLetter(leader, '答复书');
    await takeLetterStep(leader, '签发', /发文字号/);
    await office.reload();
    await sendLetter(office, '经办人调动，移交时遗漏。');
    await openApplication(office, number);
    await stateIs(office, '已办结');
    await expect(office.getByText('逾期答复').first()).toBeVisible();
    await expect(office.getByText('补登理由：经办人调动，移交时遗漏。')).toBeVisible();
  });

  test('a wrong act is taken back by the head alone, and stays readable', async () => {
    const number = await registerByHand(office, {
      channel: '当面提交',
      arrivedOn: todayInChina(),
      name: `虚构申请人丁${mark}`,
      matter: `社区工作者招聘方案${mark}`,
      request: '申请公开社区工作者招聘方案。',
    });
    await openOthers(office);
    await recordAct(office, '申请人撤回', '现在是「已办结」');
    await stateIs(office, '已办结');
    await expect(office.getByRole('button', { name: '冲正' })).toHaveCount(0);

    await openApplication(head, number);
    const entry = head.getByRole('listitem').filter({ hasText: /^\d{4}-\d\d-\d\d申请人撤回/ });
    const dialog = await openDialog(head, '冲正', entry);
    await dialog.getByRole('button', { name: '冲正', exact: true }).click();
    await expect(dialog.getByText('请填写冲正的理由').first()).toBeVisible();
    await dialog.getByLabel('冲正的理由').fill('登记错了，撤回的是另一件。');
    await dialog.getByRole('button', { name: '冲正', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await stateIs(head, '办理中');
    await expect(entry.getByText('已冲正，不计')).toBeVisible();
    await expect(entry.getByText('冲正：登记错了，撤回的是另一件。')).toBeVisible();
    // What everything rests on goes last.
    await expect(
      head
        .getByRole('listitem')
        .filter({ hasText: /^\d{4}-\d\d-\d\d收到申请/ })
        .getByRole('button', { name: '冲正' }),
    ).toBeVisible();
  });

  test('an act of tomorrow is refused at its field', async () => {
    await registerByHand(office, {
      channel: '当面提交',
      arrivedOn: todayInChina(),
      name: `虚构申请人戊${mark}`,
      matter: `地名命名文件${mark}`,
      request: '申请公开地名命名文件。',
    });
    await openOthers(office);
    const dialog = await openDialog(office, '申请人撤回');
    await dialog.getByLabel('撤回之日').fill(daysAgo(-1));
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('日期还没有到');
    await expect(dialog.getByLabel('撤回之日')).toHaveValue(daysAgo(-1));
    await dialog.getByLabel('撤回之日').fill(todayInChina());
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  test('a draft that was begun is found again from the head of the page', async () => {
    await registerByHand(office, {
      channel: '当面提交',
      arrivedOn: todayInChina(),
      name: `虚构申请人己${mark}`,
      matter: `慈善募捐备案${mark}`,
      request: '申请公开慈善募捐备案情况。',
    });
    const page = office.url();
    await openOthers(office);
    await draft(office, '延期答复告知书');
    await office.goto(page);
    await office.getByRole('link', { name: '打开延期答复告知书' }).click();
    const discard = await openDialog(office, '作废');
    await discard.getByLabel('作废的理由').fill('不需要延期。');
    await discard.getByRole('button', { name: '作废', exact: true }).click();
    await expect(office.getByRole('status').filter({ hasText: '已作废' })).toBeVisible();
  });
});
