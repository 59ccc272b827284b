import { forbidden, notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import type { FoundDocument } from '../../documents/reading/types';
import { isUuid } from '../../ids';
import { type DoubtfulCell, doubtfulCells, homelessCells, type ImportAnswers } from '../../report-import/answers';
import { importFindings } from '../../report-import/findings';
import type { ImportedCell, ImportedReport } from '../../report-import/types';
import type { Finding } from '../../statistics/types';
import { formatOf } from '../chapters';
import { decideImportTaking, type ImportState } from '../decide/imports';
import { importTakingText } from '../import-labels';
import { reportPolicy } from '../policy';
import { findImport, type ListedImport, listOpenImports } from '../queries/imports';

async function requireImporter(): Promise<Actor> {
  const actor = await requireActor();
  if (!permits(reportPolicy, 'create', actor)) forbidden();
  return actor;
}

/** What was begun and waits for somebody to look. */
export async function loadImports(): Promise<readonly ListedImport[]> {
  const actor = await requireImporter();
  return listOpenImports(db, actor.agencyId);
}

export interface ImportPageData {
  readonly id: string;
  readonly name: string;
  readonly state: ImportState;
  readonly version: number;
  readonly reportId: string | null;
  readonly document: FoundDocument;
  readonly recognised: ImportedReport;
  readonly answers: ImportAnswers;
  readonly doubtful: readonly DoubtfulCell[];
  /** Figures that the year's form has no place for. */
  readonly homeless: readonly ImportedCell[];
  readonly findings: readonly Finding[];
  /** Why no draft can be made of it yet; undefined when one can. */
  readonly takingRefusal: string | undefined;
}

/** An import with its original and everything that was recognised in it. */
export async function loadImport(id: string): Promise<ImportPageData> {
  const actor = await requireImporter();
  const found = isUuid(id) ? await findImport(db, actor.agencyId, id) : null;
  if (!found) notFound();
  const { recognised, answers } = found;
  const decision = decideImportTaking(actor, found);
  const format = (recognised.year === null ? null : formatOf(recognised.year)) ?? recognised.format;
  return {
    ...found,
    doubtful: doubtfulCells(recognised, answers),
    homeless: homelessCells(recognised, format),
    findings: importFindings(recognised),
    takingRefusal: decision.ok ? undefined : importTakingText(decision.failure),
  };
}
