import { createHash } from 'node:crypto';
import type { Database } from '../db';
import { evidenceDigest } from '../figures/digest';
import { findDrift, listEvidence } from '../figures/queries/evidence';
import type { FigureEvidence } from '../figures/types';
import { figureAt } from '../statistics/totals';
import type { CellAddress } from '../statistics/types';
import { formatOf } from './chapters';
import { contentDigest } from './digest';
import type { ReportContent } from './types';

/** What a check of one edition found. */
export interface EditionVerdict {
  readonly agency: string;
  readonly year: number;
  readonly edition: number;
  readonly publishedAt: string;
  /** Digests of content, files and figures, and the figures that the content prints, all agree. */
  readonly whole: boolean;
  readonly content: 'agrees' | 'differs';
  /** The revision that was signed is what was published. */
  readonly revision: 'agrees' | 'differs';
  readonly files: readonly { readonly kind: string; readonly digest: 'agrees' | 'differs' }[];
  readonly figures: {
    /** 0 for an edition from before evidence was kept. */
    readonly kept: number;
    readonly agree: number;
    /** Sources whose evidence does not have its digest, or that say another figure than the edition prints. */
    readonly differ: readonly string[];
  };
  /** Figures that the records no longer give; no fault of the edition. */
  readonly drift: readonly {
    readonly source: string;
    readonly label: string;
    readonly was: number | null;
    readonly now: number | null;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
}

/**
 * Checks every edition of a year's report against its own digests, and its figures against the records of today.
 * @param slug one agency's alone
 */
export async function verifyReports(db: Database, year: number, slug?: string): Promise<readonly EditionVerdict[]> {
  const editions = await db.edition.findMany({
    where: { year, ...(slug && { agency: { slug } }) },
    orderBy: [{ agency: { slug: 'asc' } }, { number: 'asc' }],
    select: { id: true },
  });
  const verdicts: EditionVerdict[] = [];
  for (const { id } of editions) verdicts.push(await verifyEdition(db, id));
  return verdicts;
}

async function verifyEdition(db: Database, id: string): Promise<EditionVerdict> {
  const edition = await db.edition.findUniqueOrThrow({
    where: { id },
    include: {
      agency: { select: { slug: true } },
      files: { orderBy: { kind: 'asc' } },
      revision: { select: { digest: true } },
    },
  });
  const content = edition.content as unknown as ReportContent;
  const evidence = await listEvidence(db, edition.revisionId);
  const differ = evidence.filter((figure) => !isWhole(figure, content)).map(({ source }) => source);
  const files = edition.files.map(({ kind, bytes, sha256 }) => ({ kind, digest: verdict(sha256Of(bytes) === sha256) }));
  const ofContent = verdict(contentDigest(content) === edition.digest);
  const ofRevision = verdict(edition.revision.digest === edition.digest);
  const place = { agencyId: edition.agencyId, year: edition.year, format: formatOf(edition.year) ?? content.format };
  const drift = await findDrift(db, place, evidence);
  return {
    agency: edition.agency.slug,
    year: edition.year,
    edition: edition.number,
    publishedAt: edition.publishedAt.toISOString(),
    whole: ![ofContent, ofRevision, ...files.map(({ digest }) => digest)].includes('differs') && differ.length === 0,
    content: ofContent,
    revision: ofRevision,
    files,
    figures: { kept: evidence.length, agree: evidence.length - differ.length, differ },
    drift: drift.map(({ source, label, was, now, added, removed }) => ({ source, label, was, now, added, removed })),
  };
}

/** Its digest is its own, it counts as many records as it says, and the edition prints it. */
function isWhole(figure: FigureEvidence, content: ReportContent): boolean {
  if (evidenceDigest(figure) !== figure.digest) return false;
  if (figure.kind === 'counted' && figure.value !== figure.ids.length) return false;
  return printedIn(content, figure) === figure.value;
}

function printedIn({ tables, figures = [] }: ReportContent, { source }: FigureEvidence): number | null | undefined {
  if (!source.startsWith('cell:')) return figures.find(({ key }) => key === source)?.value;
  return figureAt(tables, addressOf(source.slice('cell:'.length)));
}

function addressOf(key: string): CellAddress {
  const parts = key.split('.');
  const table = parts[0] === 'proactive' || parts[0] === 'appeals' ? parts[0] : 'applications';
  return { table, row: parts.slice(1, -1).join('.'), column: parts.at(-1) ?? '' };
}

function verdict(agrees: boolean): 'agrees' | 'differs' {
  return agrees ? 'agrees' : 'differs';
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
