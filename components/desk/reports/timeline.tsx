import { Time } from '@/components/ui/time';
import { auditActionLabels, reportStateLabels } from '@/lib/reports/labels';
import type { HistoryEntry, ReportState } from '@/lib/reports/types';

/** Several edits of one person in a row read as one line. */
interface TimelineLine extends HistoryEntry {
  readonly times: number;
  readonly places: readonly string[];
}

function linesOf(entries: readonly HistoryEntry[]): readonly TimelineLine[] {
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

function isSameWork(last: HistoryEntry, next: HistoryEntry): boolean {
  return next.action.startsWith('edit') && next.action === last.action && next.actorName === last.actorName;
}

/** The report's whole life, newest first, in words. */
export function Timeline({ entries, now }: { readonly entries: readonly HistoryEntry[]; readonly now: Date }) {
  return (
    <ol reversed className="max-w-3xl border-l-2 border-line">
      {linesOf(entries)
        .toReversed()
        .map((line) => (
          <li key={line.number} className="relative py-2 pl-5">
            <span aria-hidden="true" className="absolute top-4 -left-[5px] size-2 rounded-full bg-accent" />
            <p className="flex flex-wrap gap-x-3">
              <span className="font-semibold">{auditActionLabels[line.action] ?? line.action}</span>
              <span>{line.actorName}</span>
              <span className="text-muted">
                <Time at={line.at} now={now} />
                {line.times > 1 && `，共 ${line.times} 次`}
              </span>
            </p>
            <StateMove line={line} />
            {line.places.length > 0 && <p className="text-muted">{line.places.join('；')}</p>}
            {line.reason && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">{line.reason}</p>}
          </li>
        ))}
    </ol>
  );
}

function StateMove({ line }: { readonly line: TimelineLine }) {
  if (!line.fromState || !line.toState) return null;
  const name = (state: string) => reportStateLabels[state as ReportState] ?? state;
  return (
    <p className="text-muted">
      {name(line.fromState)} → {name(line.toState)}
    </p>
  );
}
