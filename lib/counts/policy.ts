import type { Policy } from '../access/policy';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;
const ownSection = { role: 'section_officer', ownSection: true } as const;

/** Who may see and enter counts: the section that answers for them, and the office for all. */
export const countPolicy: Policy<'read' | 'enter'> = {
  read: [...office, { role: 'leader' }, ownSection],
  enter: [...office, ownSection],
};
