import type { Policy } from '../access/policy';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;

/** Who may do what with an appeal. A result that was entered is taken back by the head alone. */
export const appealPolicy: Policy<'read' | 'register' | 'edit' | 'answer' | 'close' | 'reopen'> = {
  read: [...office, { role: 'leader' }],
  register: office,
  edit: office,
  answer: office,
  close: office,
  reopen: [{ role: 'office_head' }],
};
