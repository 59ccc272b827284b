import { TextView } from '@/components/editor/text-view';
import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { assignmentStateLabels, outcomeLabels } from '@/lib/applications/labels';
import type { AssignmentRow } from '@/lib/applications/loaders/application';
import { isBlank } from '@/lib/documents/text-schema';
import { AssignmentSteps } from './assignment-steps';
import { OpinionForm } from './opinion-form';
import { assignmentStateTones } from './state-tones';

interface Props {
  readonly assignments: readonly AssignmentRow[];
  /** Whose unsaved words the browser keeps. */
  readonly owner: string;
  readonly now: Date;
}

/** What was asked of sections and what they said, the last first. */
export function Assignments({ assignments, owner, now }: Props) {
  return (
    <ul className="flex flex-col gap-5">
      {assignments.map((assignment) => (
        <li key={assignment.id} className="border-l-2 border-line pl-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{assignment.section}</span>
            <StateBadge tone={assignmentStateTones[assignment.state]}>
              {assignmentStateLabels[assignment.state]}
            </StateBadge>
            <span className="text-note text-muted">
              {assignment.assignedBy}，<Time at={assignment.assignedAt} now={now} /> 交办
              {assignment.dueOn && `，请在 ${assignment.dueOn} 前交回`}
            </span>
          </p>
          {assignment.ask && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">{assignment.ask}</p>}
          <div className="mt-3">
            {assignment.isEditable ? (
              <OpinionForm
                owner={owner}
                assignmentId={assignment.id}
                version={assignment.version}
                opinion={assignment.opinion}
                proposedOutcome={assignment.proposedOutcome}
                search={assignment.search}
                steps={assignment.steps}
              />
            ) : (
              <>
                <Opinion assignment={assignment} />
                <AssignmentSteps assignmentId={assignment.id} version={assignment.version} steps={assignment.steps} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Opinion({ assignment }: { readonly assignment: AssignmentRow }) {
  const { opinion, proposedOutcome, search } = assignment;
  if (isBlank(opinion) && proposedOutcome === null && search === '') {
    return <p className="mb-2 text-muted">科室还没有写意见。</p>;
  }
  return (
    <dl className="mb-3 flex flex-col gap-2">
      {proposedOutcome && (
        <div>
          <dt className="text-muted">拟作的答复</dt>
          <dd>{outcomeLabels[proposedOutcome]}</dd>
        </div>
      )}
      <div>
        <dt className="text-muted">办理意见</dt>
        <dd>
          <TextView text={opinion} />
        </dd>
      </div>
      {search && (
        <div>
          <dt className="text-muted">检索的情况</dt>
          <dd className="whitespace-pre-wrap">{search}</dd>
        </div>
      )}
    </dl>
  );
}
