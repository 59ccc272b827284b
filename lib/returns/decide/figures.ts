import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { returnPolicy } from '../policy';
import type { MetricDefinition, MetricValues, ReturnHead, ReturnState } from '../types';
import { mayKnow } from './steps';

export type FillRefusal =
  | { readonly code: 'notFound' | 'forbidden' }
  | { readonly code: 'wrongState'; readonly state: ReturnState };

/** Declared figures as a form names them: by key, blank ones as null. */
export type DeclaredFigures = Readonly<Record<string, number | null>>;

/** Whether the declared figures may be written now; answers with what each definition in use will hold. */
export function decideFigures(
  head: ReturnHead,
  actor: Actor,
  figures: DeclaredFigures,
  definitions: readonly Pick<MetricDefinition, 'id' | 'key'>[],
): Result<MetricValues, FillRefusal> {
  if (!mayKnow(head, actor)) return fail({ code: 'notFound' });
  if (!permits(returnPolicy, 'fill', actor, head)) return fail({ code: 'forbidden' });
  if (head.state !== 'open') return fail({ code: 'wrongState', state: head.state });
  return ok(valuesOf(figures, definitions));
}

/** A figure of no definition in use is dropped: its field was taken away while the page was open. */
function valuesOf(
  figures: DeclaredFigures,
  definitions: readonly Pick<MetricDefinition, 'id' | 'key'>[],
): MetricValues {
  return Object.fromEntries(
    definitions.flatMap(({ id, key }) => {
      const value = figures[key] ?? null;
      return value === null ? [] : [[id, value]];
    }),
  );
}
