import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { clockStateLabels, itemStateLabels } from '../labels';
import { itemPolicy } from '../policy';
import { listClockedItems, listSentItems, listWaitingItems, type WaitingItem } from '../queries/desk';
import type { ClockNow, ListedItem } from '../queries/list';
import { clockNow } from './list';
import { standingOf } from './standing';

/** One thing that waits for somebody, or that they have sent; drawn like the desk's other tasks. */
export interface ItemTask {
  readonly key: string;
  /** What it is. */
  readonly title: string;
  /** What to do, or where it is. */
  readonly what: string;
  /** From whom it came, or why it is mine. */
  readonly from: string;
  readonly href: string;
  /** The last legal day, where there is one and it is not met yet. */
  readonly dueOn: string | null;
  /** How the clock stands, in words; empty where none runs. */
  readonly clock: string;
  readonly at: Date | null;
}

export interface ItemTasks {
  /** The nearest last day first. */
  readonly waiting: readonly ItemTask[];
  /** Not public yet and past its last day, or soon to be. */
  readonly late: readonly ItemTask[];
  readonly dueSoon: readonly ItemTask[];
  readonly sent: readonly ItemTask[];
}

/** What the desk shows of items, for whoever is signed in; nothing for roles without items. */
export async function loadItemTasks(): Promise<ItemTasks> {
  const actor = await requireActor();
  if (!permits(itemPolicy, 'read', actor, { sectionId: actor.sectionId })) {
    return { waiting: [], late: [], dueSoon: [], sent: [] };
  }
  const at = now();
  const clock = await clockNow();
  const [waiting, clocked, sent] = await Promise.all([
    listWaitingItems(db, actor, at),
    listClockedItems(db, actor, clock),
    listSentItems(db, actor, at),
  ]);
  const whereItIs = (item: ListedItem) => taskOf(item, clock, itemStateLabels[item.state], item.section);
  return {
    waiting: waiting.map((one) => waitingTask(one, clock)).sort(nearestFirst),
    late: clocked.late.map(whereItIs).sort(nearestFirst),
    dueSoon: clocked.dueSoon.map(whereItIs).sort(nearestFirst),
    sent: sent.map((item) => ({ ...taskOf(item, clock, itemStateLabels[item.state], '由您报送'), dueOn: null })),
  };
}

const whatToDo: Readonly<Record<WaitingItem['act'], string>> = {
  submit: '写好并报送',
  accept: '采用或退回',
  approve: '签发或退回',
  publish: '发布',
  lookAfter: '定时发布没有完成，请打开查看原因',
};

function waitingTask({ item, act }: WaitingItem, clock: ClockNow): ItemTask {
  const returned = item.returnReason ? `退回：${item.returnReason}` : null;
  const from = act === 'submit' ? (returned ?? itemStateLabels.draft) : `${item.section} ${item.submitter ?? ''}报送`;
  return taskOf(item, clock, act === 'submit' && returned ? '修改后重新报送' : whatToDo[act], from);
}

function taskOf(item: ListedItem, clock: ClockNow, what: string, from: string): ItemTask {
  const { state, dueOn } = standingOf(item, clock);
  return {
    key: `item-${item.id}`,
    title: item.title,
    what,
    from,
    href: `/desk/items/${item.id}`,
    dueOn: item.publishedAt === null ? dueOn : null,
    clock: clockStateLabels[state],
    at: item.updatedAt,
  };
}

function nearestFirst(a: ItemTask, b: ItemTask): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
