import type { Actor } from '../../access/roles';
import { now, type PlainDate, today } from '../../clock';
import { db } from '../../db';
import type { ReturnReminder } from '../digest';
import { monthName, returnStateLabels } from '../labels';
import { compareMonths, monthOf } from '../months';
import { findReminders } from '../queries/reminders';
import type { PlacedReminder } from '../reminders';
import type { ReturnHead } from '../types';
import { hrefOf } from './matrix';

/** One thing that waits for somebody, or that they have sent: shaped as the desk draws it. */
export interface ReturnTask {
  readonly key: string;
  readonly title: string;
  readonly what: string;
  readonly from: string;
  readonly href: string;
  readonly dueOn: string | null;
  readonly at: Date | null;
}

export interface ReturnTasks {
  readonly waiting: readonly ReturnTask[];
  readonly sent: readonly ReturnTask[];
}

/** What waits for this person about monthly returns, and where is what they have handed in. */
export async function returnsTasks(actor: Actor): Promise<ReturnTasks> {
  const day = today(now());
  const { reminders, heads } = await findReminders(db, actor, day);
  return {
    waiting: tasksOf(reminders),
    sent: heads.filter((head) => head.submittedBy === actor.userId && isRecent(head, day)).map(sentTask),
  };
}

const whats: Readonly<Record<ReturnReminder['kind'], string>> = {
  toReport: '填报并报送',
  returned: '修改后重新报送',
  late: '逾期未报，请尽快报送',
  toAccept: '采用或退回',
  missing: '催报',
};

/** The own section's months one by one; the office's by month, for twenty sections would fill the desk. */
function tasksOf(reminders: readonly PlacedReminder[]): readonly ReturnTask[] {
  const isOffice = ({ kind }: PlacedReminder) => kind === 'toAccept' || kind === 'missing';
  const own = reminders.filter((reminder) => !isOffice(reminder)).map((reminder) => taskOf([reminder]));
  const groups = new Map<string, PlacedReminder[]>();
  for (const reminder of reminders.filter(isOffice)) {
    const key = `${reminder.kind}-${reminder.year}-${reminder.month}`;
    groups.set(key, [...(groups.get(key) ?? []), reminder]);
  }
  return [...own, ...[...groups.values()].map(taskOf)];
}

function taskOf(reminders: readonly PlacedReminder[]): ReturnTask {
  const [first] = reminders;
  if (!first) throw new Error('a task is made of one reminder at least');
  const { kind, year, month, sectionId, dueOn } = first;
  return {
    key: `return-${kind}-${year}-${month}`,
    title: `${monthName(first)}月报`,
    what: whats[kind],
    from: fromOf(reminders, first),
    href: reminders.length === 1 ? hrefOf(year, month, sectionId) : `/desk/returns?year=${year}`,
    // What came in is not late any more, however long the office looks at it.
    dueOn: kind === 'toAccept' ? null : dueOn,
    at: kind === 'toAccept' ? first.submittedAt : null,
  };
}

const NAMES_SHOWN = 3;

function fromOf(reminders: readonly PlacedReminder[], { kind, reason }: PlacedReminder): string {
  if (kind === 'returned') return `退回：${reason ?? ''}`;
  if (kind === 'toReport' || kind === 'late') return '每月报送';
  const names = reminders.slice(0, NAMES_SHOWN).map(({ sectionName }) => sectionName);
  const more = reminders.length > NAMES_SHOWN ? `等 ${reminders.length} 个科室` : '';
  return `${names.join('、')}${more}${kind === 'toAccept' ? '报送' : '逾期未报'}`;
}

/** Accepted months of last year are no news. */
function isRecent(head: ReturnHead, day: PlainDate): boolean {
  return head.state === 'submitted' || (head.state === 'accepted' && compareMonths(monthOf(day), head) <= 1);
}

function sentTask(head: ReturnHead): ReturnTask {
  return {
    key: `return-sent-${head.id}`,
    title: `${monthName(head)}月报`,
    what: returnStateLabels[head.state],
    from: '由您报送',
    href: hrefOf(head.year, head.month, head.sectionId),
    dueOn: null,
    at: head.submittedAt,
  };
}
