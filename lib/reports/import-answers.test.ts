import { describe, expect, it } from 'vitest';
import { answerGiven, answerSeen, answerValue, importAnswersOf } from './import-answers';

const key = 'applications|disclosed|total';
const fields = (value: string, given: string, isSeen: boolean) => ({
  [answerValue(key)]: value,
  [answerGiven(key)]: given,
  ...(isSeen && { [answerSeen(key)]: 'on' }),
});

describe('what a form says of doubtful cells', () => {
  it.each([
    ['confirmed', fields('12', '12', true), { [key]: 12 }],
    ['corrected, as people type', fields('１,200', '12', true), { [key]: 1200 }],
    ['blank on purpose', fields('', '12', true), { [key]: null }],
    ['not looked at', fields('12', '12', false), {}],
    ['no cell of ours', { 'value:__proto__|a|b': '1', 'seen:__proto__|a|b': 'on' }, {}],
  ])('%s', (_, form, answers) => {
    expect(importAnswersOf(form)).toEqual({ ok: true, value: answers });
  });

  it.each([
    ['changed and not ticked', fields('13', '12', false)],
    ['no number', fields('十二', '12', true)],
  ])('asks again: %s', (_, form) => {
    expect(importAnswersOf(form)).toMatchObject({ ok: false, failure: { [answerValue(key)]: [expect.any(String)] } });
  });
});
