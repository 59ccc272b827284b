import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { blockPolicy, reportPolicy } from '../policy';
import type { BlockHead, ReportHead, ReportState } from '../types';

export type EditRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'withSection' }
  | { readonly code: 'notDraft'; readonly state: ReportState };

/** Whether the report's figures, waivers, note and order may be changed now. */
export function decideEdit(report: ReportHead, actor: Actor): Result<null, EditRefusal> {
  if (report.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!permits(reportPolicy, 'edit', actor, report)) return fail({ code: 'forbidden' });
  if (report.state !== 'draft') return fail({ code: 'notDraft', state: report.state });
  return ok(null);
}

/** Whether this person may write in this block now. A section sees no block but its own. */
export function decideBlockEdit(block: BlockHead, actor: Actor): Result<null, EditRefusal> {
  const matter = { state: block.holder, sectionId: block.sectionId };
  if (block.report.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
  if (!permits(blockPolicy, 'read', actor, matter)) return fail({ code: 'notFound' });
  if (block.report.state !== 'draft') return fail({ code: 'notDraft', state: block.report.state });
  if (permits(blockPolicy, 'edit', actor, matter)) return ok(null);
  return fail({ code: block.holder === 'withSection' ? 'withSection' : 'forbidden' });
}
