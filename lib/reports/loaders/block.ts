import { notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { figureSourcesIn, withFigures } from '../../figures/printing';
import { readFigures } from '../../figures/queries/figures';
import { isUuid } from '../../ids';
import { placeName } from '../chapters';
import { blockPolicy } from '../policy';
import { type EditableBlock, findEditableBlock } from '../queries/editing';
import { findBlockHead } from '../queries/heads';
import type { ReportHead } from '../types';

export interface BlockPageData {
  /** Who is signed in. */
  readonly userId: string;
  readonly block: EditableBlock;
  readonly year: number;
  readonly place: string;
  readonly report: ReportHead;
  /** The section may write and hand back now. */
  readonly isEditable: boolean;
}

/** The one block that a section was asked to write; every other block does not exist for it. */
export async function loadBlock(id: string): Promise<BlockPageData> {
  const actor = await requireActor();
  const head = isUuid(id) ? await findBlockHead(db, actor.agencyId, id) : null;
  if (!head || !permits(blockPolicy, 'read', actor, { state: head.holder, sectionId: head.sectionId })) notFound();
  const block = await findEditableBlock(db, id);
  if (!block) notFound();
  const { report } = head;
  const sources = figureSourcesIn(block.text);
  const read = await readFigures(db, report.agencyId, report.year, report.format, sources);
  const mayWrite = permits(blockPolicy, 'edit', actor, { state: head.holder, sectionId: head.sectionId });
  return {
    userId: actor.userId,
    block: { ...block, text: withFigures(block.text, read, report.year) },
    report,
    year: report.year,
    place: placeName(report.format, block.chapter, block.heading),
    isEditable: report.state === 'draft' && mayWrite,
  };
}
