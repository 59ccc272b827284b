import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { CountDraft, CountPlace } from '../types';
import { decideEntry, type EntryFacts } from './entries';
import { decideImport, type ImportFacts } from './import';

const person = (role: Role, sectionId: string | null = null): Actor => {
  return { userId: role, name: role, agencyId: 'a', sectionId, roles: [role] };
};
const officer = person('section_officer', 'relief');
const place: CountPlace = { sectionId: 'relief', year: 2026, month: 10, kind: 'permits' };
const draft: CountDraft = { value: 12, evidence: '审批系统台账', reason: '' };
const fresh: EntryFacts = { section: { isActive: true }, standing: null, today: '2026-10-31' };
const standing = { revision: 1, value: 12, evidence: '审批系统台账' };

const codeOf = (
  actor: Actor,
  change: Partial<CountDraft> = {},
  facts: Partial<EntryFacts> = {},
  at: Partial<CountPlace> = {},
) => {
  const decision = decideEntry({ ...place, ...at }, actor, { ...draft, ...change }, { ...fresh, ...facts });
  return decision.ok ? decision.value.revision : decision.failure.code;
};

describe('who enters counts, by the handbook', () => {
  it.each([
    ['section_officer', 1],
    ['office_staff', 1],
    ['office_head', 1],
    ['leader', 'forbidden'],
    ['administrator', 'notFound'],
    ['auditor', 'notFound'],
  ] as const)('%s: %s', (role, expected) => {
    expect(codeOf(person(role, role === 'section_officer' ? 'relief' : null))).toBe(expected);
  });

  it('is a section for itself alone', () => {
    expect(codeOf(person('section_officer', 'elderly'))).toBe('notFound');
  });

  it('is nobody for a section that the agency does not have', () => {
    expect(codeOf(officer, {}, { section: null })).toBe('notFound');
  });
});

describe('a count', () => {
  it('is of a month that has begun', () => {
    expect(codeOf(officer, {}, { today: '2026-09-30' })).toBe('monthNotBegun');
    expect(codeOf(officer, {}, { today: '2026-10-01' })).toBe(1);
  });

  it('is whole where pieces are counted, and has six decimals where 万元 are', () => {
    expect(codeOf(officer, { value: 1.5 })).toBe('tooManyDecimals');
    expect(codeOf(officer, { value: 0.000001 }, {}, { kind: 'feeAmount' })).toBe(1);
    expect(codeOf(officer, { value: 0.0000001 }, {}, { kind: 'feeAmount' })).toBe('tooManyDecimals');
  });

  it('is corrected by a new one that says why', () => {
    expect(codeOf(officer, { value: 13 }, { standing })).toBe('reasonMissing');
    expect(codeOf(officer, { value: 13, reason: '漏计一件' }, { standing })).toBe(2);
    expect(codeOf(officer, { evidence: '年度台账', reason: '补充依据' }, { standing })).toBe(2);
    expect(codeOf(officer, { reason: '再报一次' }, { standing })).toBe('unchanged');
  });

  it('of a closed section is only put right', () => {
    const closed = { section: { isActive: false } };
    expect(codeOf(officer, {}, closed)).toBe('sectionClosed');
    expect(codeOf(officer, { value: 13, reason: '漏计一件' }, { ...closed, standing })).toBe(2);
  });
});

describe('an import', () => {
  const facts: ImportFacts = {
    sections: [
      { id: 'relief', name: '社会救助科', isActive: true },
      { id: 'elderly', name: '养老服务科', isActive: true },
    ],
    standingAt: ({ month }) => (month === 9 ? standing : null),
    today: '2026-10-31',
  };
  const row = { sectionName: '社会救助科', year: 2026, month: 10, kind: 'permits', ...draft } as const;
  const faultsOf = (actor: Actor, rows: Parameters<typeof decideImport>[1]) => {
    const decision = decideImport(actor, rows, facts);
    return decision.ok ? [] : decision.failure.map(({ index, column, message }) => [index, column, message]);
  };

  it('takes all rows, an officer’s own section where it is left out', () => {
    const decision = decideImport(
      officer,
      [
        { ...row, sectionName: '' },
        { ...row, kind: 'penalties' },
      ],
      facts,
    );
    expect(decision).toMatchObject({ ok: true, value: [{ sectionId: 'relief' }, { sectionId: 'relief' }] });
  });

  it('names each row that is wrong, and takes none', () => {
    expect(
      faultsOf(officer, [
        row,
        { ...row, sectionName: '养老服务科' },
        { ...row, sectionName: '宣传科' },
        { ...row, month: 11 },
        { ...row, month: 9, value: 13 },
        { ...row, sectionName: '' },
      ]),
    ).toEqual([
      [1, '科室', '只能填报本科室的数据，没有“养老服务科”'],
      [2, '科室', '只能填报本科室的数据，没有“宣传科”'],
      [3, '月份', '这个月还没有开始，不能填报'],
      [4, '更正理由', '已有填报，更正须写明理由'],
      [5, '事项', '与前面一行重复'],
    ]);
  });

  it('asks the office for the section', () => {
    expect(faultsOf(person('office_staff'), [{ ...row, sectionName: '' }])).toEqual([[0, '科室', '请填写科室']]);
  });
});
