import type { ReactNode } from 'react';
import { StateBadge } from '@/components/ui/badge';
import { gateLabels } from '@/lib/items/labels';
import { gatesFor } from '@/lib/items/readiness';
import type { Disclosure, Gate, GateCode } from '@/lib/items/types';

interface Props {
  readonly gates: readonly Gate[];
  readonly disclosure: Disclosure;
  /** What can be done about a gate, under its line. */
  readonly tools: Readonly<Partial<Record<GateCode, ReactNode>>>;
}

/** What stands between the item and its publication, all of it and always in the same order. */
export function Gates({ gates, disclosure, tools }: Props) {
  const asked = gatesFor('publish', disclosure);
  const open = gates.filter(({ code, isPassed }) => !isPassed && asked.includes(code)).length;
  return (
    <section aria-labelledby="gates">
      <h2 id="gates" className="font-semibold">
        发布前检查
      </h2>
      <p className="mb-2 text-note text-muted">
        {open === 0 ? '全部通过。' : `还有 ${open} 项没有通过；报送时须信息要素齐全，采用、签发、发布时须全部通过。`}
      </p>
      <ol className="flex flex-col gap-3">
        {gates.map((gate) => (
          <li key={gate.code} className="border-l-2 border-line pl-2.5">
            <GateLine gate={gate} isAsked={asked.includes(gate.code)} />
            {tools[gate.code]}
          </li>
        ))}
      </ol>
    </section>
  );
}

function GateLine({ gate, isAsked }: { readonly gate: Gate; readonly isAsked: boolean }) {
  const { code, remarks } = gate;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{gateLabels[code]}</span>
        <Verdict gate={gate} isAsked={isAsked} />
      </p>
      {remarks.length > 0 && (
        <ul className="list-disc pl-5">
          {remarks.map((remark) => (
            <li key={remark} className="break-words">
              {remark}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Verdict({ gate, isAsked }: { readonly gate: Gate; readonly isAsked: boolean }) {
  if (!isAsked) return <StateBadge tone="neutral">不主动公开，不要求</StateBadge>;
  if (!gate.isPassed) return <StateBadge tone="error">未通过</StateBadge>;
  return <StateBadge tone="done">通过</StateBadge>;
}
