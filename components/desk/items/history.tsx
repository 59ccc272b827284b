import { Time } from '@/components/ui/time';
import { itemAuditLabels, itemStateLabels } from '@/lib/items/labels';
import type { HistoryLine, ItemState } from '@/lib/items/types';

/** Several edits of one person in a row read as one line. */
interface Line extends HistoryLine {
  readonly times: number;
}

function linesOf(entries: readonly HistoryLine[]): readonly Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const isSameWork = last?.action === 'edit' && entry.action === 'edit' && last.actorName === entry.actorName;
    if (isSameWork) lines.splice(-1, 1, { ...entry, times: last.times + 1 });
    else lines.push({ ...entry, times: 1 });
  }
  return lines;
}

/** An item's whole life, newest first, in words. */
export function History({ entries, now }: { readonly entries: readonly HistoryLine[]; readonly now: Date }) {
  return (
    <ol reversed className="max-w-3xl border-l-2 border-line">
      {linesOf(entries)
        .toReversed()
        .map((line) => (
          <li key={line.number} className="relative py-2 pl-5">
            <span aria-hidden="true" className="absolute top-4 -left-[5px] size-2 rounded-full bg-accent" />
            <p className="flex flex-wrap gap-x-3">
              <span className="font-semibold">{itemAuditLabels[line.action] ?? line.action}</span>
              <span>{line.actorName}</span>
              <span className="text-muted">
                <Time at={line.at} now={now} />
                {line.times > 1 && `，共 ${line.times} 次`}
              </span>
            </p>
            {line.fromState && line.toState && (
              <p className="text-muted">
                {stateName(line.fromState)} → {stateName(line.toState)}
              </p>
            )}
            {line.reason && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">{line.reason}</p>}
          </li>
        ))}
    </ol>
  );
}

function stateName(state: string): string {
  return itemStateLabels[state as ItemState] ?? state;
}
