import { expect, type Page, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { paste } from '../support/paste';
import { enter, leave, visitor } from '../support/people';
import {
  block,
  captions,
  cell,
  createReport,
  fillCells,
  isSaved,
  openReport,
  openReview,
  overview,
  table,
  takeStep,
  typeInto,
} from '../support/reports';

const year = 2024;
const address = `/smmz/reports/${year}`;
const waiverReason = '1 件申请于年末转交上级机关，统计口径待明确。';
const firstWords = '全年主动公开信息四百余条，均在期限内公开。';
const secondWords = '其中政策解读五篇。';

/** 条例 Art. 49, 50 and the workflow of the office: one report from its first word to its withdrawal. */
test.describe
  .serial('the annual report of 2024', () => {
    let office: Page;
    let head: Page;
    let leader: Page;
    let reader: Page;

    test.beforeAll(async ({ browser }) => {
      [office, head, leader, reader] = await Promise.all([
        enter(browser, 'bangongshi'),
        enter(browser, 'zhuren'),
        enter(browser, 'juzhang'),
        visitor(browser),
      ]);
    });
    test.afterAll(() => leave(office, head, leader, reader));

    test('the office writes it and fills the tables', async () => {
      await createReport(office, year);
      await typeInto(office, overview('主动公开方面'), firstWords);
      await isSaved(block(office, overview('主动公开方面')));

      await cell(office, '行政规范性文件，现行有效件数').fill('12');
      await paste(cell(office, '本年新收，自然人'), { text: '3\t1\t0\t0\t0\t0' });
      await expect(table(office, captions.三).getByText('已填入 6 格。')).toBeVisible();
      await fillCells(office, { '予以公开，自然人': '2', '予以公开，商业企业': '1', '结转下年，自然人': '1' });
      for (const caption of Object.values(captions)) {
        await table(office, caption).getByRole('button', { name: '空白处填 0' }).click();
        await isSaved(table(office, caption));
        // Typed figures that the register does not give are told (R1, R2), and hold nothing up.
        await expect(
          table(office, caption)
            .getByText(/本表勾稽相符|请核对/)
            .first(),
        ).toBeVisible();
        await expect(table(office, caption).getByText('不平', { exact: true })).toHaveCount(0);
      }
      await expect(office.getByLabel('本年新收，总计，自动计算：4')).toHaveText('4');
    });

    test('a wrong figure stops it until the reason is written down', async () => {
      await fillCells(office, { '结转下年，自然人': '0' });
      await isSaved(table(office, captions.三));
      await expect(table(office, captions.三).getByText(/自然人：本年新收 3 \+ 上年结转 0 = 3，不等于/)).toBeVisible();
      await expect(office.getByText('有 2 处勾稽不平，改正或写明理由豁免后才能送审。')).toBeVisible();
      const submit = office.getByRole('button', { name: '送审', exact: true });
      await expect(submit).toHaveAttribute('aria-disabled', 'true');
      await expect(submit).toHaveAccessibleDescription(/有 2 处勾稽不平/);

      await cell(office, '结转下年，自然人').focus();
      for (const open of [2, 1]) {
        await waives(office, open);
        await expect(office.getByRole('complementary', { name: '当前段落' }).getByText('已豁免')).toHaveCount(3 - open);
      }
      await expect(submit).not.toHaveAttribute('aria-disabled');
    });

    test('it is submitted, and comes back with a reason', async () => {
      await takeStep(office, '送审');
      await expect(office.getByText('已送审，等办公室主任审核。')).toBeVisible();
      await expect(office.getByText('待审核')).toBeVisible();

      for (const page of [leader, head]) {
        await openReview(page, year);
        await expect(page.getByText('您第一次看这份报告，请看全文。')).toBeVisible();
      }
      const dialog = await openDialog(head, '退回');
      await dialog.getByRole('button', { name: '退回', exact: true }).click();
      await expect(dialog.getByLabel('退回的理由')).toHaveAccessibleDescription(/请写明理由/);
      await dialog.getByLabel('退回的理由').fill('请补充政策解读的篇数，并核对规范性文件。');
      await dialog.getByRole('button', { name: '退回', exact: true }).click();
      await expect(head.getByText('已退回，办公室修改后会重新送审。')).toBeVisible();
    });

    test('the office mends it, and the head sees what changed', async () => {
      await office.reload();
      await openReport(office, year);
      await typeInto(office, overview('主动公开方面'), secondWords);
      await isSaved(block(office, overview('主动公开方面')));
      await fillCells(office, { '行政规范性文件，现行有效件数': '13' });
      await isSaved(table(office, captions.二));
      await takeStep(office, '送审');
      await expect(office.getByText('已送审，等办公室主任审核。')).toBeVisible();

      await openReview(head, year);
      await seesChanges(head);
      await takeStep(head, '审核通过');
      await expect(head.getByText('已审核通过，等领导签发。')).toBeVisible();
    });

    test('the leader sees changes, checks and waivers, and signs', async () => {
      await leader.goto('/desk');
      await leader.getByRole('link', { name: /2024 年度报告\s*签发/ }).click();
      await seesChanges(leader);
      const checks = leader.getByRole('region', { name: '勾稽检查与豁免' });
      await expect(checks.getByText(`豁免理由：${waiverReason}（办公室（经办））`)).toHaveCount(2);
      await expect(leader.getByRole('region', { name: '全文' })).toContainText(firstWords + secondWords);
      await takeStep(leader, '签发');
      await expect(leader.getByText('已签发，等办公室发布。')).toBeVisible();
    });

    test('until it is published, the public sees nothing of it', async () => {
      for (const path of ['', '.json', '.docx', '.pdf', '/editions/1']) {
        expect((await reader.request.get(address + path)).status(), path).toBe(404);
      }
      await reader.goto('/smmz/reports');
      await expect(reader.getByRole('link', { name: `${year}年` })).toHaveCount(0);
    });

    test('the office publishes it, and the public reads it without scripts', async () => {
      await openReview(office, year);
      await takeStep(office, '发布');
      await expect(office.getByText('已发布，公众现在可以看到。')).toBeVisible();

      await reader.goto('/smmz/reports');
      await reader.getByRole('link', { name: `${year}年政府信息公开工作年度报告` }).click();
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
        `三明市民政局${year}年政府信息公开工作年度报告`,
      );
      await expect(reader.getByText(/^第1版 · /).first()).toBeVisible();
      await expect(reader.getByText(firstWords + secondWords)).toBeVisible();
      const received = reader.getByRole('table', { name: captions.三 }).getByRole('row', { name: /本年新收/ });
      await expect(received.getByRole('cell')).toHaveText(['3', '1', '0', '0', '0', '0', '4']);
    });

    test('it can be taken home as data and as documents', async () => {
      const json = await reader.request.get(`${address}.json`);
      expect(json.headers()['content-type']).toContain('application/json');
      const data = await json.json();
      expect(data).toMatchObject({ year, format: '2021', edition: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(data.agency.slug).toBe('smmz');
      expect(Date.parse(data.publishedAt)).not.toBeNaN();
      expect(data.chapters.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(data.tables.applications.newlyReceived).toMatchObject({
        naturalPerson: 3,
        commercialEnterprise: 1,
        total: 4,
      });
      expect(data.tables.applications['refused.stateSecret'].naturalPerson).toBe(0);
      expect(data.tables.proactive.normativeDocuments.inForce).toBe(13);
      expect(data.figures).toContainEqual(
        expect.objectContaining({ key: 'applications.newlyReceived.total', value: 4 }),
      );
      expect(JSON.stringify(data)).not.toContain(waiverReason);

      for (const [ending, type, magic] of [
        ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
        ['pdf', 'application/pdf', '%PDF'],
      ] as const) {
        const file = await reader.request.get(`${address}.${ending}`);
        expect(file.headers()['content-type']).toBe(type);
        const body = await file.body();
        expect(body.length).toBeGreaterThan(5_000);
        expect(body.subarray(0, magic.length).toString()).toBe(magic);
      }
    });

    test('a correction becomes edition 2, with a word to the public', async () => {
      await openReview(office, year);
      await office.getByRole('link', { name: '编写页' }).click();
      await takeStep(office, '更正');
      await expect(office.getByText('已开始更正，改好后请写明更正说明并送审。')).toBeVisible();
      await fillCells(office, { '行政规范性文件，现行有效件数': '14' });
      await isSaved(table(office, captions.二));
      const submit = office.getByRole('button', { name: '送审', exact: true });
      await expect(submit).toHaveAccessibleDescription(/请先写更正说明/);

      await office.getByLabel('更正说明（公开）').fill('更正现行有效的行政规范性文件件数。');
      await office.getByRole('button', { name: '保存更正说明' }).click();
      await expect(submit).not.toHaveAttribute('aria-disabled');
      await takeStep(office, '送审');
      await expect(office.getByText('已送审，等办公室主任审核。')).toBeVisible();
      await reader.goto(address);
      await expect(reader.getByText(/^第1版 · /).first()).toBeVisible();

      await stepsOn(head, '审核通过', '已审核通过，等领导签发。');
      await stepsOn(leader, '签发', '已签发，等办公室发布。');
      await stepsOn(office, '发布', '已发布，公众现在可以看到。');
    });

    test('the public finds both editions', async () => {
      await reader.goto(address);
      await expect(reader.getByText(/^第2版 · /).first()).toBeVisible();
      await expect(reader.getByText('更正说明：更正现行有效的行政规范性文件件数。').first()).toBeVisible();
      expect((await (await reader.request.get(`${address}.json`)).json()).edition).toBe(2);

      await reader.getByRole('link', { name: /^第1版 · / }).click();
      await expect(reader).toHaveURL(`${address}/editions/1`);
      await expect(reader.getByText('这是第1版，已有更新的第2版。')).toBeVisible();
      await expect(
        reader
          .getByRole('row', { name: /行政规范性文件/ })
          .getByRole('cell')
          .last(),
      ).toHaveText('13');
    });

    test('the leader withdraws it, and the public is told why', async () => {
      await openReview(leader, year);
      await takeStep(leader, '撤下', '部分数据误含个人信息，核实后重新公布。');
      await expect(leader.getByText('已撤下，公众看到的是撤下的理由。')).toBeVisible();

      for (const path of [address, `${address}/editions/1`, `${address}/editions/2`]) {
        const answer = await reader.goto(path);
        expect(answer?.status(), path).toBe(410);
        await expect(reader.getByRole('heading', { level: 1 })).toContainText('已撤下');
        await expect(reader.getByText('撤下理由：部分数据误含个人信息，核实后重新公布。')).toBeVisible();
        await expect(reader.getByText(firstWords)).toHaveCount(0);
      }
      for (const ending of ['json', 'docx', 'pdf']) {
        expect((await reader.request.get(`${address}.${ending}`)).status(), ending).toBe(410);
      }
    });

    test('the whole of it is in its history', async () => {
      await openReview(office, year);
      await office.getByRole('link', { name: '办理过程' }).click();
      const steps = office.getByRole('listitem').getByText(/^(新建|送审|退回|审核通过|签发|发布|更正|撤下)$/);
      const oldestFirst = ['新建', '送审', '退回', '送审', '审核通过', '签发', '发布', '更正'];
      const then = ['送审', '审核通过', '签发', '发布', '撤下'];
      await expect(steps).toHaveText([...oldestFirst, ...then].toReversed());
      await expect(office.getByText('请补充政策解读的篇数，并核对规范性文件。')).toBeVisible();
    });
  });

/** Waives one of the failing rules in the panel beside the table. */
async function waives(office: Page, open: number): Promise<void> {
  const panel = office.getByRole('complementary', { name: '当前段落' });
  await expect(panel.getByRole('button', { name: '写明理由豁免' })).toHaveCount(open);
  await panel.getByRole('button', { name: '写明理由豁免' }).first().click();
  const dialog = office.getByRole('dialog', { name: '豁免这一处不平' });
  await dialog.getByLabel('为什么可以不平').fill(waiverReason);
  await dialog.getByRole('button', { name: '豁免', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** What changed between the first and the second submission: one text, one figure. */
async function seesChanges(page: Page): Promise<void> {
  const changes = page.getByRole('region', { name: '上次看过以来的变化' });
  await expect(changes.getByText('文字 1 处，数字 1 格。')).toBeVisible();
  await expect(changes.locator('ins').filter({ hasText: '政策解读' })).toBeVisible();
  const row = changes.getByRole('table', { name: '变化的数字' }).getByRole('row', { name: /行政规范性文件/ });
  await expect(row).toContainText('现行有效件数');
  await expect(row.locator('del')).toHaveText('12');
  await expect(row.locator('ins')).toHaveText('13');
}

async function stepsOn(page: Page, label: string, said: string): Promise<void> {
  await openReview(page, year);
  await takeStep(page, label);
  await expect(page.getByText(said)).toBeVisible();
}
