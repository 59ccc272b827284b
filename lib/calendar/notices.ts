import type { PlainDate } from '../clock';
import type { SourcedNotice } from './types';

/** Month → days. */
type DaysByMonth = Readonly<Record<number, readonly number[]>>;

const twoDigits = (number: number | string) => String(number).padStart(2, '0');

function daysOf(year: number, months: DaysByMonth): readonly PlainDate[] {
  return Object.entries(months).flatMap(([month, days]) =>
    days.map((day) => `${year}-${twoDigits(month)}-${twoDigits(day)}`),
  );
}

const notice = (
  year: number,
  source: string,
  weekdaysOff: DaysByMonth,
  weekendsWorked: DaysByMonth,
): SourcedNotice => ({
  source,
  weekdaysOff: daysOf(year, weekdaysOff),
  weekendsWorked: daysOf(year, weekendsWorked),
});

/**
 * 国务院办公厅关于部分节假日安排的通知, as far as this version of the program knows: of each year the weekdays off (放假),
 * then the weekend days worked (调休上班). A year's notice appears in October to December of the year before: later years
 * are entered by the administrator, and until then unknown.
 */
export const stateCouncilNotices: Readonly<Record<number, SourcedNotice>> = {
  2018: notice(
    2018,
    '国办发明电〔2017〕12号',
    // 29 and 31 December are of the notice on 2019, whose first holiday began in 2018.
    { 1: [1], 2: [15, 16, 19, 20, 21], 4: [5, 6, 30], 5: [1], 6: [18], 9: [24], 10: [1, 2, 3, 4, 5], 12: [31] },
    { 2: [11, 24], 4: [8, 28], 9: [29, 30], 12: [29] },
  ),
  2019: notice(
    2019,
    '国办发明电〔2018〕15号、〔2019〕3号',
    // The second notice gave 2 and 3 May too.
    { 1: [1], 2: [4, 5, 6, 7, 8], 4: [5], 5: [1, 2, 3], 6: [7], 9: [13], 10: [1, 2, 3, 4, 7] },
    { 2: [2, 3], 4: [28], 5: [5], 9: [29], 10: [12] },
  ),
  2020: notice(
    2020,
    '国办发明电〔2019〕16号、〔2020〕1号',
    // The second notice made the Spring Festival longer.
    { 1: [1, 24, 27, 28, 29, 30, 31], 4: [6], 5: [1, 4, 5], 6: [25, 26], 10: [1, 2, 5, 6, 7, 8] },
    { 1: [19], 4: [26], 5: [9], 6: [28], 9: [27], 10: [10] },
  ),
  2021: notice(
    2021,
    '国办发明电〔2020〕27号',
    { 1: [1], 2: [11, 12, 15, 16, 17], 4: [5], 5: [3, 4, 5], 6: [14], 9: [20, 21], 10: [1, 4, 5, 6, 7] },
    { 2: [7, 20], 4: [25], 5: [8], 9: [18, 26], 10: [9] },
  ),
  2022: notice(
    2022,
    '国办发明电〔2021〕11号',
    { 1: [3, 31], 2: [1, 2, 3, 4], 4: [4, 5], 5: [2, 3, 4], 6: [3], 9: [12], 10: [3, 4, 5, 6, 7] },
    { 1: [29, 30], 4: [2, 24], 5: [7], 10: [8, 9] },
  ),
  2023: notice(
    2023,
    '国办发明电〔2022〕16号',
    { 1: [2, 23, 24, 25, 26, 27], 4: [5], 5: [1, 2, 3], 6: [22, 23], 9: [29], 10: [2, 3, 4, 5, 6] },
    { 1: [28, 29], 4: [23], 5: [6], 6: [25], 10: [7, 8] },
  ),
  2024: notice(
    2024,
    '国办发明电〔2023〕7号',
    { 1: [1], 2: [12, 13, 14, 15, 16], 4: [4, 5], 5: [1, 2, 3], 6: [10], 9: [16, 17], 10: [1, 2, 3, 4, 7] },
    { 2: [4, 18], 4: [7, 28], 5: [11], 9: [14, 29], 10: [12] },
  ),
  2025: notice(
    2025,
    '国办发明电〔2024〕12号',
    { 1: [1, 28, 29, 30, 31], 2: [3, 4], 4: [4], 5: [1, 2, 5], 6: [2], 10: [1, 2, 3, 6, 7, 8] },
    { 1: [26], 2: [8], 4: [27], 9: [28], 10: [11] },
  ),
  2026: notice(
    2026,
    '国办发明电〔2025〕7号',
    { 1: [1, 2], 2: [16, 17, 18, 19, 20, 23], 4: [6], 5: [1, 4, 5], 6: [19], 9: [25], 10: [1, 2, 5, 6, 7] },
    { 1: [4], 2: [14, 28], 5: [9], 9: [20], 10: [10] },
  ),
};
