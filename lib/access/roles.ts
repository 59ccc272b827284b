/** The roles of the handbook, in the order in which they are shown. */
export const roles = ['section_officer', 'office_staff', 'office_head', 'leader', 'administrator', 'auditor'] as const;

export type Role = (typeof roles)[number];

/** Whoever does something: read from the session row on every request, never from a form or a token. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly sectionId: string | null;
  readonly roles: readonly Role[];
}

const overseeing: readonly Role[] = ['administrator', 'auditor'];

/** Separation of duties: an administrator or auditor holds no working role in the same agency, nor each other's. */
export function dutiesAreSeparate(held: readonly Role[]): boolean {
  return held.length <= 1 || !held.some((role) => overseeing.includes(role));
}
