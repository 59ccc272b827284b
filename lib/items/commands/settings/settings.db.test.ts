import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../../test/database';
import { givenAgency, givenPerson, must } from '../../../../test/given';
import { givenItem } from '../../../../test/given-items';
import { ruleStamp } from '../../decide/settings';
import { isSignedByLeader } from '../../queries/heads';
import { listTermHeads, listTermsInUse } from '../../queries/settings';
import { changeLeaderGenres } from './leader-genres';
import { createTerm, moveTerm, renameTerm, switchTerm } from './terms';
import { addWordingRule, changeWordingRule, removeWordingRule } from './wording';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = new Date('2026-03-02T09:00:00+08:00');
const ten = <Value>(act: () => Promise<Value>) => Promise.all(Array.from({ length: 10 }, act));

async function given() {
  const agency = await givenAgency(db);
  return { ...agency, admin: await givenPerson(db, agency.agencyId, ['administrator']) };
}

const trail = (agencyId: string, action: string) => db.auditEntry.count({ where: { agencyId, action } });
const rule = { wrong: '民政厅', right: '民政局', note: '本级是局' };

describe('栏目 and 主题', () => {
  it('give one of ten the name, and write one line of trail', async () => {
    const { admin, agencyId } = await given();
    const results = await ten(() => createTerm(db, admin, 'column', '政策文件', at));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'nameTaken')).toHaveLength(9);
    expect(await trail(agencyId, 'termCreated')).toBe(1);
  });

  it('may share a name across the two lists and across agencies', async () => {
    const [one, two] = [await given(), await given()];
    must(await createTerm(db, one.admin, 'column', '社会救助', at));
    must(await createTerm(db, one.admin, 'theme', '社会救助', at));
    must(await createTerm(db, two.admin, 'column', '社会救助', at));
  });

  it('are refused to everybody but the administrator', async () => {
    const { office, head, leader, auditor, officer, admin, agencyId } = await given();
    const id = must(await createTerm(db, admin, 'theme', '养老服务', at));
    const forbidden = { ok: false, failure: { code: 'forbidden' } };
    for (const actor of [office, head, leader, auditor, officer]) {
      expect(await createTerm(db, actor, 'theme', '儿童福利', at)).toEqual(forbidden);
      expect(await renameTerm(db, actor, id, '养老服务', '养老', at)).toEqual(forbidden);
      expect(await moveTerm(db, actor, id, 'up', at)).toEqual(forbidden);
      expect(await switchTerm(db, actor, id, false, at)).toEqual(forbidden);
    }
    expect(await db.auditEntry.count({ where: { agencyId } })).toBe(1);
  });

  it('of another agency do not exist', async () => {
    const [one, two] = [await given(), await given()];
    const id = must(await createTerm(db, two.admin, 'column', '公告通知', at));
    const notFound = { ok: false, failure: { code: 'notFound' } };
    expect(await renameTerm(db, one.admin, id, '公告通知', '公告', at)).toEqual(notFound);
    expect(await moveTerm(db, one.admin, id, 'up', at)).toEqual(notFound);
    expect(await switchTerm(db, one.admin, id, false, at)).toEqual(notFound);
    expect(await db.publishingTerm.findUnique({ where: { id } })).toMatchObject({ name: '公告通知', isActive: true });
  });

  it('let one of ten rename, and tell the others', async () => {
    const { admin, agencyId } = await given();
    const id = must(await createTerm(db, admin, 'column', '旧名', at));
    let count = 0;
    const results = await ten(() => renameTerm(db, admin, id, '旧名', `新名 ${count++}`, at));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'changedMeanwhile')).toHaveLength(9);
    expect(await trail(agencyId, 'termRenamed')).toBe(1);
  });

  it('move within their own list', async () => {
    const { admin, agencyId } = await given();
    const first = must(await createTerm(db, admin, 'column', '一', at));
    must(await createTerm(db, admin, 'theme', '主题', at));
    const second = must(await createTerm(db, admin, 'column', '二', at));
    must(await moveTerm(db, admin, second, 'up', at));
    expect((await listTermHeads(db, agencyId, 'column')).map(({ id }) => id)).toEqual([second, first]);
    expect(await moveTerm(db, admin, second, 'up', at)).toMatchObject({ failure: { code: 'atTheEnd' } });
    expect(await trail(agencyId, 'termMoved')).toBe(1);
  });

  it('stay on their items when they are closed', async () => {
    const agency = await given();
    const { admin, agencyId } = agency;
    const columnId = must(await createTerm(db, admin, 'column', '工作动态', at));
    const item = await givenItem(db, { agency, fields: { columnId } });
    must(await switchTerm(db, admin, columnId, false, at));
    expect(await switchTerm(db, admin, columnId, false, at)).toMatchObject({ failure: { code: 'alreadySo' } });
    expect(await db.item.findUnique({ where: { id: item.id } })).toMatchObject({ columnId });
    expect(await listTermsInUse(db, agencyId, 'column')).toMatchObject([{ id: columnId, isActive: false, items: 1 }]);
    must(await switchTerm(db, admin, columnId, true, at));
    expect([await trail(agencyId, 'termClosed'), await trail(agencyId, 'termOpened')]).toEqual([1, 1]);
  });
});

