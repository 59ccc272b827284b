import type { PlainDate } from '../clock';
import { monthName } from './labels';
import type { YearMonth } from './types';

/** One thing to do about a monthly return, as desk and e-mail tell it. */
export interface ReturnReminder extends YearMonth {
  readonly kind: 'toReport' | 'returned' | 'late' | 'toAccept' | 'missing';
  readonly sectionName: string;
  readonly dueOn: PlainDate;
  /** Why it came back. */
  readonly reason: string | null;
}

const openings: Readonly<Record<ReturnReminder['kind'], string>> = {
  returned: '被退回，请修改后重新报送',
  late: '已过期限，请尽快报送',
  toReport: '请按期报送',
  toAccept: '已报送，等您采用',
  missing: '科室逾期未报',
};

/** The order in which they are told: what stands longest in the way first. */
const kinds = [
  'returned',
  'late',
  'toReport',
  'toAccept',
  'missing',
] as const satisfies readonly ReturnReminder['kind'][];

/**
 * One e-mail for all that waits, or null when nothing does: nobody is written to for nothing.
 * @param href of the returns, with the installation's origin
 */
export function returnDigest(
  personName: string,
  reminders: readonly ReturnReminder[],
  href: string,
): { readonly subject: string; readonly text: string } | null {
  if (reminders.length === 0) return null;
  const groups = kinds.flatMap((kind) => {
    const lines = reminders.filter((reminder) => reminder.kind === kind).map(lineOf);
    return lines.length > 0 ? [[`${openings[kind]}（${lines.length}）`, ...lines].join('\n')] : [];
  });
  return {
    subject: `月报提醒：${reminders.length} 项待办`,
    text: [`${personName}：`, ...groups, `办理请登录：${href}`].join('\n\n'),
  };
}

function lineOf({ sectionName, dueOn, reason, ...month }: ReturnReminder): string {
  return `- ${monthName(month)} ${sectionName}，期限 ${dueOn}${reason ? `；理由：${reason}` : ''}`;
}
