import type { ImportAnswers } from '../report-import/answers';
import { fail, ok, type Result } from '../result';

/** Names of the two controls of a doubtful cell. */
export const answerValue = (key: string): string => `value:${key}`;
export const answerSeen = (key: string): string => `seen:${key}`;
/** What was printed in the field when the page was drawn. */
export const answerGiven = (key: string): string => `given:${key}`;

type FieldErrors = Readonly<Record<string, readonly string[]>>;

const cellKey = /^(?:proactive|applications|appeals)\|[A-Za-z.]{1,60}\|[A-Za-z]{1,60}$/;
const figureText = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/**
 * What a form says of doubtful cells: a ticked one is answered by its field, where empty means blank on purpose. One
 * that was changed and not ticked is asked about, so that nothing typed is lost.
 */
export function importAnswersOf(fields: Readonly<Record<string, unknown>>): Result<ImportAnswers, FieldErrors> {
  const answers: Record<string, number | null> = {};
  const errors: Record<string, readonly string[]> = {};
  for (const [name, typed] of Object.entries(fields)) {
    const key = name.startsWith('value:') ? name.slice('value:'.length) : '';
    if (!cellKey.test(key) || typeof typed !== 'string') continue;
    const answer = answerOf(typed, fields[answerSeen(key)] !== undefined, fields[answerGiven(key)]);
    if (answer.kind === 'fault') errors[name] = [answer.message];
    if (answer.kind === 'seen') answers[key] = answer.value;
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok(answers);
}

type Answer =
  | { readonly kind: 'unseen' }
  | { readonly kind: 'seen'; readonly value: number | null }
  | { readonly kind: 'fault'; readonly message: string };

function answerOf(typed: string, isSeen: boolean, given: unknown): Answer {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (text !== '' && !figureText.test(text)) return { kind: 'fault', message: '请填数字，空白就留空' };
  if (isSeen) return { kind: 'seen', value: text === '' ? null : Number(text) };
  return text === given ? { kind: 'unseen' } : { kind: 'fault', message: '改了数，请同时勾选“已核对”' };
}
