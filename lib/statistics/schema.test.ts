import { describe, expect, it } from 'vitest';
import { tablesFileSchema } from './schema';

const row = { permits: { decisions: 3 } };
const file = { format: '2021', year: 2024, tables: { proactive: row, applications: {}, appeals: {} } };

/** `path：message` of each issue, or the figures that were read. */
function read(input: unknown): unknown {
  const result = tablesFileSchema.safeParse(input);
  return result.success ? result.data : result.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
}

describe('the file of check:tables', () => {
  it('is read as figures', () => {
    expect(read(file)).toEqual(file);
  });

  it('counts last year as ours', () => {
    const previous = { year: 2023, tables: file.tables };
    expect(read({ ...file, previous })).toEqual({ ...file, previous: { ...previous, ours: true } });
  });

  it('leaves a missing table to rule T1', () => {
    expect(read({ ...file, tables: { proactive: row, appeals: null } })).toEqual(file);
  });

  it('knows a blank from a word', () => {
    const tables = (figure: unknown) => ({
      ...file,
      tables: { ...file.tables, proactive: { permits: { decisions: figure } } },
    });
    expect(read(tables(null))).toMatchObject({ tables: { proactive: { permits: { decisions: null } } } });
    expect(read(tables('3'))).toEqual(['tables.proactive.permits.decisions：应为数字，空白用 null']);
  });

  it.each([
    [{ ...file, format: 2021 }, 'format：格式应为 "2019" 或 "2021"'],
    [{ ...file, year: '2024' }, 'year：年度应为整数'],
    [{ ...file, tables: [] }, 'tables：应是含 proactive、applications、appeals 的对象'],
    [{ ...file, tables: { ...file.tables, appeals: [] } }, 'tables.appeals：一张表应是行名到行的对象'],
    [
      { ...file, tables: { ...file.tables, appeals: { reconsideration: 3 } } },
      'tables.appeals.reconsideration：一行应是列名到数字的对象',
    ],
    [{ ...file, previous: { year: 2023 } }, 'previous.tables：应是含 proactive、applications、appeals 的对象'],
  ])('refuses another shape with its path (%#)', (input, message) => {
    expect(read(input)).toEqual([message]);
  });

  it('refuses a misspelt table', () => {
    expect(read({ ...file, tables: { ...file.tables, application: {} } })).toHaveLength(1);
  });

  it('refuses what is no object', () => {
    expect(read(null)).toHaveLength(1);
    expect(read([])).not.toEqual(file);
  });
});
