import type { Policy } from '../access/policy';

/** The trail is read by the auditor alone, and written by nobody but the commands. */
export const auditPolicy: Policy<'read'> = { read: [{ role: 'auditor' }] };
