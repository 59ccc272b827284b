import { loadCalendar } from '../../calendar/queries';
import { today } from '../../clock';
import type { Reader } from '../../db';
import type { DocumentModel } from '../../documents/model';
import { letterContent } from '../letters/content';
import { letterDocument } from '../letters/document';
import { sampleFacts } from '../letters/sample';
import type { Wording } from '../letters/types';
import { builtInWording } from '../letters/wording';
import type { LetterKind, Outcome } from '../types';
import { findDisclosureSettings } from './settings';

/** The wording that an agency's letters of a kind have now. */
export interface StandingTemplate {
  /** Null where the agency has written none. */
  readonly id: string | null;
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  /** 0 where the agency has written none. */
  readonly version: number;
  readonly wording: Wording;
  readonly lessons: string;
}

export interface TemplateVersion extends StandingTemplate {
  readonly author: string;
  readonly createdAt: Date;
}

/** A template's key in its column: empty where a kind has one wording for all. */
export const outcomeColumn = (outcome: Outcome | null): string => outcome ?? '';

/** The newest wording of a kind, or the program's own. */
export async function findTemplate(
  db: Reader,
  agencyId: string,
  kind: LetterKind,
  outcome: Outcome | null,
): Promise<StandingTemplate> {
  const row = await db.letterTemplate.findFirst({
    where: { agencyId, kind, outcome: outcomeColumn(outcome) },
    orderBy: { version: 'desc' },
  });
  return row ? asTemplate(row) : { id: null, kind, outcome, version: 0, wording: builtInWording[kind], lessons: '' };
}

/** The wording of one version: what a letter was begun with. */
export async function findTemplateById(db: Reader, agencyId: string, id: string): Promise<StandingTemplate | null> {
  const row = await db.letterTemplate.findFirst({ where: { id, agencyId } });
  return row && asTemplate(row);
}

/** The newest version of each that the agency has written, with who wrote it. */
export async function listTemplates(db: Reader, agencyId: string): Promise<readonly TemplateVersion[]> {
  const rows = await db.letterTemplate.findMany({
    where: { agencyId },
    distinct: ['kind', 'outcome'],
    orderBy: [{ kind: 'asc' }, { outcome: 'asc' }, { version: 'desc' }],
    include: { author: { select: { name: true } } },
    take: 100,
  });
  return rows.map(asVersion);
}

/** All versions of one, the newest first. */
export async function listVersions(
  db: Reader,
  agencyId: string,
  kind: LetterKind,
  outcome: Outcome | null,
): Promise<readonly TemplateVersion[]> {
  const rows = await db.letterTemplate.findMany({
    where: { agencyId, kind, outcome: outcomeColumn(outcome) },
    orderBy: { version: 'desc' },
    include: { author: { select: { name: true } } },
    take: 100,
  });
  return rows.map(asVersion);
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string;
  readonly version: number;
  readonly parts: unknown;
  readonly lessons: string;
}

function asTemplate({ id, kind, outcome, version, parts, lessons }: Row): StandingTemplate {
  // Written by `saveTemplate` alone, which knows kinds, outcomes and parts.
  return {
    id,
    kind: kind as LetterKind,
    outcome: outcome === '' ? null : (outcome as Outcome),
    version,
    wording: parts as Wording,
    lessons,
  };
}

function asVersion(
  row: Row & { readonly author: { readonly name: string }; readonly createdAt: Date },
): TemplateVersion {
  return { ...asTemplate(row), author: row.author.name, createdAt: row.createdAt };
}

/** How a letter of a kind would read with this wording: nothing of any application is in it. */
export async function findPreview(
  db: Reader,
  agencyId: string,
  { kind, outcome }: Pick<StandingTemplate, 'kind' | 'outcome'>,
  wording: Wording,
  at: Date,
): Promise<DocumentModel> {
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { name: true, contactOffice: true, phone: true, address: true },
  });
  const settings = await findDisclosureSettings(db, agencyId);
  const calendar = await loadCalendar(db);
  const facts = sampleFacts({ kind, outcome, on: today(at), agency, settings, calendar, wording });
  return letterDocument(letterContent(facts), null);
}
