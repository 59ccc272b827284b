import { expect, test } from '@playwright/test';
import { isAccessible } from '../support/accessible';
import { openDialog } from '../support/dialogs';
import { enter, leave } from '../support/people';

/** An application of the demo that was refused and that nobody has contested. */
const contested = '2024-0004';

test('a reconsideration from its copy to 纠正, with what it taught, and a wrong result taken back', async ({
  browser,
}) => {
  const office = await enter(browser, 'bangongshi');
  await office.goto('/desk/appeals');
  await isAccessible(office, '复议、诉讼');
  await office.getByRole('link', { name: '登记', exact: true }).click();

  await office.getByRole('button', { name: '登记', exact: true }).click();
  await expect(office.getByRole('alert').getByRole('link', { name: '请选择类型' })).toBeVisible();
  await office.getByLabel('类型', { exact: true }).selectOption('reconsideration');
  await office.getByLabel('收到副本日期').fill('2024-09-26');
  await office.getByLabel('被申请（起诉）答复的申请编号').fill('2024-9999');
  await office.getByLabel('事由').fill('不服不予公开的答复');
  await office.getByLabel('复议机关（法院）').fill('三明市人民政府');
  await office.getByRole('button', { name: '登记', exact: true }).click();
  await expect(office.getByText('没有这个编号的申请，请核对，如 2026-0007').first()).toBeVisible();
  await office.getByLabel('被申请（起诉）答复的申请编号').fill(contested);
  await office.getByRole('button', { name: '登记', exact: true }).click();

  await expect(office.getByRole('heading', { level: 1 })).toHaveText('不服不予公开的答复');
  // Received on 26 September: 6 October is a holiday, 8 October the first working day after.
  await expect(office.getByText(/10 日（行政复议法第四十八条），2024-10-08 到期/)).toBeVisible();
  await isAccessible(office, '一件复议');

  const answer = await openDialog(office, '记录书面答复');
  await answer.getByLabel('提出日期').fill('2024-10-08');
  await answer.getByRole('button', { name: '记录书面答复' }).click();
  await expect(office.getByText('已答复（答辩），尚未审结')).toBeVisible();

  const result = await openDialog(office, '登记结果');
  await result.getByLabel('结果', { exact: true }).selectOption('corrected');
  await result.getByLabel('审结日期').fill('2024-11-20');
  await result.getByLabel('对今后答复的启示').fill('写明属于哪一类内部事务信息。');
  await result.getByRole('button', { name: '登记结果' }).click();
  await expect(office.getByText('结果纠正').first()).toBeVisible();
  await office.goto('/desk/appeals?year=2024&result=corrected&kind=reconsideration');
  await expect(office.getByText('共 1 件')).toBeVisible();

  const head = await enter(browser, 'zhuren');
  await head.goto('/desk/appeals?year=2024&result=corrected');
  await head.getByRole('link', { name: '不服不予公开的答复' }).click();
  const again = await openDialog(head, '恢复办理');
  await again.getByRole('button', { name: '恢复办理' }).click();
  await expect(again.getByText('请填写理由').first()).toBeVisible();
  await again.getByLabel('理由').fill('复议决定尚未送达，登记有误。');
  await again.getByRole('button', { name: '恢复办理' }).click();
  await expect(head.getByText('尚未审结').first()).toBeVisible();
  await expect(head.getByRole('listitem').filter({ hasText: '复议决定尚未送达' })).toBeVisible();
  await leave(office, head);
});

test('a section and the public have no appeals', async ({ browser }) => {
  const officer = await enter(browser, 'xinxiyuan1');
  expect((await officer.goto('/desk/appeals'))?.status()).toBe(403);
  await leave(officer);
});
