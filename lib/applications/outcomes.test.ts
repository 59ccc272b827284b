import { describe, expect, it } from 'vitest';
import { outcomeRows } from '../statistics/forms';
import { outcomeLabels } from './labels';
import { outcomeOf } from './outcomes';
import { outcomes } from './types';

describe('outcomes', () => {
  it('are the rows of table 三 in both formats', () => {
    expect(outcomes.map((outcome) => outcomeOf[outcome].row2021)).toEqual(outcomeRows('2021'));
    expect([...new Set(outcomes.map((outcome) => outcomeOf[outcome].row2019))]).toEqual(outcomeRows('2019'));
    expect(outcomes.filter((outcome) => outcomeOf[outcome].row2019 === 'other')).toEqual([
      'other.notCorrected',
      'other.feeUnpaid',
      'other.rest',
    ]);
  });

  it('send to reconsideration first whatever refuses by Art. 14, 15 or 16, and nothing else', () => {
    const first = outcomes.filter((outcome) => outcomeOf[outcome].remedy === 'reviewFirst');
    expect(first).toEqual([
      'partlyDisclosed',
      'refused.stateSecret',
      'refused.prohibitedByLaw',
      'refused.threeSecuritiesOneStability',
      'refused.thirdPartyRights',
      'refused.internalAffairs',
      'refused.processInformation',
      'refused.enforcementFile',
    ]);
  });

  it.each([
    ['disclosed', '条例第三十六条第一项、第二项'],
    ['partlyDisclosed', '条例第三十七条'],
    ['refused.internalAffairs', '条例第十六条第一款'],
    ['refused.enforcementFile', '条例第十六条第二款'],
    ['refused.administrativeInquiry', '条例第三十六条第七项'],
    ['unavailable.notHeld', '条例第三十六条第四项、第五项'],
    ['unavailable.needsCreation', '条例第三十八条'],
    ['notProcessed.repeated', '条例第三十六条第六项'],
    ['other.feeUnpaid', '国办函〔2020〕109号'],
  ] as const)('%s rests on %s', (outcome, article) => {
    expect(outcomeOf[outcome].article).toBe(article);
  });

  it.each(outcomes)('%s names what its reply must say, each once', (outcome) => {
    const { facts } = outcomeOf[outcome];
    expect(facts.some(({ required, oneOf }) => required || oneOf)).toBe(true);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it('are told apart by their labels', () => {
    expect(outcomeLabels['refused.stateSecret']).toBe('不予公开：属于国家秘密');
    expect(outcomeLabels.disclosed).toBe('予以公开');
    expect(new Set(Object.values(outcomeLabels)).size).toBe(outcomes.length);
  });
});
