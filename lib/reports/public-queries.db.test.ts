import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, openTestPublicDatabase } from '../../test/database';
import { findPublicAgency, listPublicAgencies } from '../agencies/public-queries';
import { contentDigest } from './digest';
import { editionFile, findEdition, findWithdrawal, listEditions, publishedYears } from './public-queries';
import type { ReportContent } from './types';

const db = openTestDatabase();
const publicDb = openTestPublicDatabase();
afterAll(() => Promise.all([db.$disconnect(), publicDb.$disconnect()]));

const slug = `office-${randomUUID().slice(0, 8)}`;
const agencyId = randomUUID();
const at = new Date('2020-01-17T01:00:00Z');
const hands: readonly string[] = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  await db.agency.create({
    data: { id: agencyId, slug, name: '某市民政局', phone: '0598-1234567', overviewHeads: [] },
  });
  await db.person.createMany({
    data: hands.map((id, n) => ({
      id,
      agencyId,
      username: `p${n}-${id}`,
      name: `经办人${n}`,
      passwordHash: 'none',
      roles: ['office_staff'],
    })),
  });
});

function contentOf(year: number, text: string): ReportContent {
  return {
    agency: { slug, name: '某市民政局' },
    year,
    format: '2019',
    title: `某市民政局${year}年政府信息公开工作年度报告`,
    chapters: [
      {
        number: 1,
        title: '总体情况',
        blocks: [{ id: 'a', kind: 'prose', heading: text, text: { type: 'doc', content: [] } }],
      },
    ],
    tables: { proactive: {}, applications: {}, appeals: {} },
    findings: [],
    waivers: [],
  };
}

