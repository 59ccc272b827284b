import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { Step } from '../../workflow/machine';
import { stepsFrom } from '../../workflow/machine';
import { decideStep, type StepFacts } from '../decide/steps';
import { reportActionConsequences, reportActionLabels, stepFailureText } from '../labels';
import { reportPolicy } from '../policy';
import type { ReportHead, ReportState } from '../types';
import { type ReportAction, reportWorkflow } from '../workflow';

/** One button: usable, or grey with the reason. */
export interface StepOffer {
  readonly action: ReportAction;
  readonly label: string;
  readonly consequence: string;
  readonly needsReason: boolean;
  /** Why it can't be taken now; usable when left out. */
  readonly refusal?: string;
}

/** The steps that this person may ever take from here; what is not theirs at all is not shown. */
export function stepOffers(report: ReportHead, actor: Actor, facts: StepFacts): readonly StepOffer[] {
  return stepsFrom<ReportState, ReportAction>(reportWorkflow, report.state)
    .filter((action) => permits(reportPolicy, action, actor, report))
    .filter((action) => action !== 'withdraw' || facts.isPublic)
    .map((action) => {
      const step: Step<ReportState> = reportWorkflow[action];
      // A reason is asked for after the click, so its absence greys nothing.
      const decision = decideStep(report, actor, { action, reason: '-' }, facts);
      return {
        action,
        label: reportActionLabels[action],
        consequence: reportActionConsequences[action],
        needsReason: step.needsReason === true,
        ...(!decision.ok && { refusal: stepFailureText(decision.failure) }),
      };
    });
}
