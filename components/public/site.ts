/** What every public page needs to know of the installation. */
export interface Site {
  /** `https://host`, without a slash at the end: the one configured origin, never the request's. */
  readonly origin: string;
  readonly stylesheet: string;
  /** The records are made up for a demonstration: every page says so. */
  readonly isDemo: boolean;
}

/** What the frame prints of an agency. */
export interface AgencyFacts {
  readonly slug: string;
  readonly name: string;
  readonly contactOffice: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly website: string;
}
