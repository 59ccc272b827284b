import type { Actor } from '../../lib/access/roles';
import { hashPassword } from '../../lib/auth/password';
import type { Database } from '../../lib/db';
import { agency, people, sections } from './texts/agency';

const demoPassword = 'Gongkai#2019';

/** The demo's people as actors, by username, and its sections' ids by name. */
export interface DemoStaff {
  readonly actor: (username: string) => Actor;
  readonly sectionId: (name: string) => string;
}

/** The demo agency with its sections and people; passwords need no change, for everybody may know them. */
export async function seedAgency(db: Database): Promise<DemoStaff> {
  const { id: agencyId } = await db.agency.create({ data: { ...agency, overviewHeads: [...agency.overviewHeads] } });
  const sectionIds = new Map<string, string>();
  for (const [position, name] of sections.entries()) {
    sectionIds.set(name, (await db.section.create({ data: { agencyId, name, position } })).id);
  }
  const actors = new Map<string, Actor>();
  for (const { username, name, roles, section } of people) {
    const sectionId = section === null ? null : (sectionIds.get(section) ?? null);
    const passwordHash = await hashPassword(demoPassword);
    const person = await db.person.create({
      data: { agencyId, username, name, passwordHash, roles: [...roles], sectionId, mustChangePassword: false },
    });
    actors.set(username, { userId: person.id, name, agencyId, sectionId, roles });
  }
  return { actor: (username) => required(actors, username), sectionId: (name) => required(sectionIds, name) };
}

function required<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo has no ${key}`);
  return value;
}
