import type { Policy } from '../access/policy';
import type { BlockHolder, ReportState } from './types';
import type { HandingAction, ReportAction } from './workflow';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;
const readers = [...office, { role: 'leader' }] as const;

type ReportAct = ReportAction | 'read' | 'create' | 'edit' | 'waive' | 'comment';

/** Who may do what with a report: one row per act, read by commands, pages and tests alike. */
export const reportPolicy: Policy<ReportAct, ReportState> = {
  read: readers,
  create: office,
  edit: office,
  waive: office,
  comment: readers,
  submit: office,
  recall: office,
  review: [{ role: 'office_head' }],
  approve: [{ role: 'leader' }],
  return: [
    { role: 'office_head', states: ['inReview'] },
    { role: 'leader', states: ['awaitingApproval', 'approved'] },
  ],
  publish: office,
  correct: office,
  withdraw: [{ role: 'office_head' }, { role: 'leader' }],
};

type BlockAct = HandingAction | 'read' | 'edit';

/** Who may do what with one block: while a section has it in hand, its officer alone writes. */
export const blockPolicy: Policy<BlockAct, BlockHolder> = {
  read: [...readers, { role: 'section_officer', ownSection: true }],
  edit: [
    { role: 'office_staff', states: ['office', 'handedBack'] },
    { role: 'office_head', states: ['office', 'handedBack'] },
    { role: 'section_officer', states: ['withSection'], ownSection: true },
  ],
  handOut: office,
  handBack: [{ role: 'section_officer', ownSection: true }],
  takeIn: office,
  returnToSection: office,
  callBack: office,
};
