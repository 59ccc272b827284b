import { z } from 'zod';
import type { PlainDate } from '../../clock';
import { type Festival, festivals, type HolidayRange, type HolidayRanges, noticeOf } from '../festivals';
import { festivalLabels } from '../labels';
import { addDays, daysBetween, isPlainDate, isWeekend, yearOf } from '../plain-dates';

/** A year that can be entered; the first 条例 came into force in 2008. */
export const calendarYearSchema = z.coerce.number().int().min(2008).max(2100);

type DayField = `${Festival}${'From' | 'Until'}`;

/** The names of a festival's two fields. */
export function rangeFields(festival: Festival): { readonly from: DayField; readonly until: DayField } {
  return { from: `${festival}From`, until: `${festival}Until` };
}

/** 中秋 may be part of 国庆; every other festival has a day off of its own each year. */
export const optionalFestivals: readonly Festival[] = ['midAutumn', 'other'];

const dayField = z.string().trim().default('');

const dayFields = Object.fromEntries(
  festivals.flatMap((festival) => Object.values(rangeFields(festival)).map((name) => [name, dayField])),
) as Readonly<Record<DayField, typeof dayField>>;

/** The form of a year's notice: what the notice says goes in, a draft's two lists come out. */
export const yearFormSchema = z
  .strictObject({
    year: calendarYearSchema,
    /** 0 where the year was not entered here before. */
    seenVersion: z.coerce.number().int().min(0),
    source: z.string().trim().min(1, '请填写通知的文号或标题').max(200, '文号或标题不超过 200 字'),
    reason: z.string().trim().max(500, '理由不超过 500 字').default(''),
    weekendsWorked: z.string().max(2000, '调休上班日不超过 2000 字').default(''),
    /** What the preview on screen showed; empty before the first. */
    previewed: z.string().max(4000).default(''),
    step: z.enum(['preview', 'save']).default('preview'),
    ...dayFields,
  })
  .transform((form, context) => {
    const tell: Tell = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
    const ranges = readRanges(form.year, form, tell);
    const worked = readWorkedDays(form.year, form.weekendsWorked, ranges, tell);
    const { year, seenVersion, source, reason, previewed, step } = form;
    return { draft: { year, source, reason, ...noticeOf(year, ranges, worked) }, seenVersion, previewed, step };
  });

type Tell = (field: string, message: string) => void;

function readRanges(year: number, form: Readonly<Record<DayField, string>>, tell: Tell): HolidayRanges {
  const ranges: Partial<Record<Festival, HolidayRange>> = {};
  for (const festival of festivals) {
    const fields = rangeFields(festival);
    const [from, until] = [form[fields.from], form[fields.until]];
    if (from === '' && until === '' && optionalFestivals.includes(festival)) continue;
    const fault = rangeFault(year, from, until);
    if (fault) tell(fields[fault.at], `${festivalLabels[festival]}${fault.words}`);
    else ranges[festival] = { from, until };
  }
  return ranges;
}

/** Nothing longer was ever given at once: a wrong month, more likely. */
const LONGEST_DAYS = 15;

interface RangeFault {
  readonly at: 'from' | 'until';
  readonly words: string;
}

function rangeFault(year: number, from: PlainDate, until: PlainDate): RangeFault | null {
  if (from === '' && until === '') return { at: 'from', words: '：请填写放假的起止日期' };
  if (!isPlainDate(from)) return { at: 'from', words: `的起日须写作 ${year}-01-01 的样子；只放一天的，起止填同一天` };
  if (!isPlainDate(until)) return { at: 'until', words: `的止日须写作 ${year}-01-01 的样子；只放一天的，起止填同一天` };
  if (until < from) return { at: 'until', words: '的止日早于起日' };
  if (until >= addDays(from, LONGEST_DAYS)) return { at: 'until', words: `连放超过 ${LONGEST_DAYS} 天，请核对月份` };
  return outsideFault(year, from, until);
}

/** A weekday of another year stands in that year's list; a weekend there changes nothing. */
function outsideFault(year: number, from: PlainDate, until: PlainDate): RangeFault | null {
  const days = daysBetween(from, until);
  if (!days.some((day) => yearOf(day) === year)) return { at: 'from', words: `不在 ${year} 年` };
  const outside = days.find((day) => yearOf(day) !== year && !isWeekend(day));
  if (!outside) return null;
  const words = `含 ${outside}：请在 ${yearOf(outside)} 年的安排中填入「其他」，这里只填 ${year} 年的日子`;
  return { at: yearOf(outside) < year ? 'from' : 'until', words };
}

/** Days as one writes them (2027-02-06) or pastes them from the notice: 2月6日（周六）、2月20日（周六）上班. */
function readWorkedDays(year: number, text: string, ranges: HolidayRanges, tell: Tell): readonly PlainDate[] {
  const words = text.replaceAll(/（[^）]*）|\([^)]*\)|上班|。/g, ' ').split(/[\s,，、;；]+/);
  return words.filter(Boolean).map((word) => {
    const day = word.replace(
      /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/,
      (_, ofYear: string | undefined, month: string, date: string) =>
        [ofYear ?? year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
    );
    const fault = workedFault(year, day, ranges);
    if (fault) tell('weekendsWorked', `调休上班日「${word}」${fault}`);
    return day;
  });
}

function workedFault(year: number, day: PlainDate, ranges: HolidayRanges): string | null {
  if (!isPlainDate(day)) return `须写作 ${year}-02-06 或 2月6日，且确有这一天`;
  if (yearOf(day) !== year) return `不在 ${year} 年：请填入 ${yearOf(day)} 年的安排`;
  if (!isWeekend(day)) return '是周一至周五，本就上班';
  const inside = festivals.find((festival) => {
    const range = ranges[festival];
    return range && range.from <= day && day <= range.until;
  });
  return inside ? `在${festivalLabels[inside]}放假期间，不会又是上班日` : null;
}
