import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../../../lib/calendar/calendar';
import { isWorkingDay, workingDaysBetween } from '../../../../lib/calendar/working-days';
import { findPersonalData } from '../../../../lib/privacy/find-personal-data';
import { archive } from './archive';
import { documents } from './documents';
import { themes } from './types';

const interpretations = documents.flatMap(({ interpretation }) => interpretation ?? []);
const all = [...archive, ...documents, ...interpretations];
const genresCounted = ['workNews', 'notice'];

describe('the demo’s year 2019', () => {
  it('has the report’s 484 items: 367 news, 93 notices, 24 in full text', () => {
    const of = (genre: string) => all.filter((item) => item.genre === genre).length;
    const inFullText = all.filter(({ genre }) => !genresCounted.includes(genre)).length;
    expect([all.length, of('workNews'), of('notice'), inFullText]).toEqual([484, 367, 93, 24]);
  });

  it('has the report’s figures by theme', () => {
    const counts = themes.map((theme) => all.filter((item) => item.theme === theme).length);
    expect(counts).toEqual([8, 16, 30, 20, 204, 46, 10, 5]);
  });

  it('has no title twice', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(484);
  });

  it('leaves no pattern unfilled', () => {
    expect(
      all.filter((item) => /[{}]|undefined/.test([item.title, ...item.body].join())).map(({ title }) => title),
    ).toEqual([]);
  });

  it('publishes on working days, on or after the day of making', () => {
    const wrong = all.filter((item) => {
      return isWorkingDay(item.publishedOn, builtInCalendar) !== true || item.madeOn > item.publishedOn;
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('interprets each document within three working days', () => {
    const days = documents.flatMap(({ publishedOn, interpretation }) =>
      interpretation ? [workingDaysBetween(publishedOn, interpretation.publishedOn, builtInCalendar)] : [],
    );
    expect(days).toEqual([2, 2, 2, 2, 2]);
  });

  it('holds no personal datum', () => {
    const found = all.filter(
      (item) => findPersonalData([item.title, ...item.body].join('\n'), { allowed: [] }).length > 0,
    );
    expect(found.map(({ title }) => title)).toEqual([]);
  });
});
