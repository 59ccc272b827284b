import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { morning, must } from '../../../test/given';
import { givenClearance, givenItem, takeNow } from '../../../test/given-items';
import { words } from '../../../test/given-text';
import { today } from '../../clock';
import { plainText } from '../../documents/text-schema';
import { env } from '../../env';
import { type FileStore, folderStore } from '../../files/store';
import { findSavedItem } from '../queries/detail';
import { findGateFacts } from '../queries/facts';
import { findItemHead } from '../queries/heads';
import { gatesOf } from '../readiness';
import { placeAttachment } from './attachments';
import { type ReadText, receiveAttachment } from './receive-attachment';
import { checkFile, keepFinding, maskFinding, reviewSecrecy } from './review';
import { takeItemStep } from './steps';

const db = openTestDatabase();
let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'items-'));
  store = folderStore(() => folder);
});
afterAll(async () => {
  await db.$disconnect();
  await rm(folder, { recursive: true, force: true });
});

const mobile = '13800138000';

async function factsOf(agencyId: string, id: string) {
  const head = await findItemHead(db, agencyId, id);
  if (!head) throw new Error(`no item ${id}`);
  return findGateFacts(db, head, today(morning));
}

/** What stands in forty files is for another test: as many processes would only warm the machine. */
const unread: ReadText = async (content) => {
  content.destroy();
  return { ok: false, failure: 'noText' };
};

const upload = (name: string, text: string) => ({ name, content: new Blob([text]) });

describe('personal data', () => {
  it('in the text is masked by one act, and the mask counts as a change', async () => {
    const item = await givenItem(db, { fields: { body: words(`请拨 ${mobile} 联系。`) } });
    const [finding] = (await factsOf(item.agencyId, item.id)).findings;
    const mask = { itemId: item.id, seenVersion: item.version, fingerprint: finding?.fingerprint ?? '' };
    expect(must(await maskFinding(db, item.officer, mask, morning))).toBe(item.version + 1);

    const { fields } = await findSavedItem(db, item.id);
    expect(plainText(fields.body)).toBe('请拨 138****8000 联系。');
    const after = await factsOf(item.agencyId, item.id);
    expect(after.findings).toEqual([]);
    expect(gatesOf(after).find(({ code }) => code === 'secrecy')?.isPassed).toBe(false);
    expect(await maskFinding(db, item.officer, mask, morning)).toMatchObject({ failure: { code: 'changedMeanwhile' } });
  });

  it('inside an attachment holds the item back, until it is kept with a reason', async () => {
    const item = await givenItem(db);
    const { id, agencyId, officer, office } = item;
    must(await receiveAttachment(db, store, officer, id, upload('联系表.txt', `值班电话 ${mobile}`), morning));
    await givenClearance(db, officer, id);
    await takeNow(db, officer, id, { action: 'submit' });
    const { version } = await db.item.findUniqueOrThrow({ where: { id } });
    const accept = () => takeItemStep(db, office, id, version, { action: 'accept' }, morning);
    expect(await accept()).toMatchObject({ failure: { code: 'gatesClosed', gates: ['personalData'] } });

    const [finding] = (await factsOf(agencyId, id)).findings;
    const fingerprint = finding?.fingerprint ?? '';
    const mask = await maskFinding(db, officer, { itemId: id, seenVersion: version, fingerprint }, morning);
    expect(mask).toMatchObject({ failure: { code: 'notDraft' } });
    must(await keepFinding(db, office, { itemId: id, fingerprint, reason: '公开的值班电话' }, morning));
    expect(await accept()).toMatchObject({ ok: true, value: 'approved' });

    const trail = await db.auditEntry.findMany({ where: { subject: `item:${id}` } });
    expect(JSON.stringify(trail.map(({ detail, reason }) => [detail, reason]))).not.toContain(mobile);
  });
});

