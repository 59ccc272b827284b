'use client';

import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import { DueMark } from '@/components/desk/items/due-mark';
import { StateBadge } from '@/components/ui/badge';
import { applicantKindLabels, applicationStateLabels, channelLabels, outcomeLabels } from '@/lib/applications/labels';
import type { ApplicantKind, ApplicationState, Channel, Outcome } from '@/lib/applications/types';
import type { DueWords } from './due-words';
import { applicationStateTones } from './state-tones';

/** A row of the register, as much of it as is drawn: a number and a matter, and nobody's name. */
export interface TableRow {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
  readonly section: string | null;
  readonly applicantKind: ApplicantKind;
  readonly channel: Channel;
  readonly state: ApplicationState;
  readonly outcome: Outcome | null;
  readonly receivedOn: string | null;
  readonly arrivedOn: string;
  readonly dueOn: string | null;
  readonly concludedOn: string | null;
  readonly due: DueWords | null;
}

const cell = 'px-2.5 py-1.5 text-left';

const heads = [
  { label: '编号', look: '' },
  { label: '事由', look: '' },
  { label: '申请人', look: 'max-lg:hidden' },
  { label: '收到', look: 'max-md:hidden' },
  { label: '承办科室', look: 'max-lg:hidden' },
  { label: '状态', look: '' },
  { label: '期限', look: 'max-sm:hidden' },
] as const;

/** The list with its keys: arrows move between rows, Enter opens. */
export function ApplicationTable({ rows }: { readonly rows: readonly TableRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="表格：依申请公开" tabIndex={0} className="overflow-x-auto border-y border-line">
      <table className="w-full border-collapse text-desk">
        <caption className="sr-only">依申请公开</caption>
        <thead>
          <tr className="h-9 border-b border-line bg-wash text-note text-muted">
            {heads.map(({ label, look }) => (
              <th key={label} scope="col" className={`${cell} font-medium whitespace-nowrap ${look}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <tr key={row.id} data-id={row.id} className="h-9 border-b border-line last:border-b-0 hover:bg-wash">
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells({ row }: { readonly row: TableRow }) {
  return (
    <>
      <th scope="row" className={`${cell} font-normal whitespace-nowrap tabular-nums`}>
        <Link
          href={`/desk/applications/${row.id}`}
          data-title=""
          className="text-accent underline-offset-2 hover:underline"
        >
          {row.number}
        </Link>
      </th>
      <td className={`${cell} min-w-48`}>
        {row.matter}
        <span className="block sm:hidden">
          <DueMark due={row.due} />
        </span>
      </td>
      <td className={`${cell} max-lg:hidden`}>
        {applicantKindLabels[row.applicantKind]}
        <span className="block text-note text-muted">{channelLabels[row.channel]}</span>
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums max-md:hidden`}>
        {row.receivedOn ?? <span className="text-muted">{row.arrivedOn} 到达</span>}
      </td>
      <td className={`${cell} max-lg:hidden`}>{row.section ?? <span className="text-muted">未交办</span>}</td>
      <td className={cell}>
        <StateBadge tone={applicationStateTones[row.state]}>{applicationStateLabels[row.state]}</StateBadge>
        {row.outcome && <span className="block text-note text-muted">{outcomeLabels[row.outcome]}</span>}
      </td>
      <td className={`${cell} max-sm:hidden`}>
        <DueMark due={row.due} />
        {(row.dueOn ?? row.concludedOn) && (
          <span className="block text-note text-muted tabular-nums">{row.dueOn ?? `${row.concludedOn} 办结`}</span>
        )}
      </td>
    </>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('tr[data-id]') : null;
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('[data-title]');
  if (!link) return;
  event.preventDefault();
  link.focus();
}
