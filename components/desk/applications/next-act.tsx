import { LinkButton } from '@/components/ui/button';
import { letterKindLabels } from '@/lib/applications/labels';
import type { ApplicationPageData } from '@/lib/applications/loaders/application';
import { AssignButton } from './assign-button';
import { DraftButton } from './draft-button';
import { RecordButton } from './record-button';

type Props = Pick<
  ApplicationPageData,
  'next' | 'head' | 'acts' | 'drafts' | 'today' | 'sections' | 'assigningRefusal' | 'mayAssign' | 'assignmentRows'
>;

/** What comes next, in one sentence with one button. */
export function NextStep(props: Props) {
  const { next } = props;
  if (!next) return null;
  return (
    <section
      aria-labelledby="next"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-l-4 border-accent bg-accent-wash px-3 py-2.5 print:hidden"
    >
      <h2 id="next" className="font-semibold">
        下一步
      </h2>
      <p className="min-w-0 flex-1 basis-64">{next.why}</p>
      <Primary {...props} />
    </section>
  );
}

function Primary({ next, head, acts, drafts, today, sections, assigningRefusal, mayAssign, assignmentRows }: Props) {
  const place = { applicationId: head.id, version: head.version };
  if (next?.kind === 'record') {
    // Of several that were asked, whoever has not answered yet.
    const kinds = next.event === 'thirdPartyAnswered' ? ['thirdPartyAnswered', 'agencyAnswered'] : [next.event];
    const act = acts.find(({ kind }) => kinds.includes(kind));
    return act ? <RecordButton act={act} {...place} today={today} variant="primary" /> : null;
  }
  if (next?.kind === 'letter') {
    return (
      <LinkButton href={`/desk/applications/${head.id}/letters/${next.letterId}`} variant="primary">
        打开{letterKindLabels[next.letter]}
      </LinkButton>
    );
  }
  if (next?.kind === 'draft') {
    const proposed = assignmentRows.find(({ state }) => state === 'taken')?.proposedOutcome ?? null;
    const isOffered = drafts.includes(next.letter);
    return isOffered ? (
      <DraftButton kind={next.letter} applicationId={head.id} proposed={proposed} variant="primary" />
    ) : null;
  }
  if (next?.kind === 'assign' && mayAssign) {
    return <AssignButton {...place} sections={sections} refusal={assigningRefusal} variant="primary" />;
  }
  return next?.kind === 'opinion' ? (
    <LinkButton href="#assignments" variant="primary">
      看科室意见
    </LinkButton>
  ) : null;
}
