import type { Reader } from '../db';

/** What the auditor narrows the trail by; empty fields narrow nothing. */
export interface AuditFilter {
  readonly action?: string;
  readonly actorId?: string;
  /** `report`, `person`, … : the kind of thing acted on. */
  readonly kind?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Entries older than this number: the next page begins here. */
  readonly before?: number;
}

export interface AuditLine {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly actorRoles: readonly string[];
  readonly subject: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly digest: string;
}

const auditPageSize = 50;

/**
 * A page of the agency's trail, newest first. Pages by number (keyset), so that the millionth entry is as near as
 * the first; relies on audit_entry_agency_id_number_key and its two siblings by actor and action.
 */
export async function listAudit(
  db: Reader,
  agencyId: string,
  filter: AuditFilter,
): Promise<{ readonly lines: readonly AuditLine[]; readonly next: number | null }> {
  const rows = await db.auditEntry.findMany({
    where: {
      agencyId,
      ...(filter.action && { action: filter.action }),
      ...(filter.actorId && { actorId: filter.actorId }),
      ...(filter.kind && { subject: { startsWith: `${filter.kind}:` } }),
      at: { gte: filter.from, lt: filter.until },
      ...(filter.before && { number: { lt: filter.before } }),
    },
    orderBy: { number: 'desc' },
    take: auditPageSize + 1,
  });
  const lines = rows.slice(0, auditPageSize);
  return { lines, next: rows.length > auditPageSize ? (lines.at(-1)?.number ?? null) : null };
}

/** Who may stand in the trail. */
export async function listAuditActors(
  db: Reader,
  agencyId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.person.findMany({
    where: { agencyId },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true },
  });
}

/** The names of what lines are about, by subject: the line keeps an id, a reader wants to know whom or what. */
export async function findSubjectNames(db: Reader, lines: readonly AuditLine[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(
      lines.flatMap(({ subject }) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])),
    ),
  ];
  const [reports, items, people, sections, applications, letters, appeals] = await Promise.all([
    db.report.findMany({ where: { id: { in: idsOf('report') } }, select: { id: true, year: true } }),
    db.item.findMany({ where: { id: { in: idsOf('item') } }, select: { id: true, title: true } }),
    db.person.findMany({ where: { id: { in: idsOf('person') } }, select: { id: true, name: true, username: true } }),
    db.section.findMany({ where: { id: { in: idsOf('section') } }, select: { id: true, name: true } }),
    db.application.findMany({ where: { id: { in: idsOf('application') } }, select: { id: true, number: true } }),
    db.letter.findMany({
      where: { id: { in: idsOf('letter') } },
      select: { id: true, documentNumber: true, application: { select: { number: true } } },
    }),
    db.appeal.findMany({ where: { id: { in: idsOf('appeal') } }, select: { id: true, matter: true } }),
  ]);
  return new Map([
    ...reports.map(({ id, year }) => [`report:${id}`, `${year}`] as const),
    ...items.map(({ id, title }) => [`item:${id}`, title] as const),
    ...people.map(({ id, name, username }) => [`person:${id}`, `${name}（${username}）`] as const),
    ...sections.map(({ id, name }) => [`section:${id}`, name] as const),
    ...applications.map(({ id, number }) => [`application:${id}`, number] as const),
    ...letters.map(({ id, documentNumber, application }) => {
      return [`letter:${id}`, documentNumber ?? application.number] as const;
    }),
    ...appeals.map(({ id, matter }) => [`appeal:${id}`, matter] as const),
  ]);
}
