import { Time } from '@/components/ui/time';
import { returnAuditLabels } from '@/lib/returns/labels';
import type { ReturnAct } from '@/lib/returns/types';

/** What has been done with a month, newest first. */
export function Acts({ acts, now }: { readonly acts: readonly ReturnAct[]; readonly now: Date }) {
  if (acts.length === 0) return <p className="text-muted">没有办理记录：这个月的月报是从以往的档案转入的。</p>;
  return (
    <ol reversed className="max-w-2xl border-l-2 border-line">
      {acts.toReversed().map((act) => (
        <li key={act.number} className="relative py-1.5 pl-5">
          <span aria-hidden="true" className="absolute top-3.5 -left-[5px] size-2 rounded-full bg-accent" />
          <p className="flex flex-wrap gap-x-3">
            <span className="font-medium">{returnAuditLabels[act.action] ?? act.action}</span>
            <span>{act.actorName}</span>
            <span className="text-muted">
              <Time at={act.at} now={now} />
            </span>
          </p>
          {act.reason && <p className="mt-1 bg-wash px-2 py-1 whitespace-pre-wrap">{act.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
