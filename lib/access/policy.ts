import type { Actor, Role } from './roles';

/** One grant: a role, where it needs be only in some states, or only over what belongs to the own section. */
export interface Grant<State extends string = string> {
  readonly role: Role;
  readonly states?: readonly State[];
  readonly ownSection?: true;
}

/** Who may do what: one row per act. An act that is left out does not compile. */
export type Policy<Act extends string, State extends string = string> = Readonly<Record<Act, readonly Grant<State>[]>>;

/** The facts of the matter that a grant may ask about. */
export interface Matter<State extends string = string> {
  readonly state?: State;
  readonly sectionId?: string | null;
}

/**
 * The one function that reads a permission table.
 * @param matter what is acted on; left out where the act has no state and no section
 */
export function permits<Act extends string, State extends string>(
  policy: Policy<Act, State>,
  act: Act,
  actor: Actor,
  matter: Matter<State> = {},
): boolean {
  return policy[act].some(
    (grant) =>
      actor.roles.includes(grant.role) &&
      (!grant.states || (matter.state !== undefined && grant.states.includes(matter.state))) &&
      (!grant.ownSection || (actor.sectionId !== null && matter.sectionId === actor.sectionId)),
  );
}
