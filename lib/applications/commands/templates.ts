import { randomUUID } from 'node:crypto';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import type { Wording } from '../letters/types';
import { checkWording, type WordingRefusal } from '../letters/wording';
import { applicationPolicy } from '../policy';
import { findTemplate, outcomeColumn } from '../queries/templates';
import type { LetterKind, Outcome } from '../types';

/** What a template says to whoever writes the next letter; long enough for a few cases. */
const lessonsAtMost = 2000;

export type TemplateFailure =
  | WordingRefusal
  | { readonly code: 'forbidden' | 'outcomeMissing' | 'lessonsTooLong' | 'changedMeanwhile' };

export interface TemplateInput {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  /** 0 where the agency has written none. */
  readonly seenVersion: number;
  readonly wording: Wording;
  readonly lessons: string;
}

/**
 * Writes the next version of a template; earlier ones stay, and letters that are begun keep theirs.
 * @returns the new version
 */
export async function saveTemplate(
  db: Database,
  actor: Actor,
  { kind, outcome, seenVersion, wording, lessons }: TemplateInput,
  at: Date,
): Promise<Result<number, TemplateFailure>> {
  if (!permits(applicationPolicy, 'configure', actor)) return fail({ code: 'forbidden' });
  if ((kind === 'reply') !== (outcome !== null)) return fail({ code: 'outcomeMissing' });
  const checked = checkWording(wording);
  if (!checked.ok) return checked;
  if ([...lessons.trim()].length > lessonsAtMost) return fail({ code: 'lessonsTooLong' });

  return inTransaction(db, async (tx): Promise<Result<number, TemplateFailure>> => {
    // One at a time: the next version is that after the newest.
    await tx.$queryRaw`SELECT id FROM agency WHERE id = ${actor.agencyId}::uuid FOR NO KEY UPDATE`;
    const standing = await findTemplate(tx, actor.agencyId, kind, outcome);
    if (standing.version !== seenVersion) return fail({ code: 'changedMeanwhile' });

    const version = seenVersion + 1;
    const id = randomUUID();
    const parts = asJson(checked.value);
    const key = { agencyId: actor.agencyId, kind, outcome: outcomeColumn(outcome), version };
    await tx.letterTemplate.create({
      data: { id, ...key, parts, lessons: lessons.trim(), createdBy: actor.userId, createdAt: at },
    });
    const detail = { kind, outcome: outcomeColumn(outcome), version, before: asJson(standing.wording), after: parts };
    await appendAudit(tx, actor, { subject: `letterTemplate:${id}`, action: 'templateWritten', detail }, at);
    return ok(version);
  });
}
