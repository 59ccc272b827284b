import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { bringTo, type GivenAgency, givenAgency, morning, must, plainFiles } from '../../../test/given';
import { words } from '../../../test/given-text';
import type { ApplicantKind, Outcome } from '../../applications/types';
import type { RichText } from '../../documents/rich-text';
import { readFigures } from '../../figures/queries/figures';
import { figureAt } from '../../statistics/totals';
import type { CellAddress } from '../../statistics/types';
import { findContent } from '../queries/content';
import { findEditionDrift, findRevisionDrift } from '../queries/drift';
import { findReportHead } from '../queries/heads';
import { findReportTables } from '../queries/tables';
import type { FigureMode, ReportHead } from '../types';
import { verifyReports } from '../verify';
import { saveBlock } from './blocks';
import { saveCells } from './cells';
import { chooseFigures, correctCell, undoCorrection } from './corrections';
import { createReport } from './creation';
import { writeCorrectionNote } from './notes';
import { saveOutsideYear } from './outside-year';
import { publishReport } from './publication';
import { takeStep } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const year = 2025;
const received: CellAddress = { table: 'applications', row: 'newlyReceived', column: 'naturalPerson' };
const disclosed: CellAddress = { table: 'applications', row: 'disclosed', column: 'naturalPerson' };

interface Registered {
  readonly on: string;
  readonly kind?: ApplicantKind;
  readonly concluded?: { readonly on: string; readonly outcome: Outcome };
}