describe('用词表', () => {
  it('takes a word from one of ten', async () => {
    const { admin, agencyId } = await given();
    const results = await ten(() => addWordingRule(db, admin, rule, at));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'wrongTaken')).toHaveLength(9);
    expect(await trail(agencyId, 'wordingRuleAdded')).toBe(1);
  });

  it('changes and removes only what was on screen', async () => {
    const { admin, agencyId } = await given();
    const id = must(await addWordingRule(db, admin, rule, at));
    const changed = { ...rule, note: '改过' };
    must(await changeWordingRule(db, admin, id, ruleStamp(rule), changed, at));
    const stale = { ok: false, failure: { code: 'changedMeanwhile' } };
    expect(await changeWordingRule(db, admin, id, ruleStamp(rule), rule, at)).toEqual(stale);
    expect(await removeWordingRule(db, admin, id, ruleStamp(rule), at)).toEqual(stale);
    must(await removeWordingRule(db, admin, id, ruleStamp(changed), at));
    expect(await removeWordingRule(db, admin, id, ruleStamp(changed), at)).toMatchObject({
      failure: { code: 'notFound' },
    });
    expect([await trail(agencyId, 'wordingRuleChanged'), await trail(agencyId, 'wordingRuleRemoved')]).toEqual([1, 1]);
  });

  it('is closed to other agencies and to other roles', async () => {
    const [one, two] = [await given(), await given()];
    const id = must(await addWordingRule(db, two.admin, rule, at));
    const seen = ruleStamp(rule);
    expect(await changeWordingRule(db, one.admin, id, seen, rule, at)).toMatchObject({ failure: { code: 'notFound' } });
    expect(await removeWordingRule(db, one.admin, id, seen, at)).toMatchObject({ failure: { code: 'notFound' } });
    expect(await addWordingRule(db, two.head, rule, at)).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await changeWordingRule(db, two.head, id, seen, rule, at)).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await removeWordingRule(db, two.head, id, seen, at)).toMatchObject({ failure: { code: 'forbidden' } });
  });
});

describe('genres that a leader signs', () => {
  it('are the agency’s choice beside those that are signed everywhere', async () => {
    const { admin, agencyId } = await given();
    must(await changeLeaderGenres(db, admin, '', ['workNews', 'notice', 'interpretation', 'no genre'], at));
    expect(await db.agency.findUnique({ where: { id: agencyId } })).toMatchObject({
      leaderGenres: ['notice', 'workNews'],
    });
    must(await changeLeaderGenres(db, admin, 'notice,workNews', [], at));
    expect(await isSignedByLeader(db, agencyId, 'normativeDocument')).toBe(true);
    expect(await isSignedByLeader(db, agencyId, 'notice')).toBe(false);
    expect(await trail(agencyId, 'leaderGenresChanged')).toBe(2);
  });

  it('are set by one of ten who saw the same, and by no other role', async () => {
    const { admin, leader, agencyId } = await given();
    const results = await ten(() => changeLeaderGenres(db, admin, '', ['budget'], at));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await changeLeaderGenres(db, leader, 'budget', [], at)).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await trail(agencyId, 'leaderGenresChanged')).toBe(1);
  });
});
