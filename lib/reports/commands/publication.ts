import { createHash } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { decideStep } from '../decide/steps';
import { contentDigest } from '../digest';
import type { EditionLine } from '../document';
import { findLatestRevision, type RevisionContent } from '../queries/content';
import { findReportHead, findStanding } from '../queries/heads';
import type { EditionFileKind, ReportContent, ReportHead } from '../types';
import { findStepFacts, type StepFailure, swapState } from './steps';

export type EditionFiles = Readonly<Record<EditionFileKind, Uint8Array>>;

/** Draws all twins of an edition; slow (fonts, layout), so it runs before the transaction. */
export type RenderEdition = (content: ReportContent, edition: EditionLine, digest: string) => Promise<EditionFiles>;

/**
 * Publishes what the leader signed as the next edition: content, files, state and audit in one transaction.
 * @returns the edition's number
 */
export async function publishReport(
  db: Database,
  actor: Actor,
  reportId: string,
  seenVersion: number,
  at: Date,
  render: RenderEdition,
): Promise<Result<number, StepFailure>> {
  const prepared = await prepare(db, actor, reportId, at, render);
  if (!prepared.ok) return prepared;
  const { revision, edition, digest, files } = prepared.value;

  return inTransaction(db, async (tx): Promise<Result<number, StepFailure>> => {
    const report = await findReportHead(tx, actor.agencyId, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideStep(report, actor, { action: 'publish' }, await findStepFacts(tx, report));
    if (!decision.ok) return decision;
    if (!(await swapState(tx, report.id, seenVersion, decision.value, at))) return fail({ code: 'changedMeanwhile' });

    await storeEdition(tx, actor, report, { revision, edition, digest, files }, at);
    await appendAudit(
      tx,
      actor,
      {
        subject: `report:${report.id}`,
        action: 'publish',
        from: report.state,
        to: decision.value.state,
        reason: edition.note ?? undefined,
        detail: { edition: edition.number, digest },
      },
      at,
    );
    return ok(edition.number);
  });
}

interface PreparedEdition {
  readonly revision: RevisionContent;
  readonly edition: EditionLine;
  readonly digest: string;
  readonly files: EditionFiles;
}

/** Decides once before the slow work, so that a refusal costs nothing; the transaction decides again. */
async function prepare(
  db: Database,
  actor: Actor,
  reportId: string,
  at: Date,
  render: RenderEdition,
): Promise<Result<PreparedEdition, StepFailure>> {
  const report = await findReportHead(db, actor.agencyId, reportId);
  if (!report) return fail({ code: 'notFound' });
  const standing = await findStanding(db, reportId);
  const facts = { openErrors: [], blocksOut: 0, ...standing };
  const decision = decideStep(report, actor, { action: 'publish' }, facts);
  if (!decision.ok) return decision;

  const revision = await findLatestRevision(db, reportId);
  if (!revision) throw new Error(`report ${reportId} is approved without a revision`);
  const digest = contentDigest(revision.content);
  if (digest !== revision.digest) throw new Error(`revision ${revision.id} is not what was signed`);

  const number = standing.editions + 1;
  const edition = { number, publishedAt: at.toISOString(), note: number > 1 ? report.correctionNote : null };
  return ok({ revision, edition, digest, files: await render(revision.content, edition, digest) });
}

async function storeEdition(
  tx: Transaction,
  actor: Actor,
  report: ReportHead,
  { revision, edition, digest, files }: PreparedEdition,
  at: Date,
): Promise<void> {
  const { id } = await tx.edition.create({
    data: {
      agencyId: report.agencyId,
      reportId: report.id,
      revisionId: revision.id,
      year: report.year,
      number: edition.number,
      content: asJson(revision.content),
      digest,
      note: edition.note,
      publishedBy: actor.userId,
      publishedAt: at,
    },
    select: { id: true },
  });
  await tx.editionFile.createMany({
    data: Object.entries(files).map(([kind, bytes]) => ({
      editionId: id,
      kind,
      bytes: new Uint8Array(bytes),
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  });
}
