import type { ReportFormat } from '../types';
import type { CellSource, DocumentFact, DocumentGenre } from './types';

type Sources = Readonly<Record<string, Readonly<Record<string, CellSource>>>>;

function documents(genre: DocumentGenre, facts: Readonly<Record<string, DocumentFact>>): Record<string, CellSource> {
  return Object.fromEntries(
    Object.entries(facts).map(([column, fact]) => [
      column,
      { kind: 'records', records: { of: 'documents', genre, fact } },
    ]),
  );
}

const facts2019 = { newlyMade: 'made', newlyDisclosed: 'disclosed', totalDisclosed: 'standing' } as const;
const facts2021 = { issued: 'made', abolished: 'abolished', inForce: 'inForce' } as const;

/**
 * Table 二: documents are counted in the register of items, what other systems decide in the administrative counts.
 * How many kinds of permits, penalties and the like there are (上一年项目数量、本年增/减) is kept nowhere: it is typed.
 */
const proactive: Readonly<Record<ReportFormat, Sources>> = {
  '2019': {
    regulations: documents('regulation', facts2019),
    normativeDocuments: documents('normativeDocument', facts2019),
    permits: { decisions: { kind: 'count', count: 'permits', of: 'thisYear' } },
    otherExternalServices: { decisions: { kind: 'count', count: 'otherExternalServices', of: 'thisYear' } },
    penalties: { decisions: { kind: 'count', count: 'penalties', of: 'thisYear' } },
    coerciveMeasures: { decisions: { kind: 'count', count: 'coerciveMeasures', of: 'thisYear' } },
    fees: {
      previousYearItems: { kind: 'count', count: 'feeItems', of: 'lastYear' },
      change: { kind: 'count', count: 'feeItems', of: 'change' },
    },
    procurement: {
      projects: { kind: 'count', count: 'procurementProjects', of: 'thisYear' },
      amount: { kind: 'count', count: 'procurementAmount', of: 'thisYear' },
    },
  },
  '2021': {
    regulations: documents('regulation', facts2021),
    normativeDocuments: documents('normativeDocument', facts2021),
    permits: { decisions: { kind: 'count', count: 'permits', of: 'thisYear' } },
    penalties: { decisions: { kind: 'count', count: 'penalties', of: 'thisYear' } },
    coerciveMeasures: { decisions: { kind: 'count', count: 'coerciveMeasures', of: 'thisYear' } },
    fees: { amountTenThousandYuan: { kind: 'count', count: 'feeAmount', of: 'thisYear' } },
  },
};

export function proactiveSource(format: ReportFormat, row: string, column: string): CellSource {
  return proactive[format][row]?.[column] ?? { kind: 'typed' };
}
