import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { metricPolicy } from '../policy';
import type { DefinitionDraft, MetricDefinition } from '../types';

export type DefinitionRefusal = {
  readonly code: 'notFound' | 'forbidden' | 'keyTaken' | 'labelTaken' | 'tooMany' | 'atTheEnd' | 'alreadySo';
};

/** What a command adds to the refusals of its decision. */
export type DefinitionFailure = DefinitionRefusal | { readonly code: 'changedMeanwhile' };

/** More fields than this nobody fills in each month. */
const MOST_DEFINITIONS = 40;

/** Decides on a new figure to be declared; answers with its place, the last. */
export function decideNewDefinition(
  actor: Actor,
  draft: DefinitionDraft & { readonly key: string },
  all: readonly MetricDefinition[],
): Result<{ readonly position: number }, DefinitionRefusal> {
  if (!permits(metricPolicy, 'define', actor)) return fail({ code: 'forbidden' });
  if (all.some(({ key }) => key === draft.key)) return fail({ code: 'keyTaken' });
  if (all.some(({ label }) => label === draft.label)) return fail({ code: 'labelTaken' });
  if (all.length >= MOST_DEFINITIONS) return fail({ code: 'tooMany' });
  return ok({ position: Math.max(0, ...all.map(({ position }) => position)) + 1 });
}

/** Decides on new words, unit or aggregation. What was declared stays; how it adds up follows at once. */
export function decideDefinitionChange(
  actor: Actor,
  id: string,
  draft: DefinitionDraft,
  all: readonly MetricDefinition[],
): Result<MetricDefinition, DefinitionRefusal> {
  const found = findAmong(actor, id, all);
  if (!found.ok) return found;
  const isTaken = all.some((other) => other.id !== id && other.label === draft.label);
  return isTaken ? fail({ code: 'labelTaken' }) : found;
}

/** Decides on taking a figure out of use, or back into it. */
export function decideDefinitionUse(
  actor: Actor,
  id: string,
  isActive: boolean,
  all: readonly MetricDefinition[],
): Result<MetricDefinition, DefinitionRefusal> {
  const found = findAmong(actor, id, all);
  return found.ok && found.value.isActive === isActive ? fail({ code: 'alreadySo' }) : found;
}

/** Decides on moving one place; answers with all in their new order. */
export function decideDefinitionMove(
  actor: Actor,
  id: string,
  direction: 'up' | 'down',
  all: readonly MetricDefinition[],
): Result<readonly MetricDefinition[], DefinitionRefusal> {
  const found = findAmong(actor, id, all);
  if (!found.ok) return found;
  const from = all.indexOf(found.value);
  const other = all[direction === 'up' ? from - 1 : from + 1];
  if (!other) return fail({ code: 'atTheEnd' });
  const swapped = new Map([
    [id, other],
    [other.id, found.value],
  ]);
  return ok(all.map((one) => swapped.get(one.id) ?? one));
}

function findAmong(
  actor: Actor,
  id: string,
  all: readonly MetricDefinition[],
): Result<MetricDefinition, DefinitionRefusal> {
  if (!permits(metricPolicy, 'define', actor)) return fail({ code: 'forbidden' });
  const found = all.find((definition) => definition.id === id);
  return found ? ok(found) : fail({ code: 'notFound' });
}
