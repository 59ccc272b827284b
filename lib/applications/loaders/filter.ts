import { outcomeOf } from '../outcomes';
import type { ApplicationFilter, ApplicationSort } from '../queries/list';
import { type ApplicationSearch, listSchema } from '../schema/listing';
import { type Outcome, outcomes } from '../types';

/** The address's search, as Next hands it over. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What can't be read of an address narrows nothing. */
export function readSearch(params: SearchParams): ApplicationSearch {
  const filled = Object.entries(params).flatMap(([key, value]) => {
    const first = typeof value === 'string' ? value : value?.[0];
    return first ? [[key, first]] : [];
  });
  return listSchema.parse(Object.fromEntries(filled));
}

/** What is open is looked at by its term; a year's register by its numbers. */
export function sortOf({ sort, state, due }: ApplicationSearch): ApplicationSort {
  const isAboutOpen = due !== undefined || (state !== undefined && state !== 'concluded');
  return sort ?? (isAboutOpen ? 'due' : 'number');
}

const numberLike = /^\d{4}-?\d*$/;

/** The list's address as a filter. What looks like a number is one; else it is words of the matter. */
export function filterOf(search: ApplicationSearch): ApplicationFilter {
  const { q, state, due, section, kind, channel, outcome, receivedYear, concludedYear, openAtEndOf } = search;
  return {
    ...(q && (numberLike.test(q) ? { number: q } : { words: q })),
    ...(state === 'open' ? { isOpen: true } : state && { state }),
    ...(outcome && { outcomes: outcomesOf(outcome) }),
    due,
    sectionId: section,
    applicantKind: kind,
    channel,
    receivedYear,
    concludedYear,
    openAtEndOf,
  };
}

/** The outcomes that a row of table 三 counts: one, or all of a group. */
function outcomesOf(choice: NonNullable<ApplicationSearch['outcome']>): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome === choice || outcomeOf[outcome].group === choice);
}
