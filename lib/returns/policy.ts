import type { Policy } from '../access/policy';
import type { ReturnState } from './types';
import type { ReturnAction } from './workflow';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;
const ownSection = { role: 'section_officer', ownSection: true } as const;

type ReturnAct = ReturnAction | 'read' | 'fill';

/** Who may do what with a monthly return. The office may hand in for a section without an officer; another then accepts. */
export const returnPolicy: Policy<ReturnAct, ReturnState> = {
  read: [...office, { role: 'leader' }, ownSection],
  fill: [...office, ownSection],
  submit: [...office, ownSection],
  declareZero: [...office, ownSection],
  accept: office,
  return: office,
  reopen: office,
};

/** Which figures are counted beside the items: the administrator's setting, as sections are. */
export const metricPolicy: Policy<'define'> = { define: [{ role: 'administrator' }] };
