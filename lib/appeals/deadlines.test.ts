import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../calendar/calendar';
import { answerDue } from './deadlines';
import type { AppealKind } from './types';

const vectors: readonly (readonly [string, AppealKind, boolean, string, string | null])[] = [
  // 14 + 10 = Saturday 24 October 2026, a day of rest: Monday.
  ['ten days in review, ending on a Saturday', 'reconsideration', false, '2026-10-14', '2026-10-26'],
  ['ten days in review', 'reconsideration', false, '2026-10-13', '2026-10-23'],
  ['five in the simplified one', 'reconsideration', true, '2026-10-13', '2026-10-19'],
  ['fifteen in court', 'litigationDirect', false, '2026-10-13', '2026-10-28'],
  ['the same after review', 'litigationAfterReconsideration', false, '2026-10-13', '2026-10-28'],
  // 20 September + 15 = 5 October, inside the National Day holiday: 8 October is the first working day.
  ['past a holiday', 'litigationDirect', false, '2026-09-20', '2026-10-08'],
  // A Saturday that is worked ends the term itself.
  ['on a make-up day', 'reconsideration', false, '2026-09-30', '2026-10-10'],
  ['into a year without a notice', 'litigationDirect', false, '2026-12-20', null],
];

describe('the last day to answer', () => {
  it.each(vectors)('%s', (_, kind, isSimplified, receivedOn, deadline) => {
    expect(answerDue({ kind, isSimplified, receivedOn }, builtInCalendar).deadline).toBe(deadline);
  });
});
