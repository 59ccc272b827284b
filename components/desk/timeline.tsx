import { Time } from '@/components/ui/time';

/** One act on a matter, from the audit trail. */
interface TimelineEntry {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  /** Where in the matter it was done. */
  readonly place?: string | null;
}

/** Several edits of one person in a row read as one line. */
interface TimelineLine extends TimelineEntry {
  readonly times: number;
  readonly places: readonly string[];
}

interface Props {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly now: Date;
  /** What the domain calls its acts and its states. */
  readonly actions: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
}

function linesOf(entries: readonly TimelineEntry[]): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const places = entry.place ? [entry.place] : [];
    if (last && isSameWork(last, entry)) {
      lines.splice(-1, 1, { ...entry, times: last.times + 1, places: [...new Set([...last.places, ...places])] });
    } else {
      lines.push({ ...entry, times: 1, places });
    }
  }
  return lines;
}

function isSameWork(last: TimelineEntry, next: TimelineEntry): boolean {
  return next.action.startsWith('edit') && next.action === last.action && next.actorName === last.actorName;
}

/** A matter's whole life, newest first, in words. */
export function Timeline({ entries, now, actions, states }: Props) {
  return (
    <ol reversed className="max-w-3xl border-l-2 border-line">
      {linesOf(entries)
        .toReversed()
        .map((line) => (
          <li key={line.number} className="relative py-2 pl-5">
            <span aria-hidden="true" className="absolute top-4 -left-[5px] size-2 rounded-full bg-accent" />
            <p className="flex flex-wrap gap-x-3">
              <span className="font-semibold">{actions[line.action] ?? line.action}</span>
              <span>{line.actorName}</span>
              <span className="text-muted">
                <Time at={line.at} now={now} />
                {line.times > 1 && `，共 ${line.times} 次`}
              </span>
            </p>
            {line.fromState && line.toState && (
              <p className="text-muted">
                {states[line.fromState] ?? line.fromState} → {states[line.toState] ?? line.toState}
              </p>
            )}
            {line.places.length > 0 && <p className="text-muted">{line.places.join('；')}</p>}
            {line.reason && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">{line.reason}</p>}
          </li>
        ))}
    </ol>
  );
}
