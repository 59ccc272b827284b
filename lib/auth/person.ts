import type { Actor, Role } from '../access/roles';

interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly sectionId: string | null;
  readonly roles: readonly string[];
}

/** A person's row as an actor: the database's own check lets no other role in. */
export function actorOf(person: StoredPerson): Actor {
  const { id, name, agencyId, sectionId, roles } = person;
  return { userId: id, name, agencyId, sectionId, roles: roles as readonly Role[] };
}
