import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import type { Step } from '../../workflow/machine';
import { blockPolicy } from '../policy';
import type { BlockHead, BlockHolder, ReportState } from '../types';
import { type HandingAction, handingWorkflow } from '../workflow';

export interface HandingRequest {
  readonly action: HandingAction;
  /** To whom, for `handOut`. */
  readonly sectionId?: string;
  /** What is asked for, or why it goes back. */
  readonly note?: string;
}

export interface HandingChange {
  readonly holder: BlockHolder;
  readonly sectionId: string | null;
  readonly handNote: string | null;
}

export type HandingRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'reasonMissing' | 'sectionMissing' | 'notProse' }
  | { readonly code: 'notDraft'; readonly state: ReportState }
  | { readonly code: 'wrongHolder'; readonly holder: BlockHolder };

/** Decides one step of a block between office and section (约稿). */
export function decideHanding(
  block: BlockHead,
  actor: Actor,
  request: HandingRequest,
): Result<HandingChange, HandingRefusal> {
  const matter = { state: block.holder, sectionId: block.sectionId };
  const step: Step<BlockHolder> = handingWorkflow[request.action];
  if (block.agencyId !== actor.agencyId || !permits(blockPolicy, 'read', actor, matter)) return fail({ code: 'notFound' });
  if (!permits(blockPolicy, request.action, actor, matter)) return fail({ code: 'forbidden' });
  if (block.reportState !== 'draft') return fail({ code: 'notDraft', state: block.reportState });
  if (block.kind !== 'prose') return fail({ code: 'notProse' });
  if (!step.from.includes(block.holder)) return fail({ code: 'wrongHolder', holder: block.holder });
  if (request.action === 'handOut' && !request.sectionId) return fail({ code: 'sectionMissing' });
  if (step.needsReason && !request.note?.trim()) return fail({ code: 'reasonMissing' });
  return ok({
    holder: step.to,
    sectionId: request.action === 'handOut' ? (request.sectionId ?? null) : block.sectionId,
    handNote: step.to === 'withSection' ? request.note?.trim() || null : null,
  });
}
