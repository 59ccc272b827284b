import type { Calendar, TermEnd } from '../calendar/types';
import { addCalendarDays } from '../calendar/working-days';
import type { Appeal } from './types';

/** Calendar days to answer in, from the day the copy was received. */
const answerTerms = {
  reconsideration: { days: 10, rule: '行政复议法第四十八条' },
  simplified: { days: 5, rule: '行政复议法第五十四条' },
  litigation: { days: 15, rule: '行政诉讼法第六十七条' },
} as const;

export type AnswerTerm = (typeof answerTerms)[keyof typeof answerTerms];

/** How long the agency has to answer, and by which rule. */
export function answerTermOf({ kind, isSimplified }: Pick<Appeal, 'kind' | 'isSimplified'>): AnswerTerm {
  if (kind !== 'reconsideration') return answerTerms.litigation;
  return isSimplified ? answerTerms.simplified : answerTerms.reconsideration;
}

/** The last day of the answer: calendar days; where the last one is a day of rest, the first working day after. */
export function answerDue(appeal: Pick<Appeal, 'kind' | 'isSimplified' | 'receivedOn'>, calendar: Calendar): TermEnd {
  return addCalendarDays(appeal.receivedOn, answerTermOf(appeal).days, calendar);
}
