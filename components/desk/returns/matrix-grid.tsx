'use client';

import Link from 'next/link';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MatrixRow } from '@/lib/returns/loaders/matrix';
import { firstPlace, moveFrom, type Place } from './matrix-moves';
import { StandingMark } from './standing-mark';

type Cell = MatrixRow['cells'][number] & { readonly label: string };

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Props {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The running month, marked in the head. */
  readonly currentMonth: number | null;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const rowHead = 'sticky left-0 z-10 bg-paper px-2.5 py-1.5 text-left';

/** Sections × months. The tab key enters at one cell, arrows move on; before the script is here every cell is a link. */
export function MatrixGrid({ caption, rows, currentMonth }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place | null>(null);
  const open = rows.map(({ cells }) => cells.map(({ href }) => href !== null));
  const openText = JSON.stringify(open);

  useEffect(() => {
    setActive(firstPlace(JSON.parse(openText)));
  }, [openText]);

  // On a narrow screen the year begins left of what is asked about: the months before stay a swipe away.
  useEffect(() => {
    const head = region.current?.querySelector<HTMLElement>(`[data-month="${currentMonth}"]`);
    if (head && region.current)
      region.current.scrollLeft = head.offsetLeft - region.current.clientWidth + 2 * head.offsetWidth;
  }, [currentMonth]);

  function move(event: KeyboardEvent, from: Place) {
    const to = event.altKey || event.ctrlKey || event.metaKey ? null : moveFrom(from, event.key, open);
    if (!to) return;
    event.preventDefault();
    setActive(to);
    region.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  }

  return (
    <div ref={region} className="relative overflow-x-auto border-y border-line print:overflow-visible">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in by arrow keys is a grid */}
      <table role="grid" aria-label={caption} className="w-full border-collapse text-desk">
        <thead>
          <tr className="h-9 border-b border-line bg-wash text-note text-muted">
            <th scope="col" className={`${rowHead} bg-wash font-medium`}>
              科室
            </th>
            {months.map((month) => (
              <th
                key={month}
                data-month={month}
                scope="col"
                aria-current={month === currentMonth ? 'date' : undefined}
                className={`min-w-16 px-1 text-center ${month === currentMonth ? 'font-semibold text-ink' : 'font-medium'}`}
              >
                {month}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }, row) => (
            <tr key={id} className="border-b border-line last:border-b-0">
              <th scope="row" className={`${rowHead} min-w-24 font-normal max-md:max-w-28`}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={cell.month} className="p-0.5 text-center align-top">
                  <MatrixLink
                    cell={cell}
                    place={{ row, column }}
                    isInTabOrder={!active || (active.row === row && active.column === column)}
                    onMove={move}
                    onFocus={setActive}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LinkProps {
  readonly cell: Cell;
  readonly place: Place;
  readonly isInTabOrder: boolean;
  readonly onMove: (event: KeyboardEvent, from: Place) => void;
  readonly onFocus: (place: Place) => void;
}

function MatrixLink({ cell, place, isInTabOrder, onMove, onFocus }: LinkProps) {
  const { href, label, standing } = cell;
  if (href === null) {
    return (
      <span className="flex min-h-12 flex-col items-center justify-center px-1 py-1.5 text-note">
        <StandingMark standing={standing} isStacked />
      </span>
    );
  }
  return (
    <Link
      href={href}
      prefetch={false}
      data-place={`${place.row}-${place.column}`}
      tabIndex={isInTabOrder ? undefined : -1}
      onKeyDown={(event) => onMove(event, place)}
      onFocus={() => onFocus(place)}
      title={label}
      className="flex min-h-12 flex-col items-center justify-center rounded px-1 py-1.5 text-note hover:bg-wash"
    >
      <span className="sr-only">{label.split('：')[0]}：</span>
      <StandingMark standing={standing} isStacked />
    </Link>
  );
}
