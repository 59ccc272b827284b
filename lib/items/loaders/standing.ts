import { today } from '../../clock';
import { type Standing, standing } from '../deadlines';
import type { ClockNow, ListedItem } from '../queries/list';

/** Where a listed item's clock stands. */
export function standingOf(item: ListedItem, { today: day, calendar }: ClockNow): Standing {
  const { publishedAt, interpretedAt } = item;
  const publishedOn = publishedAt && today(publishedAt);
  const interpretedOn = interpretedAt && today(interpretedAt);
  return standing({ ...item, publishedOn, interpretedOn }, day, calendar);
}
