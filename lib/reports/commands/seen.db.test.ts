import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { bringTo, givenReport, morning, must } from '../../../test/given';
import { words } from '../../../test/given-text';
import { changesBetween } from '../changes';
import { findLastSeen, findLatestRevision } from '../queries/content';
import { saveBlock } from './blocks';
import { takeStep } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('what changed since the approver last saw it', () => {
  it('is counted from the revision that they returned, by word and by cell', async () => {
    const given = await givenReport(db, { state: 'awaitingApproval' });
    const { id, office, leader, version } = given;
    must(await takeStep(db, leader, id, version, { action: 'return', reason: '请写明平台' }, morning));
    const block = await db.block.findFirstOrThrow({ where: { reportId: id, chapter: 5 } });
    must(
      await saveBlock(
        db,
        office,
        { blockId: block.id, seenVersion: 1, heading: null, text: words('平台不足') },
        morning,
      ),
    );
    await bringTo(db, given, id, 'awaitingApproval');

    const now = await findLatestRevision(db, id);
    const before = await findLastSeen(db, id, leader.userId, now?.number ?? 0);
    if (!now || !before) throw new Error('no revision');
    expect([before.number, now.number]).toEqual([1, 2]);
    expect(changesBetween(before.content, now.content)).toEqual({
      blocks: [
        {
          blockId: block.id,
          place: '五、存在的主要问题及改进情况',
          kind: 'changed',
          runs: [{ kind: 'added', text: '平台不足' }],
        },
      ],
      cells: [],
    });
  });

  it('is nothing to compare with for whoever sees it for the first time', async () => {
    const { id, leader } = await givenReport(db, { state: 'awaitingApproval' });
    expect(await findLastSeen(db, id, leader.userId, 1)).toBeNull();
  });

  it('starts from what is public when a correction comes', async () => {
    const given = await givenReport(db, { state: 'published' });
    const { id, office, leader, version } = given;
    must(await takeStep(db, office, id, version, { action: 'correct' }, morning));
    await db.report.update({ where: { id }, data: { correctionNote: '更正。' } });
    await bringTo(db, given, id, 'awaitingApproval');
    expect(await findLastSeen(db, id, leader.userId, 2)).toMatchObject({ number: 1 });
  });
});
