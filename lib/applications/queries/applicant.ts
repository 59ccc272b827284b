import type { Reader } from '../../db';
import { openSecretObject } from '../../vault/secrets';
import type { Applicant } from '../types';
import { applicantPlace } from '../vault-places';

/**
 * Who applied, for the program itself: to draw a letter, to mask a text. People read through `readApplicant`; whoever
 * shows what this opens writes the audit entry.
 * @returns null once it is erased
 */
export async function openApplicant(db: Reader, agencyId: string, applicationId: string): Promise<Applicant | null> {
  return (await openSecretObject(db, applicantPlace(agencyId, applicationId))) as Applicant | null;
}
