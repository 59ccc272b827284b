import { Time } from '@/components/ui/time';
import { kinds } from '@/lib/counts/kinds';
import { kindName } from '@/lib/counts/labels';
import type { CountLine } from '@/lib/counts/loaders/month';
import type { CountEntry, CountPlace } from '@/lib/counts/types';
import { CountDialog } from './count-forms';

interface Props {
  readonly lines: readonly CountLine[];
  readonly place: Omit<CountPlace, 'kind'>;
  readonly mayEnter: boolean;
  readonly now: Date;
}

/** The kinds of a section's month: what stands, its evidence, and what stood before. */
export function CountLines({ lines, place, mayEnter, now }: Props) {
  return (
    <ul className="max-w-4xl border-t border-line">
      {lines.map(({ kind, standing, earlier }) => (
        <li key={kind} className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="font-semibold">
              {kindName(kind)} <span className="text-note font-normal text-muted">{kinds[kind].article}</span>
            </h2>
            {standing ? <Standing entry={standing} now={now} /> : <p className="text-muted">还没有填报</p>}
            {earlier.length > 0 && <History entries={earlier} now={now} />}
          </div>
          <div className="ml-auto flex items-center gap-4">
            <span className="text-lead font-semibold tabular-nums">{standing ? standing.value : '—'}</span>
            {mayEnter && <CountDialog key={standing?.revision ?? 0} place={{ ...place, kind }} standing={standing} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standing({ entry, now }: { readonly entry: CountEntry; readonly now: Date }) {
  return (
    <>
      <p>依据：{entry.evidence}</p>
      {entry.reason && <p>更正的理由：{entry.reason}</p>}
      <p className="text-muted">
        {entry.enteredByName} <Time at={entry.enteredAt} now={now} /> {entry.revision === 1 ? '填报' : '更正'}
      </p>
    </>
  );
}

function History({ entries, now }: { readonly entries: readonly CountEntry[]; readonly now: Date }) {
  return (
    <details className="mt-1">
      <summary className="text-accent underline-offset-2 hover:underline">更正记录（{entries.length}）</summary>
      <ol reversed className="mt-1 border-l-2 border-line pl-4">
        {entries.map((entry) => (
          <li key={entry.id} className="py-1">
            <p className="font-medium tabular-nums">
              {entry.value} {kinds[entry.kind].unit}
            </p>
            <Standing entry={entry} now={now} />
          </li>
        ))}
      </ol>
    </details>
  );
}
