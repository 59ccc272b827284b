import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, givenReport, morning, must } from '../../../test/given';
import { words } from '../../../test/given-text';
import { findContent } from '../queries/content';
import { findReportHead } from '../queries/heads';
import { addBlock, placeBlock, saveBlock } from './blocks';
import { saveCells } from './cells';
import { createReport } from './creation';
import { handBlock } from './handing';
import { addComment, removeWaiver, resolveComment, waiveFinding } from './notes';
import { takeStep } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const firstProse = (reportId: string) =>
  db.block.findFirstOrThrow({ where: { reportId, chapter: 1 }, orderBy: { position: 'asc' } });

describe('two people in one block', () => {
  it('never overwrite each other: one of twenty wins, the others are shown what it wrote', async () => {
    const { id, agencyId } = await givenReport(db);
    const block = await firstProse(id);
    const clerks = await Promise.all(Array.from({ length: 20 }, () => givenPerson(db, agencyId, ['office_staff'])));

    const results = await Promise.all(
      clerks.map((clerk, n) =>
        saveBlock(
          db,
          clerk,
          { blockId: block.id, seenVersion: block.version, heading: '主动公开方面', text: words(`第 ${n} 人`) },
          morning,
        ),
      ),
    );

    const winner = results.findIndex(({ ok }) => ok);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (result.ok) continue;
      expect(result.failure).toMatchObject({
        code: 'changedMeanwhile',
        theirs: { text: words(`第 ${winner} 人`), version: 2 },
      });
    }
  });

  it('keeps who wrote what', async () => {
    const { id, office, head } = await givenReport(db);
    const { id: blockId } = await firstProse(id);
    must(await saveBlock(db, office, { blockId, seenVersion: 1, heading: '主动公开方面', text: words('甲') }, morning));
    must(await saveBlock(db, head, { blockId, seenVersion: 2, heading: '主动公开方面', text: words('乙') }, morning));
    const authors = await db.blockAuthor.findMany({ where: { blockId } });
    expect(authors.map(({ personId }) => personId).sort()).toEqual([office.userId, head.userId].sort());
  });
});

describe('figures of the statutory tables', () => {
  const cell = (value: number | null, seenVersion: number, column = 'naturalPerson') => {
    return { table: 'applications', row: 'newlyReceived', column, value, seenVersion } as const;
  };

  it('are saved all or none: one lost race takes the whole change back', async () => {
    const { id, office, head } = await givenReport(db);
    must(await saveCells(db, head, id, [cell(5, 2)], morning));
    const lost = await saveCells(db, office, id, [cell(7, 2), cell(3, 2, 'otherOrganisation')], morning);
    expect(lost).toMatchObject({
      failure: { code: 'changedMeanwhile', theirs: [{ column: 'naturalPerson', value: 5 }] },
    });
    const other = await db.cell.findFirstOrThrow({
      where: { reportId: id, rowKey: 'newlyReceived', columnKey: 'otherOrganisation' },
    });
    expect(other.value?.toNumber()).toBe(0);
  });

  it('are refused by the database too where they are negative or broken', async () => {
    const { id } = await givenReport(db);
    const disclosed = { reportId: id, tableKey: 'applications', rowKey: 'disclosed', columnKey: 'naturalPerson' };
    await expect(db.cell.updateMany({ where: disclosed, data: { value: -1 } })).rejects.toThrow();
    await expect(db.cell.updateMany({ where: disclosed, data: { value: 1.5 } })).rejects.toThrow();
  });
});

describe('a table that does not cross-foot', () => {
  const broken = async () => {
    const given = await givenReport(db);
    const received = {
      table: 'applications',
      row: 'newlyReceived',
      column: 'naturalPerson',
      value: 1,
      seenVersion: 2,
    } as const;
    must(await saveCells(db, given.office, given.id, [received], morning));
    return given;
  };
  const submit = async (given: Awaited<ReturnType<typeof broken>>) => {
    const { version } = await db.report.findUniqueOrThrow({ where: { id: given.id } });
    return takeStep(db, given.office, given.id, version, { action: 'submit' }, morning);
  };

  it('is not submitted until each finding is waived with a reason', async () => {
    const given = await broken();
    const refused = await submit(given);
    if (refused.ok || refused.failure.code !== 'checksFailing') throw new Error('expected failing checks');
    for (const key of refused.failure.findings) {
      must(await waiveFinding(db, given.office, { reportId: given.id, key, reason: '一件转办,次年并入。' }, morning));
    }
    expect(await submit(given)).toMatchObject({ ok: true, value: 'inReview' });
  });

  it('needs a new waiver when the figures change', async () => {
    const given = await broken();
    const refused = await submit(given);
    if (refused.ok || refused.failure.code !== 'checksFailing') throw new Error('expected failing checks');
    for (const key of refused.failure.findings) {
      must(await waiveFinding(db, given.office, { reportId: given.id, key, reason: '一件转办。' }, morning));
    }
    const changed = {
      table: 'applications',
      row: 'newlyReceived',
      column: 'naturalPerson',
      value: 2,
      seenVersion: 3,
    } as const;
    must(await saveCells(db, given.office, given.id, [changed], morning));
    expect(await submit(given)).toMatchObject({ failure: { code: 'checksFailing' } });
  });

  it('has no waiver for what is right, and none to take back twice', async () => {
    const { id, office } = await givenReport(db);
    const key = 'A1|applications||naturalPerson';
    expect(await waiveFinding(db, office, { reportId: id, key, reason: '无' }, morning)).toMatchObject({
      failure: { code: 'findingGone' },
    });
    expect(await removeWaiver(db, office, { reportId: id, key }, morning)).toMatchObject({
      failure: { code: 'findingGone' },
    });
  });
});

