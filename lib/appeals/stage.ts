import type { Appeal, AppealStage } from './types';

/** How far it has come: follows from its days. */
export function stageOf({ answeredOn, closedOn }: Pick<Appeal, 'answeredOn' | 'closedOn'>): AppealStage {
  if (closedOn !== null) return 'closed';
  return answeredOn !== null ? 'answered' : 'received';
}
