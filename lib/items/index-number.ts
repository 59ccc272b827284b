import { categoryDigits } from './categories';

/**
 * 索引号: agency, category, year of the first publication, number in that year, such as `SMMZ-2001-2019-00017`. It stands
 * in addresses, so it holds no slash.
 * @throws RangeError past 99,999 in a year, which no agency reaches
 */
export function indexNumberOf(slug: string, category: string, year: number, number: number): string {
  if (number > 99_999) throw new RangeError(`no index number is left for ${category} in ${year}`);
  const agency = slug.replaceAll('-', '').toUpperCase();
  return `${agency}-${categoryDigits(category)}-${year}-${String(number).padStart(5, '0')}`;
}