describe('约稿', () => {
  it('gives the block to the section alone until it comes back', async () => {
    const { id, office, officer, otherOfficer, sectionId } = await givenReport(db);
    const { id: blockId } = await firstProse(id);
    must(await handBlock(db, office, blockId, { action: 'handOut', sectionId, note: '请写救助信息' }, morning));

    const write = (actor: typeof office) =>
      saveBlock(db, actor, { blockId, seenVersion: 1, heading: '主动公开方面', text: words('科室写的') }, morning);
    expect(await write(office)).toMatchObject({ failure: { code: 'withSection' } });
    expect(await write(otherOfficer)).toMatchObject({ failure: { code: 'notFound' } });
    expect(await write(officer)).toMatchObject({ ok: true });

    must(await handBlock(db, officer, blockId, { action: 'handBack' }, morning));
    must(await handBlock(db, office, blockId, { action: 'takeIn' }, morning));
    expect(await db.block.findUnique({ where: { id: blockId } })).toMatchObject({ holder: 'office', sectionId });
  });

  it('takes no section of another agency', async () => {
    const { id, office } = await givenReport(db);
    const { sectionId } = await givenAgency(db);
    const block = await firstProse(id);
    const result = await handBlock(db, office, block.id, { action: 'handOut', sectionId }, morning);
    expect(result).toMatchObject({ failure: { code: 'sectionMissing' } });
  });

  it('leaves the office with nothing to submit while a block is out', async () => {
    const { id, office, sectionId, version } = await givenReport(db);
    const block = await firstProse(id);
    must(await handBlock(db, office, block.id, { action: 'handOut', sectionId }, morning));
    const result = await takeStep(db, office, id, version, { action: 'submit' }, morning);
    expect(result).toMatchObject({ failure: { code: 'blocksOut', count: 1 } });
  });
});

describe('an edit and a submission at the same moment', () => {
  it('either get the text into what is submitted, or refuse the edit', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, office, head, version } = await givenReport(db);
      const { id: blockId } = await firstProse(id);
      const [edit] = await Promise.all([
        saveBlock(db, head, { blockId, seenVersion: 1, heading: '主动公开方面', text: words('最后一句') }, morning),
        takeStep(db, office, id, version, { action: 'submit' }, morning),
      ]);
      const revision = await db.revision.findFirst({ where: { reportId: id } });
      const isIn = JSON.stringify(revision?.content ?? '').includes('最后一句');
      if (revision) expect(isIn).toBe(edit.ok);
    }
  });
});

describe('the order of a chapter', () => {
  it('takes new blocks at the end, moves them and lets them go; tables stay', async () => {
    const { id, office } = await givenReport(db);
    const added = must(await addBlock(db, office, { reportId: id, chapter: 1, heading: '平台建设方面' }, morning));
    must(await placeBlock(db, office, { blockId: added, seenVersion: 1, move: 'up' }, morning));
    const heads = async () => {
      const blocks = await db.block.findMany({ where: { reportId: id, chapter: 1 }, orderBy: { position: 'asc' } });
      return blocks.map(({ heading }) => heading);
    };
    expect(await heads()).toEqual(['主动公开方面', '平台建设方面', '依申请公开方面']);
    must(await placeBlock(db, office, { blockId: added, seenVersion: 1, move: 'remove' }, morning));
    expect(await heads()).toEqual(['主动公开方面', '依申请公开方面']);

    const table = await db.block.findFirstOrThrow({ where: { reportId: id, kind: 'appeals' } });
    const removal = await placeBlock(db, office, { blockId: table.id, seenVersion: 1, move: 'remove' }, morning);
    expect(removal).toMatchObject({ failure: { code: 'notProse' } });
  });
});

describe('comments', () => {
  it('are open until resolved, and can be opened again', async () => {
    const { id, head, office } = await givenReport(db);
    const { id: blockId } = await firstProse(id);
    must(await addComment(db, head, { blockId, body: '请补充数据来源' }, morning));
    const { id: commentId } = await db.comment.findFirstOrThrow({ where: { blockId } });
    must(await resolveComment(db, office, { commentId, resolved: true }, morning));
    expect(await db.comment.findUnique({ where: { id: commentId } })).toMatchObject({ resolvedBy: office.userId });
  });

  it('do not exist for another section', async () => {
    const { id, otherOfficer } = await givenReport(db);
    const { id: blockId } = await firstProse(id);
    expect(await addComment(db, otherOfficer, { blockId, body: '看看' }, morning)).toMatchObject({
      failure: { code: 'notFound' },
    });
  });
});

describe('beginning a year', () => {
  it('makes one report of twenty at once', async () => {
    const { office } = await givenAgency(db);
    const results = await Promise.all(Array.from({ length: 20 }, () => createReport(db, office, 2024, 2026, morning)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'yearTaken')).toHaveLength(19);
  });

  it('lays out six chapters, the agency’s sub-heads and the year’s form', async () => {
    const { id, agencyId } = await givenReport(db, { year: 2020 });
    const head = await findReportHead(db, agencyId, id);
    if (!head) throw new Error('no report');
    const { chapters, tables, format } = await findContent(db, head);
    expect(format).toBe('2019');
    expect(chapters.map(({ title }) => title)).toEqual([
      '',
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ]);
    expect(chapters[1]?.blocks.map(({ heading }) => heading)).toEqual(['主动公开方面', '依申请公开方面']);
    expect(tables.proactive.procurement).toEqual({ projects: 0, amount: 0 });
  });
});
