import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { isUuid } from '../../ids';
import { findOutsideYear, type OutsideYear } from '../../statistics/queries/outside-years';
import { findingKey } from '../../statistics/rules';
import type { ReportFigures } from '../../statistics/types';
import { openErrorsOf } from '../content';
import { decideEdit } from '../decide/edits';
import type { CellOrigin } from '../origins';
import { blockPolicy, reportPolicy } from '../policy';
import { findReportNow } from '../queries/content';
import { findLastReturn, listActiveSections } from '../queries/desk';
import { findEditionDrift, type ReportDrift } from '../queries/drift';
import { type EditableBlock, listCells, listEditableBlocks } from '../queries/editing';
import { findReportHead, findStanding } from '../queries/heads';
import { findEditionTables, findPreviousTables } from '../queries/previous';
import type { LastReturn, ReportContent, ReportHead, SavedCell } from '../types';
import { type StepOffer, stepOffers } from './offers';

export interface BlockOffer extends EditableBlock {
  /** This person may write in it now. */
  readonly isEditable: boolean;
}

export interface ReportPageData {
  /** Who is signed in. */
  readonly userId: string;
  readonly report: ReportHead;
  readonly agencySlug: string;
  readonly content: ReportContent;
  readonly blocks: readonly BlockOffer[];
  readonly cells: readonly SavedCell[];
  /** Where each figure of the tables comes from. */
  readonly origins: readonly CellOrigin[];
  /** What the records give, for the rules that hold the tables against them. */
  readonly counted: ReportFigures['counted'];
  /** What the public edition says and the records no longer do; null where nothing is public. */
  readonly drift: ReportDrift | null;
  /** What last year closed with elsewhere; `ours` where it was published here and nothing is to be entered. */
  readonly outside: OutsideYear | 'ours' | null;
  readonly previous: ReportFigures['previous'];
  readonly steps: readonly StepOffer[];
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Figures, order, waivers and note may be changed by this person now. */
  readonly isEditable: boolean;
  readonly editions: number;
  readonly isPublic: boolean;
  /** Why it is a draft again, until it is submitted once more. */
  readonly lastReturn: LastReturn | null;
}

/** A report that this person may read: 404 for what they may not know of, 403 for what is not theirs. */
export const readableReport = cache(async (id: string): Promise<{ actor: Actor; report: ReportHead }> => {
  const actor = await requireActor();
  if (!permits(reportPolicy, 'read', actor)) forbidden();
  const report = isUuid(id) ? await findReportHead(db, actor.agencyId, id) : null;
  if (!report) notFound();
  return { actor, report };
});

/** Everything the editor shows, for whoever is signed in. */
export async function loadReport(id: string): Promise<ReportPageData> {
  const { actor, report } = await readableReport(id);
  const [now, blocks, cells, previous, standing, sections, lastReturn] = await Promise.all([
    findReportNow(db, report),
    listEditableBlocks(db, report.id),
    listCells(db, report.id),
    findPreviousTables(db, report.agencyId, report.year),
    findStanding(db, report.id),
    listActiveSections(db, report.agencyId),
    report.state === 'draft' ? findLastReturn(db, report.id) : null,
  ]);
  const { content, origins, counted } = now;
  const texts = textsOf(content);
  const blocksOut = blocks.filter(({ holder }) => holder !== 'office').length;
  const facts = { openErrors: openErrorsOf(content).map(findingKey), blocksOut, ...standing };
  const isEditable = decideEdit(report, actor).ok;
  return {
    userId: actor.userId,
    report,
    agencySlug: content.agency.slug,
    content,
    blocks: blocks.map((block) => {
      const mayWrite = permits(blockPolicy, 'edit', actor, { state: block.holder, sectionId: block.sectionId });
      return { ...block, text: texts.get(block.id) ?? block.text, isEditable: isEditable && mayWrite };
    }),
    cells: cells.map(({ table, row, column, value, version }) => ({ table, row, column, value, version })),
    origins,
    counted,
    drift: standing.isPublic ? await findEditionDrift(db, report) : null,
    outside: (await findEditionTables(db, report.agencyId, report.year - 1))
      ? 'ours'
      : await findOutsideYear(db, report.agencyId, report.year - 1),
    previous,
    steps: stepOffers(report, actor, facts),
    sections,
    isEditable,
    ...standing,
    lastReturn,
  };
}

/** The texts by their blocks, with the figures that they are bound to as they read now. */
function textsOf(content: ReportContent): ReadonlyMap<string, RichText> {
  return new Map(content.chapters.flatMap(({ blocks }) => blocks.map(({ id, text }) => [id, text] as const)));
}
