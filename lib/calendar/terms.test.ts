import { describe, expect, it } from 'vitest';
import { builtInCalendar } from './calendar';
import { deadlineOf } from './terms';

// Reckoned by another program; null where 2027 is reached, of which nothing is known.
const literal = [
  ['reply', '2019-01-02', 20, '2019-01-30'],
  ['reply', '2019-01-28', 20, '2019-02-28'],
  ['reply', '2019-04-25', 20, '2019-05-24'],
  ['reply', '2019-09-05', 20, '2019-10-10'],
  ['reply', '2019-09-30', 20, '2019-11-01'],
  ['reply', '2020-01-17', 20, '2020-02-21'],
  ['reply', '2020-01-23', 20, '2020-02-28'],
  ['reply', '2020-09-21', 20, '2020-10-23'],
  ['reply', '2021-02-03', 20, '2021-03-08'],
  ['reply', '2021-09-24', 20, '2021-10-27'],
  ['reply', '2022-09-30', 20, '2022-11-02'],
  ['reply', '2023-12-29', 20, '2024-01-29'],
  ['reply', '2024-02-08', 20, '2024-03-13'],
  ['reply', '2024-09-13', 20, '2024-10-17'],
  ['reply', '2025-01-20', 20, '2025-02-21'],
  ['reply', '2025-09-19', 20, '2025-10-23'],
  ['reply', '2026-02-13', 20, '2026-03-19'],
  ['reply', '2026-09-18', 20, '2026-10-22'],
  ['correctionNotice', '2026-09-29', 7, '2026-10-14'],
  ['correctionNotice', '2025-01-24', 7, '2025-02-10'],
  ['thirdPartyOpinion', '2026-04-24', 15, '2026-05-19'],
  ['agencyOpinion', '2026-04-24', 15, '2026-05-19'],
  ['publication', '2026-09-08', 20, '2026-10-12'],
  ['interpretation', '2026-09-30', 3, '2026-10-10'],
  ['interpretation', '2026-02-13', 3, '2026-02-25'],
  ['feePayment', '2025-09-26', 20, '2025-10-30'],
  ['reply', '2026-12-10', 20, null],
  ['reply', '2026-12-25', 20, null],
  ['reply', '2026-12-31', 20, null],
] as const;

describe('statutory terms in working days', () => {
  it.each(literal)('%s from %s: %i working days, until %s', (kind, from, workingDays, deadline) => {
    expect(deadlineOf(kind, from, builtInCalendar)).toMatchObject({
      kind,
      from,
      workingDays,
      deadline,
      provisional: deadline === null,
    });
  });

  it('leaves out pauses (条例 Art. 33)', () => {
    const pauses = [{ from: '2026-09-22', until: '2026-10-12' }];
    expect(deadlineOf('reply', '2026-09-18', builtInCalendar, pauses).deadline).toBe('2026-11-04');
  });
});
