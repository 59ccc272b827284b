import type { ReactNode } from 'react';
import { calendarOf } from '@/lib/calendar/calendar';
import { dayKindLabels, weekdayLabels } from '@/lib/calendar/labels';
import { weeksOfMonth } from '@/lib/calendar/plain-dates';
import type { Calendar, DayKind, YearNotice } from '@/lib/calendar/types';
import { dayKindOf, workingDaysBetween } from '@/lib/calendar/working-days';
import type { PlainDate } from '@/lib/clock';

interface Props {
  readonly year: number;
  readonly notice: YearNotice;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve small months in which 休 stands in a ring and 班 in a box: word and shape, also without colour. */
export function YearCalendar({ year, notice }: Props) {
  const calendar = calendarOf([[year, notice]]);
  const workingDays = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar);
  return (
    <div className="flex flex-col gap-4">
      <p>
        放假的周一至周五 {notice.weekdaysOff.length} 天，调休上班 {notice.weekendsWorked.length} 天，全年工作日{' '}
        {workingDays} 天。
      </p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-note text-muted">
        <span className="inline-flex items-center gap-1.5">
          <HolidayMark /> 周一至周五放假
        </span>
        <span className="inline-flex items-center gap-1.5">
          <MakeUpMark /> 周六、周日上班
        </span>
        <span>灰色为周末</span>
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] items-start gap-x-8 gap-y-6">
        {months.map((month) => (
          <Month key={month} year={year} month={month} calendar={calendar} />
        ))}
      </div>
    </div>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly calendar: Calendar;
}

function Month({ year, month, calendar }: MonthProps) {
  return (
    <table className="w-full table-fixed border-collapse text-note">
      <caption className="pb-1 text-left text-desk font-semibold">
        <span className="sr-only">{year} 年</span>
        {month} 月
      </caption>
      <thead>
        <tr className="border-y border-line bg-wash text-muted">
          {weekdayLabels.map((weekday) => (
            <th key={weekday} scope="col" className="py-1 text-center font-medium">
              <span className="sr-only">星期</span>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(year, month).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={index}>
            {week.map((date, weekday) => (
              <td key={weekdayLabels[weekday]} className="h-8 p-0 text-center">
                {date && <Day date={date} kind={dayKindOf(date, calendar)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const dayLooks: Readonly<Record<DayKind, string>> = {
  workday: '',
  weekend: 'text-muted',
  holiday: 'font-semibold text-seal',
  makeUp: 'font-semibold text-accent',
  unknown: 'text-muted',
};

const marks: Readonly<Partial<Record<DayKind, ReactNode>>> = { holiday: <HolidayMark />, makeUp: <MakeUpMark /> };

function Day({ date, kind }: { readonly date: PlainDate; readonly kind: DayKind }) {
  const mark = marks[kind];
  return (
    <time dateTime={date} className={`inline-flex items-center gap-0.5 ${dayLooks[kind]}`}>
      {Number(date.slice(8))}
      {mark}
      {mark && <span className="sr-only">{dayKindLabels[kind]}</span>}
    </time>
  );
}

const markShape = 'inline-flex size-[1.15rem] items-center justify-center border text-[11px] leading-none';

function HolidayMark() {
  return (
    <span aria-hidden="true" className={`${markShape} rounded-full border-seal text-seal`}>
      休
    </span>
  );
}

function MakeUpMark() {
  return (
    <span aria-hidden="true" className={`${markShape} border-accent text-accent`}>
      班
    </span>
  );
}
