import type { PlainDate } from '../../../../lib/clock';
import { spreadOver, workingDaysBefore } from './days';
import { counties } from './names';
import type { DemoItem, Placing, Words } from './types';

/** Something that happens in many places or to many organisations; `{…}` stands where each differs. */
export interface Event extends Words {
  /** 1–12: when it happens. */
  readonly months: readonly number[];
  /** To how many: the first ones of the list, from where this event begins. */
  readonly count: number;
}

/** What stands in a pattern's place, by the name in braces. */
export type Filling = Readonly<Record<string, string>>;

/** Each event in as many counties as it says; every event begins at another one. */
export function inCounties(placing: Placing, events: readonly Event[]): readonly DemoItem[] {
  const places = counties.map((place) => ({ place }));
  return events.flatMap((event, index) => ofEach(placing, event, rotated(places, index * 5)));
}

/** One event, to as many of the list as it says. */
export function ofEach(placing: Placing, event: Event, fillings: readonly Filling[]): readonly DemoItem[] {
  if (fillings.length < event.count)
    throw new RangeError(`「${event.title}」 happens to ${fillings.length} at the most`);
  const days = spreadOver(event.months, event.count);
  return days.map((day, index) => dated(placing, filled(event, fillings[index] ?? {}), day));
}

/** An item of its own, or one of a list written out. */
export function dated(placing: Placing, { title, body }: Words, publishedOn: PlainDate): DemoItem {
  // Written the working day before, or on the day where the year has only begun: well inside 条例 Art. 26.
  return { ...placing, title, body: [body], publishedOn, madeOn: workingDaysBefore(publishedOn, 1) };
}

export function filled({ title, body }: Words, filling: Filling): Words {
  const fill = (pattern: string) => pattern.replace(/\{(\w+)\}/g, (_, name: string) => filling[name] ?? '');
  return { title: fill(title), body: fill(body) };
}

function rotated<Value>(list: readonly Value[], by: number): readonly Value[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