async function givenReport(year: number, state: 'draft' | 'published'): Promise<string> {
  const [submittedBy, reviewedBy, approvedBy] = hands;
  const { id } = await db.report.create({
    data: {
      agencyId,
      year,
      format: year <= 2020 ? '2019' : '2021',
      state,
      createdBy: hands[0] ?? '',
      lastEditedBy: hands[0] ?? '',
      ...(state === 'published' && { submittedBy, reviewedBy, approvedBy }),
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}

async function givenEdition(reportId: string, year: number, number: number): Promise<void> {
  const content = contentOf(year, `第${number}版的话`);
  const frozen = { content: JSON.parse(JSON.stringify(content)), digest: contentDigest(content) };
  const by = hands[0] ?? '';
  const { id: revisionId } = await db.revision.create({
    data: { reportId, number, ...frozen, submittedBy: by, submittedAt: at },
  });
  await db.edition.create({
    data: {
      agencyId,
      reportId,
      revisionId,
      year,
      number,
      ...frozen,
      note: number === 1 ? null : '更正了一个数字。',
      publishedBy: by,
      publishedAt: at,
      files: {
        create: (['html', 'json', 'docx', 'pdf'] as const).map((kind) => {
          const bytes = new TextEncoder().encode(`${kind} of ${number}`);
          return { kind, bytes, sizeBytes: bytes.byteLength, sha256: 'none' };
        }),
      },
    },
  });
}

async function givenWithdrawal(reportId: string, year: number, editionNumber: number): Promise<void> {
  await db.withdrawal.create({
    data: {
      agencyId,
      reportId,
      year,
      editionNumber,
      reason: '内容有误。',
      withdrawnBy: hands[0] ?? '',
      withdrawnAt: at,
    },
  });
}

async function bytesOf(year: number, number: number | undefined, kind: 'html' | 'docx'): Promise<string | null> {
  const file = await editionFile(slug, year, number, kind, publicDb);
  return file && new TextDecoder().decode(file.bytes);
}

describe('a report in draft', () => {
  it('does not exist for the public, whatever is asked', async () => {
    const reportId = await givenReport(2024, 'draft');
    await db.block.create({ data: { reportId, chapter: 1, position: 1, kind: 'prose', content: {} } });

    expect(await findEdition(slug, 2024, undefined, publicDb)).toBeNull();
    expect(await listEditions(slug, 2024, publicDb)).toEqual([]);
    expect(await findWithdrawal(slug, 2024, undefined, publicDb)).toBeNull();
    expect((await publishedYears(slug, publicDb)).map(({ year }) => year)).not.toContain(2024);
  });

  it('cannot even be asked for by the public role', async () => {
    await expect(publicDb.report.findMany({ where: { agencyId } })).rejects.toThrow(/denied/);
    await expect(publicDb.block.findMany()).rejects.toThrow(/denied/);
    await expect(publicDb.person.findMany()).rejects.toThrow(/denied/);
    await expect(publicDb.edition.findFirst({ select: { publishedBy: true } })).rejects.toThrow(/denied/);
  });
});

describe('a report with two editions', () => {
  beforeAll(async () => {
    const reportId = await givenReport(2019, 'published');
    await givenEdition(reportId, 2019, 1);
    await givenEdition(reportId, 2019, 2);
  });

  it('is read in its latest one', async () => {
    expect(await findEdition(slug, 2019, undefined, publicDb)).toEqual({
      year: 2019,
      number: 2,
      publishedAt: at.toISOString(),
      note: '更正了一个数字。',
      digest: contentDigest(contentOf(2019, '第2版的话')),
      title: '某市民政局2019年政府信息公开工作年度报告',
      chapters: [{ number: 1, title: '总体情况' }],
      files: expect.arrayContaining([{ kind: 'docx', sizeBytes: 9 }]),
    });
    expect(await bytesOf(2019, undefined, 'html')).toBe('html of 2');
  });

  it('keeps the earlier one readable, byte for byte', async () => {
    expect(await findEdition(slug, 2019, 1, publicDb)).toMatchObject({ number: 1, note: null });
    expect(await bytesOf(2019, 1, 'docx')).toBe('docx of 1');
    expect((await listEditions(slug, 2019, publicDb)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is listed once, and not found under another agency or number', async () => {
    const years = await publishedYears(slug, publicDb);
    expect(years.filter(({ year }) => year === 2019)).toMatchObject([{ edition: { number: 2 } }]);
    expect(await findEdition('other', 2019, undefined, publicDb)).toBeNull();
    expect(await findEdition(slug, 2019, 3, publicDb)).toBeNull();
  });
});

describe('a withdrawn report', () => {
  let reportId: string;
  beforeAll(async () => {
    reportId = await givenReport(2020, 'published');
    await givenEdition(reportId, 2020, 1);
    await givenWithdrawal(reportId, 2020, 1);
  });

  it('is gone with its files, also for a query that forgets to ask', async () => {
    expect(await findEdition(slug, 2020, 1, publicDb)).toBeNull();
    expect(await bytesOf(2020, 1, 'docx')).toBeNull();
    expect(await publicDb.edition.findMany({ where: { reportId }, select: { id: true } })).toEqual([]);
    expect(await publicDb.editionFile.findMany({ where: { edition: { reportId } }, select: { kind: true } })).toEqual(
      [],
    );
    expect(await db.editionFile.count({ where: { edition: { reportId } } })).toBe(4);
  });

  it('leaves its reason and its day', async () => {
    const withdrawal = { year: 2020, editionNumber: 1, reason: '内容有误。', withdrawnAt: at.toISOString() };
    expect(await findWithdrawal(slug, 2020, undefined, publicDb)).toEqual(withdrawal);
    expect(await findWithdrawal(slug, 2020, 1, publicDb)).toEqual(withdrawal);
    expect(await findWithdrawal(slug, 2020, 2, publicDb)).toBeNull();
    expect(await publishedYears(slug, publicDb)).toContainEqual({ year: 2020, withdrawal });
  });

  it('comes back with a new edition, while the withdrawn one stays away', async () => {
    await givenEdition(reportId, 2020, 2);
    expect(await findEdition(slug, 2020, undefined, publicDb)).toMatchObject({ number: 2 });
    expect(await findEdition(slug, 2020, 1, publicDb)).toBeNull();
    expect(await publishedYears(slug, publicDb)).toContainEqual(
      expect.objectContaining({ year: 2020, edition: expect.objectContaining({ number: 2 }) }),
    );
  });
});

describe('the public version, under which pages are kept', () => {
  const versionNow = async () => (await findPublicAgency(slug, publicDb))?.version ?? 0;

  it('moves with an edition, a withdrawal and a setting that is printed, and with nothing else', async () => {
    const seen = [await versionNow()];
    const note = async () => seen.push(await versionNow());

    const reportId = await givenReport(2021, 'published');
    await note();
    await givenEdition(reportId, 2021, 1);
    await note();
    await givenWithdrawal(reportId, 2021, 1);
    await note();
    await db.agency.update({ where: { id: agencyId }, data: { phone: '0598-7654321' } });
    await note();
    await db.agency.update({ where: { id: agencyId }, data: { overviewHeads: ['一'] } });
    await note();

    const first = seen[0] ?? 0;
    expect(seen.map((version) => version - first)).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('is listed with every agency', async () => {
    const listed = (await listPublicAgencies(publicDb)).find((agency) => agency.slug === slug);
    expect(listed).toEqual({ slug, name: '某市民政局', version: await versionNow() });
  });
});
