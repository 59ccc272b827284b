import type { CountedRecords } from '../statistics/sources/types';
import type { Figure } from '../statistics/types';
import type { FigureEvidence } from './types';

/** What a figure's evidence comes to today. */
export interface FigureToday {
  readonly value: Figure;
  readonly ids: readonly string[];
}

/** A figure that no longer agrees with the records. */
export interface FigureDrift {
  readonly source: string;
  readonly kind: FigureEvidence['kind'];
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  /** As it was frozen. */
  readonly was: Figure;
  /** As the records give it today; what a correction by hand put aside, where it was corrected. */
  readonly now: Figure;
  /** Ids that count today and did not, and those that did and do not. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What sort of records they are; null where the figure counts none. */
  readonly of: CountedRecords['of'] | null;
}

/** Compares a figure with today; null where it still agrees. */
export function driftOf(
  evidence: FigureEvidence,
  today: FigureToday,
  of: CountedRecords['of'] | null,
): FigureDrift | null {
  const { source, kind, label, unit, rule, value } = evidence;
  const before = new Set(evidence.ids);
  const after = new Set(today.ids);
  const added = today.ids.filter((id) => !before.has(id));
  const removed = evidence.ids.filter((id) => !after.has(id));
  // A correction never was what the records gave: it drifts when they changed under it.
  const isSame = kind === 'corrected' || value === today.value;
  if (isSame && added.length === 0 && removed.length === 0) return null;
  return { source, kind, label, unit, rule, was: value, now: today.value, added, removed, of };
}
