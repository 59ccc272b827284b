import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stateCouncilNotices } from '../notices';
import { yearFormSchema } from './years';

/** The notice on 2026, as an administrator types it. */
const form = {
  year: '2026',
  seenVersion: '0',
  source: '国办发明电〔2025〕7号',
  newYearFrom: '2026-01-01',
  newYearUntil: '2026-01-03',
  springFrom: '2026-02-15',
  springUntil: '2026-02-23',
  qingmingFrom: '2026-04-04',
  qingmingUntil: '2026-04-06',
  labourFrom: '2026-05-01',
  labourUntil: '2026-05-05',
  dragonBoatFrom: '2026-06-19',
  dragonBoatUntil: '2026-06-21',
  midAutumnFrom: '2026-09-25',
  midAutumnUntil: '2026-09-27',
  nationalFrom: '2026-10-01',
  nationalUntil: '2026-10-07',
  weekendsWorked: '1月4日（周日）上班。2月14日（周六）、2月28日（周六）上班\n2026-05-09 2026-09-20，2026年10月10日',
};

function faultsOf(changed: Readonly<Record<string, string>>) {
  const result = yearFormSchema.safeParse({ ...form, ...changed });
  return result.success ? {} : z.flattenError(result.error).fieldErrors;
}

describe('a year’s notice as a form takes it', () => {
  it('gives the two lists', () => {
    expect(yearFormSchema.parse(form)).toEqual({
      draft: { year: 2026, reason: '', ...stateCouncilNotices[2026] },
      seenVersion: 0,
      previewed: '',
      step: 'preview',
    });
  });

  it('takes 中秋 as part of 国庆', () => {
    expect(faultsOf({ midAutumnFrom: '', midAutumnUntil: '' })).toEqual({});
  });

  it('takes a first holiday that began on a weekend of the year before', () => {
    const { draft } = yearFormSchema.parse({
      ...form,
      year: '2023',
      ...Object.fromEntries(
        Object.entries(form)
          .filter(([, day]) => /^2026/.test(day))
          .map(([name, day]) => [name, day.replace('2026', '2023')]),
      ),
      newYearFrom: '2022-12-31',
      newYearUntil: '2023-01-02',
      weekendsWorked: '',
    });
    expect(draft.weekdaysOff[0]).toBe('2023-01-02');
  });

  it.each([
    [{ springFrom: '', springUntil: '' }, 'springFrom', '春节：请填写放假的起止日期'],
    [{ springUntil: '' }, 'springUntil', '春节的止日须写作'],
    [{ labourFrom: '2026-05-06' }, 'labourUntil', '劳动节的止日早于起日'],
    [{ nationalUntil: '2026-11-07' }, 'nationalUntil', '国庆节连放超过 15 天'],
    [{ newYearFrom: '2025-12-31' }, 'newYearFrom', '元旦含 2025-12-31：请在 2025 年'],
    [{ otherFrom: '2025-12-01', otherUntil: '2025-12-02' }, 'otherFrom', '其他不在 2026 年'],
    [{ qingmingFrom: '2026-04-31' }, 'qingmingFrom', '清明节的起日须写作'],
    [{ weekendsWorked: '2026-01-05' }, 'weekendsWorked', '「2026-01-05」是周一至周五'],
    [{ weekendsWorked: '2月30日' }, 'weekendsWorked', '「2月30日」须写作'],
    [{ weekendsWorked: '2027-01-02' }, 'weekendsWorked', '「2027-01-02」不在 2026 年'],
    [{ weekendsWorked: '2月22日' }, 'weekendsWorked', '「2月22日」在春节放假期间'],
    [{ source: ' ' }, 'source', '请填写通知的文号或标题'],
  ] as const)('tells what is wrong at its field: %j', (changed, field, words) => {
    const faults = faultsOf(changed);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field as keyof typeof faults]?.join()).toContain(words);
  });
});
