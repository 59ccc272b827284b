import type { ItemFinding } from './findings';

const names = { title: '标题', summary: '概述', body: '正文' } as const;

/** 「正文」, 「附件《名单.xlsx》」 */
export function findingPlaceName({ place, attachmentName }: Pick<ItemFinding, 'place' | 'attachmentName'>): string {
  return place === 'attachment' ? `附件《${attachmentName ?? ''}》` : names[place];
}
