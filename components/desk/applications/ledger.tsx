import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { eventLabels } from '@/lib/applications/labels';
import type { RecordedEvent } from '@/lib/applications/queries/detail';
import type { LedgerEvent } from '@/lib/applications/types';
import { factsWords } from './event-words';
import { ReverseButton } from './reverse-button';

interface Props {
  readonly applicationId: string;
  readonly version: number;
  readonly events: readonly LedgerEvent[];
  readonly entries: readonly RecordedEvent[];
  /** Why an event can't be taken back, by id; null where it can. Null as a whole where this person takes none back. */
  readonly reversals: Readonly<Record<string, string | null>> | null;
  readonly mayReadLetters: boolean;
  readonly now: Date;
}

/** The ledger, in the law's order: dated acts with who entered them, and counter-entries beside what they take back. */
export function Ledger({ applicationId, version, events, entries, reversals, mayReadLetters, now }: Props) {
  const counterOf = new Map(events.flatMap((event) => (event.reverses ? [[event.reverses, event] as const] : [])));
  const acts = events.filter(({ kind }) => kind !== 'reversed').toSorted(byLawsOrder);
  const entryOf = new Map(entries.map((entry) => [entry.eventId, entry]));
  if (acts.length === 0) return <p className="text-muted">还没有登记任何事项。</p>;
  return (
    <ol className="max-w-3xl border-l-2 border-line">
      {acts.map((event) => {
        const counter = counterOf.get(event.id);
        return (
          <li key={event.id} className="relative py-2 pl-5">
            <span
              aria-hidden="true"
              className={`absolute top-4 -left-[5px] size-2 rounded-full ${counter ? 'bg-muted' : 'bg-accent'}`}
            />
            <Act event={event} isReversed={counter !== undefined} mayReadLetters={mayReadLetters} />
            <Entered entry={entryOf.get(event.id)} now={now} />
            {event.reason && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">补登理由：{event.reason}</p>}
            {counter && (
              <div className="mt-1 bg-wash px-2 py-1">
                <p className="whitespace-pre-wrap">冲正：{counter.reason}</p>
                <Entered entry={entryOf.get(counter.id)} now={now} />
              </div>
            )}
            {reversals && event.id in reversals && (
              <div className="mt-1 print:hidden">
                <ReverseButton
                  applicationId={applicationId}
                  version={version}
                  eventId={event.id}
                  title={`${eventLabels[event.kind]}，${event.on}`}
                  refusal={reversals[event.id] ?? null}
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function byLawsOrder(one: LedgerEvent, other: LedgerEvent): number {
  return one.on === other.on ? one.number - other.number : one.on < other.on ? -1 : 1;
}

interface ActProps {
  readonly event: LedgerEvent;
  readonly isReversed: boolean;
  readonly mayReadLetters: boolean;
}

function Act({ event, isReversed, mayReadLetters }: ActProps) {
  const facts = factsWords(event);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <time dateTime={event.on} className={`tabular-nums ${isReversed ? 'line-through' : ''}`}>
        {event.on}
      </time>
      <span className={`font-semibold ${isReversed ? 'text-muted line-through' : ''}`}>{eventLabels[event.kind]}</span>
      {facts && <span className={isReversed ? 'text-muted line-through' : ''}>{facts}</span>}
      {isReversed && <StateBadge tone="neutral">已冲正，不计</StateBadge>}
      {event.letterId && mayReadLetters && (
        <Link href={`#letter-${event.letterId}`} className="text-accent underline underline-offset-2">
          文书
        </Link>
      )}
    </p>
  );
}

function Entered({ entry, now }: { readonly entry: RecordedEvent | undefined; readonly now: Date }) {
  if (!entry) return null;
  return (
    <p className="text-note text-muted">
      {entry.recordedBy ?? '网上提交'}，<Time at={entry.recordedAt} now={now} /> 登记
    </p>
  );
}
