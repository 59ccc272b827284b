import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { genreOf } from '../genres';
import { itemPolicy } from '../policy';

export type CreationRefusal = {
  readonly code: 'forbidden' | 'sectionMissing' | 'otherSection' | 'genreUnknown' | 'copyNotFound';
};

/** The active sections of an agency that a new item may belong to. */
export interface CreationFacts {
  readonly activeSections: readonly string[];
}

export interface NewItem {
  readonly genre: string;
  /** Left out by an officer: it is their own. */
  readonly sectionId?: string;
}

/** Whether an item may be begun, and the section it belongs to. */
export function decideCreation(
  actor: Actor,
  { genre, sectionId }: NewItem,
  { activeSections }: CreationFacts,
  act: 'create' | 'import' = 'create',
): Result<string, CreationRefusal> {
  const section = sectionId ?? actor.sectionId;
  const mayAtAll = permits(itemPolicy, act, actor, { sectionId: actor.sectionId });
  if (!mayAtAll) return fail({ code: 'forbidden' });
  if (!section || !activeSections.includes(section)) return fail({ code: 'sectionMissing' });
  if (!permits(itemPolicy, act, actor, { sectionId: section })) return fail({ code: 'otherSection' });
  return genreOf(genre) ? ok(section) : fail({ code: 'genreUnknown' });
}
