import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { isUuid } from '../../ids';
import { findingKey } from '../../statistics/rules';
import type { ReportFigures } from '../../statistics/types';
import { openErrorsOf } from '../content';
import { decideEdit } from '../decide/edits';
import { blockPolicy, reportPolicy } from '../policy';
import { findContent, findPreviousTables } from '../queries/content';
import { findLastReturn, listActiveSections } from '../queries/desk';
import { type EditableBlock, listCells, listEditableBlocks } from '../queries/editing';
import { findReportHead, findStanding } from '../queries/heads';
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
  const [content, blocks, cells, previous, standing, sections, lastReturn] = await Promise.all([
    findContent(db, report),
    listEditableBlocks(db, report.id),
    listCells(db, report.id),
    findPreviousTables(db, report.agencyId, report.year),
    findStanding(db, report.id),
    listActiveSections(db, report.agencyId),
    report.state === 'draft' ? findLastReturn(db, report.id) : null,
  ]);
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
      return { ...block, isEditable: isEditable && mayWrite };
    }),
    cells: cells.map(({ table, row, column, value, version }) => ({ table, row, column, value, version })),
    previous,
    steps: stepOffers(report, actor, facts),
    sections,
    isEditable,
    ...standing,
    lastReturn,
  };
}
