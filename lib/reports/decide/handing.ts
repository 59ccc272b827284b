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
  const refusal = rightRefusal(block, actor, request) ?? readinessRefusal(block, request);
  if (refusal) return fail(refusal);
  const holder: BlockHolder = handingWorkflow[request.action].to;
  return ok({
    holder,
    sectionId: request.action === 'handOut' ? (request.sectionId ?? null) : block.sectionId,
    handNote: holder === 'withSection' ? request.note?.trim() || null : null,
  });
}

/** A section hears 'not found' of every block but its own. */
function rightRefusal(block: BlockHead, actor: Actor, { action }: HandingRequest): HandingRefusal | null {
  const matter = { state: block.holder, sectionId: block.sectionId };
  const mayKnow = block.report.agencyId === actor.agencyId && permits(blockPolicy, 'read', actor, matter);
  if (!mayKnow) return { code: 'notFound' };
  return permits(blockPolicy, action, actor, matter) ? null : { code: 'forbidden' };
}

function readinessRefusal(block: BlockHead, { action, sectionId, note }: HandingRequest): HandingRefusal | null {
  const step: Step<BlockHolder> = handingWorkflow[action];
  if (block.report.state !== 'draft') return { code: 'notDraft', state: block.report.state };
  if (block.kind !== 'prose') return { code: 'notProse' };
  if (!step.from.includes(block.holder)) return { code: 'wrongHolder', holder: block.holder };
  if (action === 'handOut' && !sectionId) return { code: 'sectionMissing' };
  return step.needsReason && !note?.trim() ? { code: 'reasonMissing' } : null;
}
