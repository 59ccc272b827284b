import type { Policy } from '../access/policy';

export type AgencyAct = 'managePeople' | 'manageSections' | 'changeSettings';

/** The agency's own affairs: the administrator's alone, who in turn has no part in its work. */
export const agencyPolicy: Policy<AgencyAct> = {
  managePeople: [{ role: 'administrator' }],
  manageSections: [{ role: 'administrator' }],
  changeSettings: [{ role: 'administrator' }],
};
