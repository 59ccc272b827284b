'use client';

import Link from 'next/link';
import { type KeyboardEvent, useState } from 'react';
import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { genreOf } from '@/lib/items/genres';
import { itemStateLabels } from '@/lib/items/labels';
import type { BulkAction } from '@/lib/items/loaders/list';
import type { ItemState } from '@/lib/items/types';
import { BulkBar } from './bulk-bar';
import { DueMark } from './due-mark';
import type { DueWords } from './due-words';
import { itemStateTones } from './state-tones';

/** A row of the list, as much of it as is drawn. */
export interface TableRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly section: string;
  readonly genre: string;
  readonly state: ItemState;
  readonly returnReason: string | null;
  readonly scheduledFor: Date | null;
  readonly updatedAt: Date;
  readonly due: DueWords | null;
}

interface Props {
  readonly rows: readonly TableRow[];
  readonly bulkActions: readonly BulkAction[];
  /** The server's clock. */
  readonly now: Date;
}

const cell = 'px-2.5 py-1.5 text-left';
const noIds: ReadonlySet<string> = new Set();

/** The list with its choice and keys: arrows move between rows, x chooses, Enter opens. */
export function ItemTable({ rows, bulkActions, now }: Props) {
  const [chosenIds, setChosen] = useState(noIds);
  // What has left the page by a filter or a step is chosen no longer.
  const chosen = rows.filter(({ id }) => chosenIds.has(id));
  const isSelectable = bulkActions.length > 0;
  const toggle = (id: string) => {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const toggleAll = () => setChosen(chosen.length === rows.length ? noIds : new Set(rows.map(({ id }) => id)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(event.target);
    if (!row) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFrom(event, row);
    if (event.key.toLowerCase() === 'x' && isSelectable && row.dataset.id) toggle(row.dataset.id);
  };

  return (
    <>
      {isSelectable && <BulkBar chosen={chosen} actions={bulkActions} onDone={() => setChosen(noIds)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="表格：信息" tabIndex={0} className="overflow-x-auto border-y border-line">
        <table className="w-full border-collapse text-desk">
          <caption className="sr-only">信息</caption>
          <thead>
            <tr className="h-9 border-b border-line bg-wash text-note text-muted">
              {isSelectable && (
                <th scope="col" className={`${cell} w-10 print:hidden`}>
                  <CheckBox
                    label="选择本页全部"
                    isChecked={chosen.length === rows.length}
                    isMixed={chosen.length > 0 && chosen.length < rows.length}
                    onToggle={toggleAll}
                  />
                </th>
              )}
              {heads.map(({ label, look }) => (
                <th key={label} scope="col" className={`${cell} font-medium whitespace-nowrap ${look}`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <tr
                key={row.id}
                data-id={row.id}
                className={`h-9 border-b border-line last:border-b-0 hover:bg-wash ${chosenIds.has(row.id) ? 'bg-accent-wash' : ''}`}
              >
                {isSelectable && (
                  <td className={`${cell} print:hidden`}>
                    <CheckBox
                      label={`选择「${row.title}」`}
                      isChecked={chosenIds.has(row.id)}
                      onToggle={() => toggle(row.id)}
                    />
                  </td>
                )}
                <Cells row={row} now={now} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const heads = [
  { label: '标题', look: '' },
  { label: '科室', look: 'max-lg:hidden' },
  { label: '体裁', look: 'max-md:hidden' },
  { label: '状态', look: '' },
  { label: '期限', look: 'max-sm:hidden' },
  { label: '更新', look: 'max-lg:hidden' },
] as const;

function Cells({ row, now }: { readonly row: TableRow; readonly now: Date }) {
  const number = [row.documentNumber, row.indexNumber].filter(Boolean).join(' · ');
  return (
    <>
      <th scope="row" className={`${cell} min-w-48 font-normal`}>
        <Link href={`/desk/items/${row.id}`} data-title="" className="text-accent underline-offset-2 hover:underline">
          {row.title}
        </Link>
        {number && <span className="block text-note text-muted">{number}</span>}
        {row.state === 'draft' && row.returnReason && (
          <span className="block text-note text-due">退回：{row.returnReason}</span>
        )}
        {row.due && (
          <span className="block sm:hidden">
            <DueMark due={row.due} />
          </span>
        )}
      </th>
      <td className={`${cell} whitespace-nowrap max-lg:hidden`}>{row.section}</td>
      <td className={`${cell} whitespace-nowrap max-md:hidden`}>{genreOf(row.genre)?.label ?? row.genre}</td>
      <td className={cell}>
        <StateBadge tone={itemStateTones[row.state]}>{itemStateLabels[row.state]}</StateBadge>
        {row.scheduledFor && (
          <span className="block text-note text-muted">
            <Time at={row.scheduledFor} now={now} />
          </span>
        )}
      </td>
      <td className={`${cell} max-sm:hidden`}>
        <DueMark due={row.due} />
      </td>
      <td className={`${cell} text-muted max-lg:hidden`}>
        <Time at={row.updatedAt} now={now} />
      </td>
    </>
  );
}

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  readonly onToggle: () => void;
}

function CheckBox({ label, isChecked, isMixed = false, onToggle }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isChecked}
      ref={(box) => {
        if (box) box.indeterminate = isMixed;
      }}
      onChange={onToggle}
      className="size-4 translate-y-0.5 accent-accent pointer-coarse:size-6"
    />
  );
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null;
}

function moveFrom(event: KeyboardEvent, row: HTMLElement): void {
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const title = next?.querySelector<HTMLElement>('[data-title]');
  if (!title) return;
  event.preventDefault();
  title.focus();
}
