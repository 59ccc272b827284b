import { addMonths } from '../../calendar/plain-dates';
import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import { findAlike } from '../../vault/secrets';
import type { AlikeSecret, HashedField } from '../../vault/types';
import { legalDay, storedDay } from '../days';
import { similarTo } from '../duplicates';
import type { ApplicationHead, ApplicationState } from '../types';
import { applicantPlace, applicationIdsOf } from '../vault-places';
import { findIdsByMatter } from './matter-search';

/** An application that is much like another, with what makes it so; a person decides whether they are one. */
export interface SimilarApplication {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
  readonly arrivedOn: PlainDate;
  readonly state: ApplicationState;
  /** Fields of the applicant that are the same; empty where only the matter is. Says that they are, never what. */
  readonly sameFields: readonly HashedField[];
  readonly isSameApplicant: boolean;
  readonly isSameMatter: boolean;
}

/** So many of the agency's last applications are compared word by word; older ones by the words of their matter. */
const comparedAtMost = 300;
const shownAtMost = 50;

/**
 * Applications of the same applicant and those that ask for much the same, both at once first. Who applied is compared
 * by keyed hashes alone.
 */
export async function similarApplications(
  db: Reader & SqlReader,
  head: ApplicationHead,
): Promise<readonly SimilarApplication[]> {
  const own = await db.application.findUniqueOrThrow({
    where: { id: head.id },
    select: { matter: true, request: true },
  });
  const alike = await alikeApplications(db, head);
  const byMatter = await findIdsByMatter(db, head.agencyId, own.matter);
  const select = {
    id: true,
    number: true,
    matter: true,
    request: true,
    arrivedOn: true,
    applicantKind: true,
    standing: { select: { state: true } },
  } as const;
  const orderBy = [{ registeredAt: 'desc' }, { number: 'desc' }] as const;
  const others = { agencyId: head.agencyId, id: { not: head.id } };
  const known = [...new Set([...alike.keys(), ...byMatter])].filter((id) => id !== head.id);
  const recent = await db.application.findMany({ where: others, orderBy: [...orderBy], take: comparedAtMost, select });
  const older = await db.application.findMany({
    where: { agencyId: head.agencyId, id: { in: known, notIn: recent.map(({ id }) => id) } },
    orderBy: [...orderBy],
    take: comparedAtMost,
    select,
  });
  const all = [...recent, ...older];
  const sameMatter = new Set(similarTo(own, all).map(({ other }) => other.id));
  return all
    .filter(({ id }) => alike.has(id) || sameMatter.has(id))
    .map(({ request: _, standing, applicantKind, ...row }) => ({
      ...row,
      arrivedOn: legalDay(row.arrivedOn),
      state: (standing?.state ?? 'filed') as ApplicationState,
      sameFields: alike.get(row.id) ?? [],
      isSameApplicant: isSame(alike.get(row.id) ?? [], applicantKind),
      isSameMatter: sameMatter.has(row.id),
    }))
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, shownAtMost);
}

const weightOf = ({ isSameApplicant, isSameMatter, sameFields }: SimilarApplication) =>
  (isSameApplicant ? 4 : 0) + (isSameMatter ? 2 : 0) + (sameFields.length > 0 ? 1 : 0);

async function alikeApplications(
  db: SqlReader,
  { agencyId, id }: ApplicationHead,
): Promise<ReadonlyMap<string, readonly HashedField[]>> {
  const alike: readonly AlikeSecret[] = await findAlike(db, applicantPlace(agencyId, id));
  return new Map(alike.flatMap(({ subject, fields }) => applicationIdsOf([subject]).map((other) => [other, fields])));
}

/** People share a name; two things in common, or the number of a document, make one person. An organisation is its name. */
function isSame(fields: readonly HashedField[], applicantKind: string): boolean {
  if (fields.includes('idNumber') || fields.length >= 2) return true;
  return applicantKind !== 'naturalPerson' && fields.includes('name');
}

export interface Volume {
  /** This one included. */
  readonly count: number;
  readonly since: PlainDate;
}

const volumeMonths = 12;

/**
 * How many applications the same applicant made in the twelve months up to a day (Art. 35). Whether that is too many is
 * for a person to say.
 */
export async function volumeOf(db: Reader & SqlReader, head: ApplicationHead, until: PlainDate): Promise<Volume> {
  const since = addMonths(until, -volumeMonths);
  const alike = await alikeApplications(db, head);
  const rows = await db.application.findMany({
    where: {
      id: { in: [...alike.keys()] },
      agencyId: head.agencyId,
      arrivedOn: { gt: storedDay(since), lte: storedDay(until) },
    },
    select: { id: true, applicantKind: true },
  });
  const others = rows.filter(({ id, applicantKind }) => isSame(alike.get(id) ?? [], applicantKind));
  return { count: others.length + 1, since };
}
