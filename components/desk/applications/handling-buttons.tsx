import { ChevronDown } from 'lucide-react';
import type { ApplicationPageData } from '@/lib/applications/loaders/application';
import { AssignButton } from './assign-button';
import { DraftButton } from './draft-button';
import { RecordButton } from './record-button';

type Props = Pick<
  ApplicationPageData,
  | 'next'
  | 'head'
  | 'acts'
  | 'drafts'
  | 'today'
  | 'sections'
  | 'assigningRefusal'
  | 'mayAssign'
  | 'assignmentRows'
  | 'current'
>;

/** What else may be done now, out of the way of what comes next. */
export function HandlingButtons(props: Props) {
  const { next, head, acts, drafts, today, sections, assigningRefusal, mayAssign } = props;
  const place = { applicationId: head.id, version: head.version };
  const proposed = props.assignmentRows.find(({ state }) => state === 'taken')?.proposedOutcome ?? null;
  const letters = drafts.filter((kind) => !(next?.kind === 'draft' && next.letter === kind));
  const others = acts.filter(({ kind }) => !(next?.kind === 'record' && next.event === kind));
  const mayGiveOut = mayAssign && props.current.state !== 'concluded' && next?.kind !== 'assign';
  if (letters.length === 0 && others.length === 0 && !mayGiveOut) return null;
  const byHand = others.filter(({ isLetterAct }) => !isLetterAct);
  const outside = others.filter(({ isLetterAct }) => isLetterAct);
  return (
    <details className="group print:hidden">
      <summary className="inline-flex min-h-9 cursor-pointer list-none items-center gap-1 text-accent [&::-webkit-details-marker]:hidden">
        其他办理
        <ChevronDown aria-hidden="true" size={16} className="group-open:rotate-180" />
      </summary>
      <div className="mt-2 flex flex-col gap-3">
        {(letters.length > 0 || mayGiveOut) && (
          <Row label="交办与文书">
            {mayGiveOut && <AssignButton {...place} sections={sections} refusal={assigningRefusal} />}
            {letters.map((kind) => (
              <DraftButton key={kind} kind={kind} applicationId={head.id} proposed={proposed} />
            ))}
          </Row>
        )}
        {byHand.length > 0 && (
          <Row label="登记事项">
            {byHand.map((act) => (
              <RecordButton key={act.kind} act={act} {...place} today={today} />
            ))}
          </Row>
        )}
        {outside.length > 0 && (
          <Row label="补登已在系统外发出的文书">
            {outside.map((act) => (
              <RecordButton key={act.kind} act={act} {...place} today={today} />
            ))}
          </Row>
        )}
      </div>
    </details>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-note text-muted">{label}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
