import { ICalCalendar, ICalEventBusyStatus } from 'ical-generator';
import type { FeedEntry } from './types';

const dayMs = 86_400_000;

/**
 * The entries as an iCalendar (RFC 5545): whole days, reminders the day before at nine.
 * @param origin address of the installation, without a slash at the end
 */
export function calendarText(entries: readonly FeedEntry[], origin: string, at: Date): string {
  const calendar = new ICalCalendar({
    name: '政府信息公开期限',
    prodId: { company: 'gongkai', product: 'deadlines', language: 'ZH' },
    timezone: null,
    ttl: 3600,
  });
  for (const { key, title, on, path } of entries) {
    const start = new Date(`${on}T00:00:00Z`);
    calendar.createEvent({
      id: `${key}@gongkai`,
      stamp: at,
      start,
      end: new Date(start.getTime() + dayMs),
      allDay: true,
      summary: title,
      url: `${origin}${path}`,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
