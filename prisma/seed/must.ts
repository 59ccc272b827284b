import type { Result } from '../../lib/result';

/** The demo's steps are all allowed; one that is not is a fault in the demo or in the rules. */
export function must<Value, Failure>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw new Error(`the demo was refused: ${JSON.stringify(result.failure)}`);
}