async function givenStanding({ agencyId }: GivenAgency, { on, kind = 'naturalPerson', concluded }: Registered) {
  const id = randomUUID();
  const number = `${on.slice(0, 4)}-${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const words = { matter: '政府信息', request: '请公开。', formWanted: 'paper', deliveryWanted: 'post' };
  const place = { id, agencyId, number, channel: 'post', arrivedOn: new Date(on), applicantKind: kind };
  await db.application.create({ data: { ...place, ...words, registeredAt: morning } });
  await db.applicationStanding.create({
    data: {
      applicationId: id,
      agencyId,
      state: concluded ? 'concluded' : 'running',
      applicantKind: kind,
      receivedOn: new Date(on),
      concludedOn: concluded ? new Date(concluded.on) : null,
      outcome: concluded?.outcome ?? null,
    },
  });
  return id;
}

async function begin(agency: GivenAgency, figures: FigureMode = 'live'): Promise<string> {
  return must(await createReport(db, agency.office, year, 2026, morning, figures));
}

async function headOf(agency: GivenAgency, id: string): Promise<ReportHead> {
  const head = await findReportHead(db, agency.agencyId, id);
  if (!head) throw new Error('no report');
  return head;
}

async function figure(agency: GivenAgency, id: string, cell: CellAddress) {
  return figureAt((await findContent(db, await headOf(agency, id))).tables, cell);
}

const reply = { on: `${year}-02-20`, outcome: 'disclosed' } as const;

describe('a report that lives from the records', () => {
  it('shows what the records give, at once, without a figure typed', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    expect(await figure(agency, id, received)).toBe(1);
    await givenStanding(agency, { on: `${year}-12-31` });
    expect(await figure(agency, id, received)).toBe(2);
    const { findings } = await findContent(db, await headOf(agency, id));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is not typed over, and tells a correction and its reason to whoever reviews', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    const typing = { ...received, value: 9, seenVersion: 1 };
    expect(await saveCells(db, agency.office, id, [typing], morning)).toMatchObject({
      ok: false,
      failure: { code: 'counted' },
    });
    const correction = { reportId: id, ...received, value: 1 };
    expect(await correctCell(db, agency.office, { ...correction, reason: ' ' }, morning)).toMatchObject({ ok: false });
    must(await correctCell(db, agency.office, { ...correction, reason: '一件未登记' }, morning));
    const content = await findContent(db, await headOf(agency, id));
    expect(content.corrections).toMatchObject([{ ...received, counted: 0, value: 1, reason: '一件未登记' }]);
    expect(content.findings.map(({ rule }) => rule)).toContain('R1');
    must(await undoCorrection(db, agency.office, { reportId: id, ...received }, morning));
    expect((await findContent(db, await headOf(agency, id))).corrections).toBeUndefined();
    expect(await figure(agency, id, received)).toBe(0);
  });

  it('takes 上年结转 from what last year closed with elsewhere', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    const figures = { 'applications.carriedOut.naturalPerson': 3 };
    const entry = { year: year - 1, source: '市政府网站', seenVersion: 0, figures };
    must(await saveOutsideYear(db, agency.office, entry, morning));
    const cell = { table: 'applications', row: 'carriedIn', column: 'naturalPerson' } as const;
    expect(await figure(agency, id, cell)).toBe(3);
    const { origins } = await findReportTables(db, await headOf(agency, id));
    expect(origins.find(({ row, column }) => row === 'carriedIn' && column === 'naturalPerson')?.kind).toBe('carried');
    expect(await saveOutsideYear(db, agency.office, entry, morning)).toMatchObject({
      failure: { code: 'changedMeanwhile' },
    });
  });

  it('may be typed instead, beginning with what was counted, and be counted again', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    must(await chooseFigures(db, agency.office, { reportId: id, figures: 'typed' }, morning));
    await givenStanding(agency, { on: `${year}-03-01` });
    expect(await figure(agency, id, received)).toBe(1);
    const { findings } = await findContent(db, await headOf(agency, id));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'R1', ...received }));
    must(await chooseFigures(db, agency.office, { reportId: id, figures: 'live' }, morning));
    expect(await figure(agency, id, received)).toBe(2);
  });
});

const bound = (source: string): RichText =>
  ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '全年收到申请' },
          { type: 'figure', attrs: { source, show: 'value', text: '' } },
          { type: 'text', text: '件。' },
        ],
      },
    ],
  }) as unknown as RichText;

describe('bound figures', () => {
  it('print what the cell reads, and are open data of the edition', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    const block = await db.block.findFirstOrThrow({ where: { reportId: id, chapter: 5 } });
    const source = 'cell:applications.newlyReceived.total';
    const save = { blockId: block.id, seenVersion: block.version, heading: null, text: bound(source) };
    must(await saveBlock(db, agency.office, save, morning));
    const content = await findContent(db, await headOf(agency, id));
    expect(JSON.stringify(content.chapters)).toContain('"text":"1"');
    expect(content.figures).toEqual([
      { key: 'applications.newlyReceived.total', label: '表三 本年新收（总计）', value: 1, unit: '件' },
    ]);
  });

  it('read items, metrics and counts of the year, and nothing for what nobody knows', async () => {
    const agency = await givenAgency(db);
    const sources = ['items:', 'items:genre=workNews', 'count:permits', 'metric:nothing', 'cell:applications.x.total'];
    const read = await readFigures(db, agency.agencyId, year, '2021', sources);
    expect([...read].map(([source, { value, previous }]) => [source, value, previous])).toEqual([
      ['items:', 0, null],
      ['items:genre=workNews', 0, null],
      ['count:permits', null, null],
    ]);
  });
});

async function publish(agency: GivenAgency, id: string): Promise<void> {
  await bringTo(db, agency, id, 'approved');
  const { version } = await headOf(agency, id);
  must(await publishReport(db, agency.office, id, version, morning, plainFiles));
}

describe('evidence of an edition', () => {
  it('agrees with the records until one is added; the drift names the cell and the record; a correction settles it', async () => {
    const agency = await givenAgency(db);
    const first = await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    const id = await begin(agency);
    await publish(agency, id);
    const kept = await db.figureEvidence.findMany({ where: { revision: { reportId: id } } });
    expect(kept.find(({ source }) => source === 'cell:applications.newlyReceived.naturalPerson')?.ids).toEqual([first]);
    expect((await findEditionDrift(db, await headOf(agency, id)))?.lines).toEqual([]);
    expect(await verifyReports(db, year, agency.slug)).toMatchObject([{ edition: 1, whole: true, drift: [] }]);

    const late = await givenStanding(agency, { on: `${year}-12-30` });
    const drift = await findEditionDrift(db, await headOf(agency, id));
    const line = drift?.lines.find(({ source }) => source === 'cell:applications.newlyReceived.naturalPerson');
    expect(line).toMatchObject({ was: 1, now: 2, added: [late], removed: [] });
    expect(line?.addedRecords.map(({ id: of }) => of)).toEqual([late]);
    const verdict = (await verifyReports(db, year, agency.slug))[0];
    expect([verdict?.whole, verdict?.drift.length]).toEqual([true, drift?.lines.length]);

    const { version } = await headOf(agency, id);
    must(await takeStep(db, agency.office, id, version, { action: 'correct' }, morning));
    must(await writeCorrectionNote(db, agency.office, { reportId: id, note: '补记一件申请。' }, morning));
    await publish(agency, id);
    expect((await findEditionDrift(db, await headOf(agency, id)))?.lines).toEqual([]);
    const verdicts = await verifyReports(db, year, agency.slug);
    expect(verdicts.map(({ edition, whole, drift: since }) => [edition, whole, since.length > 0])).toEqual([
      [1, true, true],
      [2, true, false],
    ]);
  });

  it('names a record that no longer counts', async () => {
    const agency = await givenAgency(db);
    const gone = await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    const id = await begin(agency);
    await publish(agency, id);
    await db.applicationStanding.update({
      where: { applicationId: gone },
      data: { outcome: 'partlyDisclosed' },
    });
    const drift = await findEditionDrift(db, await headOf(agency, id));
    expect(drift?.lines.find(({ source }) => source.endsWith('.disclosed.naturalPerson'))).toMatchObject({
      was: 1,
      now: 0,
      removed: [gone],
    });
    expect(drift?.lines.map(({ source }) => source)).toContain('cell:applications.partlyDisclosed.naturalPerson');
  });

  it('is shown before it is signed, when records change after the submission', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await bringTo(db, agency, id, 'awaitingApproval');
    await givenStanding(agency, { on: `${year}-11-11` });
    const revision = await db.revision.findFirstOrThrow({ where: { reportId: id } });
    const drift = await findRevisionDrift(db, await headOf(agency, id), revision);
    expect(drift?.lines.map(({ source }) => source)).toContain('cell:applications.newlyReceived.naturalPerson');
  });

  it('does not drift where figures were typed', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency, 'typed');
    await publish(agency, id);
    await givenStanding(agency, { on: `${year}-02-01`, concluded: reply });
    expect((await findEditionDrift(db, await headOf(agency, id)))?.lines).toEqual([]);
    expect(await figure(agency, id, disclosed)).toBeNull();
  });

  it('is never changed', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await bringTo(db, agency, id, 'inReview');
    const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { reportId: id } });
    const change = db.$executeRaw`UPDATE figure_evidence SET value = 7 WHERE revision_id = ${revisionId}::uuid`;
    await expect(change).rejects.toThrow(/append-only/);
    const removal = db.$executeRaw`DELETE FROM figure_evidence WHERE revision_id = ${revisionId}::uuid`;
    await expect(removal).rejects.toThrow(/append-only/);
  });

  it('says so when an edition is no longer what was frozen', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    await publish(agency, id);
    await db.$transaction([
      db.$executeRaw`ALTER TABLE edition_file DISABLE TRIGGER edition_file_never_changes`,
      db.$executeRaw`UPDATE edition_file SET bytes = 'x' WHERE kind = 'pdf' AND edition_id IN (SELECT id FROM edition WHERE report_id = ${id}::uuid)`,
      db.$executeRaw`ALTER TABLE edition_file ENABLE TRIGGER edition_file_never_changes`,
      db.$executeRaw`ALTER TABLE figure_evidence DISABLE TRIGGER figure_evidence_never_changes`,
      db.$executeRaw`UPDATE figure_evidence SET value = 5 WHERE source = 'cell:applications.disclosed.naturalPerson' AND revision_id IN (SELECT id FROM revision WHERE report_id = ${id}::uuid)`,
      db.$executeRaw`ALTER TABLE figure_evidence ENABLE TRIGGER figure_evidence_never_changes`,
    ]);
    const [verdict] = await verifyReports(db, year, agency.slug);
    expect(verdict?.whole).toBe(false);
    expect(verdict?.files.filter(({ digest }) => digest === 'differs').map(({ kind }) => kind)).toEqual(['pdf']);
    expect(verdict?.figures.differ).toEqual(['cell:applications.disclosed.naturalPerson']);
  });
});

describe('words of a report without figures', () => {
  it('stay as they were written', async () => {
    const agency = await givenAgency(db);
    const id = await begin(agency);
    const block = await db.block.findFirstOrThrow({ where: { reportId: id, chapter: 6 } });
    const text = words('没有需要报告的其他事项。');
    must(
      await saveBlock(
        db,
        agency.office,
        { blockId: block.id, seenVersion: block.version, heading: null, text },
        morning,
      ),
    );
    const { chapters, figures } = await findContent(db, await headOf(agency, id));
    expect(chapters.find(({ number }) => number === 6)?.blocks[0]?.text).toEqual(text);
    expect(figures).toEqual([]);
  });
});
