import { expect, test } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { checks, clearSecrecy, openItem, ownTitle, takeItemStep, writeItem } from '../support/items';
import { enter, leave } from '../support/people';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function wordFile(name: string, text: string) {
  const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
  return { name, mimeType: docx, buffer: await Packer.toBuffer(document) };
}

test('personal data in text and in a Word attachment are stopped', async ({ browser }) => {
  const [officer, office] = await Promise.all([enter(browser, 'xinxiyuan3'), enter(browser, 'bangongshi')]);
  const title = ownTitle('养老机构走访情况');
  await writeItem(officer, { genre: '工作动态', title, body: '咨询请找王芳，手机13800138000。' });
  await expect(checks(officer).getByText('正文：手机号码 1 处')).toBeVisible();

  await officer
    .locator('input[type=file]')
    .setInputFiles(await wordFile('走访名单.docx', '李明，身份证号 11010519491231002X'));
  await expect(checks(officer).getByText('附件《走访名单.docx》：身份证号码 1 处')).toBeVisible();
  // The datum itself is on the page only where the officer typed it.
  await expect(officer.getByText('11010519491231002X')).toHaveCount(0);

  // Masked by one click, in the text itself.
  await checks(officer).getByRole('button', { name: '遮盖', exact: true }).click();
  await expect(officer.getByRole('textbox', { name: '正文', exact: true })).toHaveText(
    '咨询请找王芳，手机138****8000。',
  );
  await clearSecrecy(officer);
  await takeItemStep(officer, '报送', '已报送');

  await openItem(office, title);
  const accept = office.getByRole('button', { name: '采用', exact: true });
  await expect(accept).toHaveAccessibleDescription(/附件《走访名单\.docx》：身份证号码 1 处/);
  await takeItemStep(office, '退回', '已退回', '附件里有身份证号码，请处理后重新上传。');

  await officer.reload();
  await officer.getByRole('button', { name: /^删除\s*「走访名单\.docx」$/ }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await officer.locator('input[type=file]').setInputFiles(await wordFile('走访情况.docx', '走访四十户，均已办结。'));
  await expect(officer.getByRole('link', { name: '走访情况.docx' })).toBeVisible();
  await expect(checks(officer).getByText('审查之后内容改过，请重新审查')).toBeVisible();
  await leave(officer, office);
});

test('a file that is not what its name says is not taken', async ({ browser }) => {
  const officer = await enter(browser, 'xinxiyuan3');
  await writeItem(officer, { genre: '公告通知', title: ownTitle('附件试传'), body: '见附件。' });
  await officer
    .locator('input[type=file]')
    .setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>不是 PDF</html>') });
  await expect(officer.getByText(/没有上传「通知\.pdf」：文件内容与扩展名不符/)).toBeVisible();
  await leave(officer);
});
