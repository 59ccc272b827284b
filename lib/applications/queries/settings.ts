import type { Reader } from '../../db';
import type { DisclosureSettings } from '../letters/types';

/** Settings with the version that a change has to name; 0 where nobody has entered any. */
export interface StoredSettings extends DisclosureSettings {
  readonly version: number;
}

/** Of an agency that has entered none; as the columns' defaults (migrations 0011, 0017). */
const unset: StoredSettings = {
  documentCode: '',
  reconsiderationAuthority: '',
  reconsiderationAddress: '',
  superiorAuthority: '',
  court: '',
  reconsiderationDays: 60,
  litigationMonths: 6,
  inquiryRemedy: 'either',
  feeBasis: 'pages',
  payment: '',
  retentionYears: 10,
  version: 0,
};

/** What the agency's letters and clocks need to know of it. */
export async function findDisclosureSettings(db: Reader, agencyId: string): Promise<StoredSettings> {
  const row = await db.disclosureSettings.findUnique({ where: { agencyId }, omit: { agencyId: true } });
  // The database's checks hold both to these types.
  return row ? (row as StoredSettings) : unset;
}
