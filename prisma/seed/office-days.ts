import { builtInCalendar } from '../../lib/calendar/calendar';
import { isWeekend } from '../../lib/calendar/plain-dates';
import { isWorkingDay } from '../../lib/calendar/working-days';
import type { PlainDate } from '../../lib/clock';

/** A working day, or where its year has no notice yet, one of the ordinary week's. */
export function isOfficeDay(day: PlainDate): boolean {
  const works = isWorkingDay(day, builtInCalendar);
  return works === 'unknown' ? !isWeekend(day) : works;
}
