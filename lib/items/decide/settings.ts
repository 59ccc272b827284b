import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { type GenreKey, genreOf, genres } from '../genres';
import { itemPolicy } from '../policy';
import type { RuleDraft, StoredRule, TermHead } from '../types';

/** So many terms a list holds, closed ones too: nobody finds their way in a longer one. */
const termLimit = 200;

/** So many words an agency adds: every item is held against each of them. */
const ruleLimit = 500;

export type TermRefusal = {
  readonly code: 'notFound' | 'forbidden' | 'nameTaken' | 'alreadySo' | 'atTheEnd' | 'tooMany';
};
export type RuleRefusal = { readonly code: 'notFound' | 'forbidden' | 'wrongTaken' | 'tooMany' };

/** What a command adds to the refusals of its decision. */
export type TermFailure = TermRefusal | { readonly code: 'changedMeanwhile' };
export type RuleFailure = RuleRefusal | { readonly code: 'changedMeanwhile' };
export type LeaderGenresFailure = { readonly code: 'forbidden' | 'changedMeanwhile' };

function mayTouch(record: { readonly agencyId: string }, actor: Actor): 'notFound' | 'forbidden' | null {
  // Not 'forbidden': another agency must not learn that the record exists.
  if (record.agencyId !== actor.agencyId) return 'notFound';
  return permits(itemPolicy, 'configure', actor) ? null : 'forbidden';
}

/** Decides on a new term; answers with its place, the last. @param terms all of the agency's of this kind */
export function decideNewTerm(actor: Actor, name: string, terms: readonly TermHead[]): Result<number, TermRefusal> {
  if (!permits(itemPolicy, 'configure', actor)) return fail({ code: 'forbidden' });
  if (terms.some((term) => term.name === name)) return fail({ code: 'nameTaken' });
  if (terms.length >= termLimit) return fail({ code: 'tooMany' });
  return ok(Math.max(0, ...terms.map(({ position }) => position)) + 1);
}

/** Decides on a term's name. @param terms all of the agency's of its kind */
export function decideTermName(
  term: TermHead,
  actor: Actor,
  name: string,
  terms: readonly TermHead[],
): Result<string, TermRefusal> {
  const refused = mayTouch(term, actor);
  if (refused) return fail({ code: refused });
  const isTaken = terms.some((other) => other.id !== term.id && other.name === name);
  return isTaken ? fail({ code: 'nameTaken' }) : ok(name);
}

/** Decides on moving a term one place; answers with all of its kind in their new order. */
export function decideTermMove(
  term: TermHead,
  actor: Actor,
  direction: 'up' | 'down',
  terms: readonly TermHead[],
): Result<readonly TermHead[], TermRefusal> {
  const refused = mayTouch(term, actor);
  if (refused) return fail({ code: refused });
  const from = terms.findIndex(({ id }) => id === term.id);
  const other = terms[direction === 'up' ? from - 1 : from + 1];
  if (!other) return fail({ code: 'atTheEnd' });
  const swapped = new Map([
    [term.id, other],
    [other.id, term],
  ]);
  return ok(terms.map((one) => swapped.get(one.id) ?? one));
}

/** Decides on closing (停用) or opening (启用) a term. Items that bear it keep it. */
export function decideTermUse(term: TermHead, actor: Actor, isActive: boolean): Result<boolean, TermRefusal> {
  const refused = mayTouch(term, actor);
  if (refused) return fail({ code: refused });
  return term.isActive === isActive ? fail({ code: 'alreadySo' }) : ok(isActive);
}

/** Decides on a line of the 用词表. @param rule the line to be changed, null for a new one @param rules all of the agency's */
export function decideRule(
  rule: StoredRule | null,
  actor: Actor,
  draft: RuleDraft,
  rules: readonly StoredRule[],
): Result<RuleDraft, RuleRefusal> {
  const refused = mayTouch(rule ?? actor, actor);
  if (refused) return fail({ code: refused });
  if (rules.some(({ id, wrong }) => id !== rule?.id && wrong === draft.wrong)) return fail({ code: 'wrongTaken' });
  if (!rule && rules.length >= ruleLimit) return fail({ code: 'tooMany' });
  return ok(draft);
}

export function decideRuleRemoval(rule: StoredRule, actor: Actor): Result<null, RuleRefusal> {
  const refused = mayTouch(rule, actor);
  return refused ? fail({ code: refused }) : ok(null);
}

/** Stands for a version: changes with everything that may be changed of a rule. */
export function ruleStamp({ wrong, right, note }: RuleDraft): string {
  return JSON.stringify([wrong, right, note]);
}

const genreKeys = Object.keys(genres) as readonly GenreKey[];

/** Genres that a leader signs in every agency: no setting takes them away. */
export const alwaysSigned: readonly GenreKey[] = genreKeys.filter((key) => genreOf(key)?.needsLeader);

/** The agency's own choice in the order of the list, each once, without those that are signed anyway. */
export function ownLeaderGenres(chosen: readonly string[]): readonly GenreKey[] {
  return genreKeys.filter((key) => chosen.includes(key) && !alwaysSigned.includes(key));
}

/** Stands for a version of the agency's choice. */
export function leaderGenresStamp(chosen: readonly string[]): string {
  return ownLeaderGenres(chosen).join(',');
}

/** Decides on the genres that a leader signs here; answers with what is kept of the choice. */
export function decideLeaderGenres(
  actor: Actor,
  chosen: readonly string[],
): Result<readonly GenreKey[], { readonly code: 'forbidden' }> {
  return permits(itemPolicy, 'configure', actor) ? ok(ownLeaderGenres(chosen)) : fail({ code: 'forbidden' });
}