describe('a file that no machine reads', () => {
  it('holds the item back until somebody has looked at these very bytes, which stays on record', async () => {
    const { id, officer, office, otherOfficer, leader } = await givenItem(db);
    const file = must(await receiveAttachment(db, store, officer, id, upload('扫描件.txt', '甲'), morning, unread));
    await givenClearance(db, officer, id);
    await takeNow(db, officer, id, { action: 'submit' });
    const { version } = await db.item.findUniqueOrThrow({ where: { id } });
    const accept = () => takeItemStep(db, office, id, version, { action: 'accept' }, morning);
    expect(await accept()).toMatchObject({ failure: { code: 'gatesClosed', gates: ['attachments'] } });

    const look = (actor: typeof office, sha256: string) =>
      checkFile(db, actor, { itemId: id, sha256, note: '共 2 页，只有单位名称' }, morning);
    expect(await look(otherOfficer, file.sha256)).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(await look(leader, file.sha256)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await look(office, '0'.repeat(64))).toEqual({ ok: false, failure: { code: 'fileGone' } });
    must(await look(office, file.sha256));
    // Said once more by another: the first word stands.
    must(await look(officer, file.sha256));
    const [check] = await db.checkedFile.findMany({ where: { itemId: id } });
    expect(check).toMatchObject({ checkedBy: office.userId, checkedAt: morning });
    await expect(db.checkedFile.deleteMany({ where: { itemId: id } })).rejects.toThrow();
    expect(await db.auditEntry.count({ where: { subject: `item:${id}`, action: 'checkFile' } })).toBe(1);
    expect(await accept()).toMatchObject({ ok: true, value: 'approved' });
  });

  it('is looked at anew when another takes its place', async () => {
    const { id, agencyId, officer } = await givenItem(db);
    const first = must(await receiveAttachment(db, store, officer, id, upload('照片.txt', '乙'), morning, unread));
    must(await checkFile(db, officer, { itemId: id, sha256: first.sha256, note: '' }, morning));
    must(await placeAttachment(db, officer, { attachmentId: first.id, move: 'remove' }, morning));
    must(await receiveAttachment(db, store, officer, id, upload('照片.txt', '丙'), morning, unread));
    expect((await factsOf(agencyId, id)).attachments.map(({ isChecked }) => isChecked)).toEqual([false]);
  });
});

describe('links to our own pages', () => {
  it('hold an item back while the page is not public', async () => {
    const target = await givenItem(db, { state: 'published' });
    const { indexNumber } = await db.item.findUniqueOrThrow({ where: { id: target.id } });
    const hrefs = [
      `${env.origin}/${target.slug}/items/${indexNumber}`,
      `${env.origin}/${target.slug}/items/XX-2001-2026-00009`,
      `${env.origin}/${target.slug}/reports/2019`,
      'https://www.gov.cn/',
    ];
    const run = (href: string) => ({ type: 'text', text: '见', marks: [{ type: 'link', attrs: { href } }] }) as const;
    const body = { type: 'doc', content: [{ type: 'paragraph', content: hrefs.map(run) }] } as const;
    const { id } = await givenItem(db, { agency: target, fields: { body } });
    const { links } = await factsOf(target.agencyId, id);
    expect(links).toEqual({ closed: [], unpublished: hrefs.slice(1, 3), outside: hrefs.slice(3) });
  });
});

describe('a secrecy review', () => {
  it('counts for what was on screen and for nothing else', async () => {
    const { id, office } = await givenItem(db);
    const stale = { itemId: id, seenDigest: '0'.repeat(64), conclusion: 'cleared', article: '', note: '' } as const;
    expect(await reviewSecrecy(db, office, stale, morning)).toMatchObject({ failure: { code: 'changedMeanwhile' } });
  });
});

describe('attachments', () => {
  it('keep their order, and change in a draft alone', async () => {
    const { id, officer } = await givenItem(db);
    const add = (name: string) => receiveAttachment(db, store, officer, id, upload(name, name), morning);
    const first = must(await add('一.txt'));
    must(await add('二.txt'));
    const third = must(await add('三.txt'));
    const names = async () => {
      const rows = await db.attachment.findMany({ where: { itemId: id }, orderBy: { position: 'asc' } });
      return rows.map(({ name }) => name);
    };
    must(await placeAttachment(db, officer, { attachmentId: third.id, move: 'up' }, morning));
    expect(await names()).toEqual(['一.txt', '三.txt', '二.txt']);
    must(await placeAttachment(db, officer, { attachmentId: first.id, move: 'remove' }, morning));
    expect(await names()).toEqual(['三.txt', '二.txt']);

    await givenClearance(db, officer, id);
    await takeNow(db, officer, id, { action: 'submit' });
    expect(await add('四.txt')).toMatchObject({ failure: { code: 'notDraft' } });
    await expect(db.attachment.deleteMany({ where: { itemId: id } })).rejects.toThrow(/draft/);
  });

  it('are twenty at the most, also when forty come at once', async () => {
    const { id, officer } = await givenItem(db);
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const file = upload(`${index}.txt`, `第 ${index} 份`);
        return receiveAttachment(db, store, officer, id, file, morning, unread);
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(20);
    const positions = await db.attachment.findMany({ where: { itemId: id }, orderBy: { position: 'asc' } });
    expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('belong to the section alone', async () => {
    const { id, otherOfficer } = await givenItem(db);
    const result = await receiveAttachment(db, store, otherOfficer, id, upload('一.txt', '一'), morning);
    expect(result).toEqual({ ok: false, failure: { code: 'notFound' } });
  });
});
