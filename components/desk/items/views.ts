import type { ItemListData } from '@/lib/items/loaders/list';
import type { ItemState } from '@/lib/items/types';
import { listQuery } from './list-address';

/** The usual views, by what this person does with items. */
export function usualViews({ bulkActions, ownSectionId }: Pick<ItemListData, 'bulkActions' | 'ownSectionId'>) {
  return [
    { name: '待我处理', query: listQuery({ state: waitingState(bulkActions) }) },
    { name: ownSectionId === null ? '草稿' : '本科室草稿', query: listQuery({ state: 'draft' }) },
    { name: '逾期', query: listQuery({ clock: 'late' }) },
    { name: '即将到期', query: listQuery({ clock: 'dueSoon' }) },
    { name: '已发布', query: listQuery({ state: 'published', sort: 'published' }) },
  ].filter(({ query }, index, all) => all.findIndex((view) => view.query === query) === index);
}

/** The state that waits for somebody with these acts: the leader signs, the office accepts, the section writes. */
function waitingState(acts: ItemListData['bulkActions']): ItemState {
  if (acts.includes('approve')) return 'accepted';
  return acts.includes('accept') ? 'submitted' : 'draft';
}
