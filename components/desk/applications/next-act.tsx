import { LinkButton } from '@/components/ui/button';
import { letterKindLabels } from '@/lib/applications/labels';
import type { ApplicationPageData } from '@/lib/applications/loaders/application';
import type { EventKind, LetterKind } from '@/lib/applications/types';
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

function Primary(props: Props) {
  const { next, head, today, sections, assigningRefusal } = props;
  const place = { applicationId: head.id, version: head.version };
  switch (next?.kind) {
    case 'record': {
      const act = actOf(props, next.event);
      return act ? <RecordButton act={act} {...place} today={today} variant="primary" /> : null;
    }
    case 'letter':
      return (
        <LinkButton href={`/desk/applications/${head.id}/letters/${next.letterId}`} variant="primary">
          打开{letterKindLabels[next.letter]}
        </LinkButton>
      );
    case 'draft':
      return <Draft {...props} kind={next.letter} />;
    case 'assign':
      return props.mayAssign ? (
        <AssignButton {...place} sections={sections} refusal={assigningRefusal} variant="primary" />
      ) : null;
    case 'opinion':
      return (
        <LinkButton href="#assignments" variant="primary">
          看科室意见
        </LinkButton>
      );
    default:
      return null;
  }
}

/** Of several that were asked, whoever has not answered yet. */
function actOf({ acts }: Props, event: EventKind) {
  const kinds: readonly EventKind[] =
    event === 'thirdPartyAnswered' ? ['thirdPartyAnswered', 'agencyAnswered'] : [event];
  return acts.find(({ kind }) => kinds.includes(kind));
}

function Draft({ kind, head, drafts, assignmentRows }: Props & { readonly kind: LetterKind }) {
  if (!drafts.includes(kind)) return null;
  const proposed = assignmentRows.find(({ state }) => state === 'taken')?.proposedOutcome ?? null;
  return <DraftButton kind={kind} applicationId={head.id} proposed={proposed} variant="primary" />;
}
