import type { Tone } from '@/components/ui/badge';
import type { Calendar } from '@/lib/calendar/types';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import type { Standing } from '@/lib/items/deadlines';

/** How an item's clock stands, as a word with a shape. */
export interface DueWords {
  readonly tone: Tone;
  readonly text: string;
}

/** The day and calendar by which working days are counted. */
interface ClockNow {
  readonly today: string;
  readonly calendar: Calendar;
}

/**
 * 「已逾期 3 个工作日」, 「还有 2 个工作日」, 「期限暂定」; null where no clock runs.
 * @param isPublished whether the clock has stopped
 */
export function dueWords(standing: Standing, isPublished: boolean, { today, calendar }: ClockNow): DueWords | null {
  const { rule, dueOn, state, provisional, workingDaysLeft } = standing;
  if (rule === null) return null;
  if (isPublished) return state === 'late' ? { tone: 'error', text: '逾期发布' } : null;
  if (dueOn === null || provisional) return { tone: 'neutral', text: '期限暂定' };
  if (state === 'late') {
    const days = workingDaysBetween(dueOn, today, calendar);
    // A weekend after the last day is late already and no working day yet.
    return { tone: 'error', text: days ? `已逾期 ${days} 个工作日` : '已逾期' };
  }
  if (workingDaysLeft === 0) return { tone: 'due', text: '今天到期' };
  const tone = state === 'dueSoon' ? 'due' : 'neutral';
  return { tone, text: workingDaysLeft === null ? `${dueOn} 前` : `还有 ${workingDaysLeft} 个工作日` };
}
