import type { Role } from '../access/roles';
import type { Reader } from '../db';
import type { AgencySettings, PersonHead, PersonOnList, SectionHead, SectionOnList } from './types';

const personHead = {
  id: true,
  agencyId: true,
  username: true,
  name: true,
  roles: true,
  sectionId: true,
  disabledAt: true,
  version: true,
} as const;

const sectionHead = { id: true, agencyId: true, name: true, position: true, isActive: true } as const;

/** The database lets no other role in. */
const withRoles = <Row extends { readonly roles: readonly string[] }>(row: Row) => ({
  ...row,
  roles: row.roles as readonly Role[],
});

export async function findPerson(db: Reader, agencyId: string, id: string): Promise<PersonHead | null> {
  const person = await db.person.findFirst({ where: { id, agencyId }, select: personHead });
  return person && withRoles(person);
}

export interface PeopleSearch {
  /** Part of a name or username; empty for all. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

export const peoplePerPage = 20;

/** Whoever may sign in first, then by username. */
export async function listPeople(
  db: Reader,
  agencyId: string,
  { text, page }: PeopleSearch,
): Promise<{ readonly people: readonly PersonOnList[]; readonly total: number }> {
  const contains = { contains: text, mode: 'insensitive' } as const;
  const where = { agencyId, ...(text ? { OR: [{ name: contains }, { username: contains }] } : {}) };
  const [total, rows] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      select: {
        ...personHead,
        section: { select: { name: true } },
        sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
      },
      orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { username: 'asc' }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
  ]);
  const people = rows.map(({ section, sessions, ...person }) => ({
    ...withRoles(person),
    sectionName: section?.name ?? null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
  return { people, total };
}

/** Administrators who may sign in, without one person. */
export async function countOtherAdministrators(db: Reader, agencyId: string, exceptId: string): Promise<number> {
  return db.person.count({
    where: { agencyId, disabledAt: null, roles: { has: 'administrator' }, id: { not: exceptId } },
  });
}

export async function findSection(db: Reader, agencyId: string, id: string): Promise<SectionHead | null> {
  return db.section.findFirst({ where: { id, agencyId }, select: sectionHead });
}

/** All sections in their order, closed ones too: an agency has tens of them. */
export async function listSections(db: Reader, agencyId: string): Promise<readonly SectionOnList[]> {
  const rows = await db.section.findMany({
    where: { agencyId },
    select: { ...sectionHead, _count: { select: { people: { where: { disabledAt: null } } } } },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
  });
  return rows.map(({ _count, ...section }) => ({ ...section, activePeople: _count.people }));
}

export async function countActivePeople(db: Reader, sectionId: string): Promise<number> {
  return db.person.count({ where: { sectionId, disabledAt: null } });
}

export async function findSettings(
  db: Reader,
  agencyId: string,
): Promise<(AgencySettings & { readonly slug: string; readonly version: number }) | null> {
  return db.agency.findUnique({
    where: { id: agencyId },
    select: {
      slug: true,
      version: true,
      name: true,
      contactOffice: true,
      phone: true,
      email: true,
      address: true,
      website: true,
      overviewHeads: true,
    },
  });
}
