import type { Role } from '../access/roles';

export interface PersonHead {
  readonly id: string;
  readonly agencyId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sectionId: string | null;
  readonly disabledAt: Date | null;
  readonly version: number;
}

export interface PersonOnList extends PersonHead {
  readonly sectionName: string | null;
  /** The latest that one of their devices was seen; null when never. */
  readonly lastSeenAt: Date | null;
}

export interface SectionHead {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly position: number;
  readonly isActive: boolean;
}

export interface SectionOnList extends SectionHead {
  /** People who may sign in and belong to the section. */
  readonly activePeople: number;
}

/** What an administrator sets of a person. */
export interface PersonDraft {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sectionId: string | null;
}

/** An account and the password to hand over, which is kept nowhere else. */
export interface Handover {
  readonly personId: string;
  readonly username: string;
  readonly password: string;
}

export interface AgencySettings {
  readonly name: string;
  readonly contactOffice: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly website: string;
  readonly overviewHeads: readonly string[];
}
