import { describe, expect, it } from 'vitest';
import { pathOf, readEditionAddress, readReportAddress, readYearsAddress } from './report-address';

describe('addresses of a report', () => {
  it.each([
    ['2019', { year: 2019, as: 'page' }],
    ['2019.json', { year: 2019, as: 'json' }],
    ['2019.docx', { year: 2019, as: 'docx' }],
    ['2019.pdf', { year: 2019, as: 'pdf' }],
  ])('reads %s', (document, expected) => {
    expect(readReportAddress(document)).toEqual(expected);
    expect(pathOf('smmz', readReportAddress(document) ?? { year: 0, as: 'page' })).toBe(`/smmz/reports/${document}`);
  });

  it.each([
    '',
    '19',
    '02019',
    '20190',
    '2019.',
    '2019.html',
    '2019.PDF',
    '2019.pdf.pdf',
    '２０１９',
    '-2019',
    '2019\n',
    '9999',
    'feed',
  ])('knows nothing at %j', (document) => {
    expect(readReportAddress(document)).toBeNull();
  });

  it('reads the years side by side, as page and as files', () => {
    expect(['years', 'years.json', 'years.csv', 'years.xlsx'].map(readYearsAddress)).toEqual([
      'page',
      'json',
      'csv',
      'xlsx',
    ]);
    expect(['year', 'years.pdf', 'years.', 'Years', '2019', 'years\n'].map(readYearsAddress)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('reads an edition below its year alone', () => {
    expect(readEditionAddress('2019', '1.pdf')).toEqual({ year: 2019, number: 1, as: 'pdf' });
    expect(readEditionAddress('2019.pdf', '1')).toBeNull();
    expect(['0', '01', '1000', '1.exe', '-1'].map((edition) => readEditionAddress('2019', edition))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(pathOf('smmz', { year: 2019, number: 2, as: 'json' })).toBe('/smmz/reports/2019/editions/2.json');
  });
});
