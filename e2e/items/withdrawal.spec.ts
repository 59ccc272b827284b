import { expect, test } from '@playwright/test';
import { openDialog } from '../support/dialogs';
import { clearItem, openItem, ownTitle, publicAddress, takeItemStep, typeBody } from '../support/items';
import { enter, leave, visitor } from '../support/people';

const reason = '内容有误，核实后重新发布。';

test('what was withdrawn shows its reason and nothing else; a correction brings it back', async ({ browser }) => {
  test.setTimeout(120_000);
  const [officer, office, head] = await Promise.all([
    enter(browser, 'xinxiyuan2'),
    enter(browser, 'bangongshi'),
    enter(browser, 'zhuren'),
  ]);
  const title = ownTitle('社会组织年检公告');
  await clearItem(officer, office, { genre: '公告通知', title, body: '年检自三月起受理。' });
  await takeItemStep(office, '发布', '已发布');
  const address = await publicAddress(office);

  await openItem(head, title);
  const dialog = await openDialog(head, '撤下');
  await dialog.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(dialog.getByLabel('撤下的理由（公开）')).toHaveAccessibleDescription(/请写明理由/);
  await dialog.getByLabel('撤下的理由（公开）').fill(reason);
  await dialog.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(head.getByText('已撤下，公众看到的是撤下的理由。')).toBeVisible();

  const reader = await visitor(browser);
  expect((await reader.goto(address))?.status()).toBe(410);
  await expect(reader.getByText(reason)).toBeVisible();
  await expect(reader.getByText('年检自三月起受理。')).toHaveCount(0);

  // A correction needs a public note before it can be handed in.
  await openItem(officer, title);
  await takeItemStep(officer, '更正', '已开始更正');
  await typeBody(officer, '受理时间更正为四月。');
  await expect(officer.getByRole('button', { name: '报送', exact: true })).toHaveAccessibleDescription(
    /请先写更正说明/,
  );
  await officer.getByLabel('更正说明（公开）').fill('更正受理时间。');
  await officer.getByRole('button', { name: '保存更正说明' }).click();
  await takeItemStep(officer, '报送', '已报送');
  await leave(officer, office, head, reader);
});
