import type { Policy } from '../access/policy';
import type { AssignmentState, LetterState } from './types';
import type { AssignmentAction, LetterAction } from './workflow';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;
const ownSection = { role: 'section_officer', ownSection: true } as const;

type ApplicationAct =
  | 'read'
  | 'register'
  | 'edit'
  | 'record'
  | 'reverse'
  | 'assign'
  | 'attach'
  | 'readIdentity'
  | 'searchIdentity'
  | 'configure';

/**
 * Who may do what with an application. A section sees what it was assigned, and never who applied; the administrator
 * sets wording and authorities, and sees no application at all.
 */
export const applicationPolicy: Policy<ApplicationAct> = {
  read: [...office, { role: 'leader' }, ownSection],
  register: office,
  edit: office,
  record: office,
  reverse: [{ role: 'office_head' }],
  assign: office,
  attach: office,
  readIdentity: [...office, { role: 'leader' }],
  searchIdentity: office,
  configure: [{ role: 'administrator' }],
};

/** Letters: the office writes, the head reviews, the leader signs. */
export const letterPolicy: Policy<LetterAction | 'read' | 'draft' | 'edit', LetterState> = {
  read: [...office, { role: 'leader' }],
  draft: office,
  edit: office,
  submit: office,
  recall: office,
  return: [
    { role: 'office_head', states: ['inReview', 'awaitingSignature'] },
    { role: 'leader', states: ['awaitingSignature'] },
  ],
  review: [{ role: 'office_head' }],
  sign: [{ role: 'leader' }],
  issue: office,
  send: office,
  discard: office,
};

export const assignmentPolicy: Policy<AssignmentAction | 'read' | 'edit', AssignmentState> = {
  read: [...office, { role: 'leader' }, ownSection],
  edit: [ownSection],
  handBack: [ownSection],
  return: office,
  take: office,
  revoke: office,
};
