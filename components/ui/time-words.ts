const zone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const dayMs = 24 * 60 * 60 * 1000;

interface Moment {
  readonly year: string;
  readonly date: string;
  readonly clock: string;
}

function momentOf(instant: Date): Moment {
  const found = new Map(parts.formatToParts(instant).map((part) => [part.type, part.value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return {
    year: of('year'),
    date: `${of('month')}月${of('day')}日`,
    clock: `${of('hour')}:${of('minute')}`,
  };
}

/** 2026年9月24日 14:05, by the clock of Beijing. */
export function fullTime(instant: Date): string {
  const { year, date, clock } = momentOf(instant);
  return `${year}年${date} ${clock}`;
}

/** 今天 14:05, 昨天 14:05, 9月24日 14:05 in the same year, else with the year. */
export function timeWords(instant: Date, now: Date): string {
  const moment = momentOf(instant);
  const today = momentOf(now);
  const yesterday = momentOf(new Date(now.getTime() - dayMs));
  const isOn = (day: Moment) => moment.year === day.year && moment.date === day.date;
  if (isOn(today)) return `今天 ${moment.clock}`;
  if (isOn(yesterday)) return `昨天 ${moment.clock}`;
  if (moment.year === today.year) return `${moment.date} ${moment.clock}`;
  return fullTime(instant);
}
