import type { Reader } from '../../db';
import type { FoundDocument } from '../../documents/reading/types';
import type { ImportAnswers } from '../../report-import/answers';
import type { ImportedReport } from '../../report-import/types';
import type { ImportHead, ImportState } from '../decide/imports';

export interface StoredImport extends ImportHead {
  readonly id: string;
  readonly name: string;
  readonly document: FoundDocument;
  readonly reportId: string | null;
}

/** The import inside the asker's agency, or null. */
export async function findImport(db: Reader, agencyId: string, id: string): Promise<StoredImport | null> {
  const columns = { id: true, name: true, state: true, version: true, reportId: true } as const;
  const row = await db.reportImport.findFirst({
    where: { id, agencyId },
    select: { ...columns, document: true, recognised: true, answers: true },
  });
  if (!row) return null;
  return {
    ...row,
    state: row.state as ImportState,
    document: row.document as unknown as FoundDocument,
    recognised: row.recognised as unknown as ImportedReport,
    answers: row.answers as unknown as ImportAnswers,
  };
}

export interface ListedImport {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly creator: { readonly name: string };
}

/** What was begun and neither taken nor dropped, newest first. */
export function listOpenImports(db: Reader, agencyId: string): Promise<readonly ListedImport[]> {
  return db.reportImport.findMany({
    where: { agencyId, state: 'open' },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, name: true, createdAt: true, creator: { select: { name: true } } },
  });
}
