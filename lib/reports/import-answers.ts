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
    const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
    const isSeen = fields[answerSeen(key)] !== undefined;
    if (text !== '' && !figureText.test(text)) errors[name] = ['请填数字，空白就留空'];
    else if (isSeen) answers[key] = text === '' ? null : Number(text);
    else if (text !== fields[answerGiven(key)]) errors[name] = ['改了数，请同时勾选“已核对”'];
  }
  if (Object.keys(errors).length > 0) return fail(errors);
  return ok(answers);
}
