import type { Policy } from '../access/policy';
import type { ItemState } from './types';
import type { ItemAction } from './workflow';

const office = [{ role: 'office_staff' }, { role: 'office_head' }] as const;
const ownSection = { role: 'section_officer', ownSection: true } as const;

type ItemAct =
  | ItemAction
  | 'read'
  | 'create'
  | 'edit'
  | 'import'
  | 'move'
  | 'reviewSecrecy'
  | 'keepFinding'
  | 'checkFile'
  | 'configure';

/** Who may do what with an item: one row per act. A section sees and writes its own alone; `configure` is of no item. */
export const itemPolicy: Policy<ItemAct, ItemState> = {
  read: [...office, { role: 'leader' }, ownSection],
  create: [...office, ownSection],
  edit: [...office, ownSection],
  import: [...office, ownSection],
  move: office,
  reviewSecrecy: [...office, ownSection],
  keepFinding: [...office, ownSection],
  checkFile: [...office, ownSection],
  submit: [...office, ownSection],
  recall: [...office, ownSection],
  accept: office,
  approve: [{ role: 'leader' }],
  return: [
    { role: 'office_staff', states: ['submitted', 'accepted', 'approved'] },
    { role: 'office_head', states: ['submitted', 'accepted', 'approved'] },
    { role: 'leader', states: ['accepted', 'approved'] },
  ],
  publish: office,
  schedule: office,
  unschedule: office,
  correct: [...office, ownSection],
  withdraw: [{ role: 'office_head' }, { role: 'leader' }],
  configure: [{ role: 'administrator' }],
};
