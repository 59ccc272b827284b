'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { answerImport } from '@/lib/reports/actions/imports';
import { answerGiven, answerSeen, answerValue } from '@/lib/reports/import-answers';

/** A cell to look at, in words. */
export interface CellToSee {
  readonly key: string;
  /** 表三 · 予以公开 · 自然人 */
  readonly name: string;
  readonly printed: string | null;
  readonly value: string;
  readonly why: string;
  /** The anchor of its place in the original. */
  readonly place: string | null;
  readonly isAnswered: boolean;
}

interface Props {
  readonly id: string;
  readonly version: number;
  readonly cells: readonly CellToSee[];
}

/** The cells that are not certain, the least sure first: each is confirmed, corrected, or left blank on purpose. */
export function DoubtfulCells({ id, version, cells }: Props) {
  return (
    <ActionForm action={answerImport} hidden={{ id, seenVersion: version }}>
      {(state) => (
        <>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {cells.map((cell) => (
              <CellRow
                key={cell.key}
                cell={cell}
                value={typed(state, answerValue(cell.key)) ?? cell.value}
                isSeen={typed(state, answerSeen(cell.key)) !== undefined || cell.isAnswered}
                errors={state.fields?.[answerValue(cell.key)]}
              />
            ))}
          </ul>
          <div>
            <SubmitButton pendingLabel="正在保存…">保存核对结果</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

interface RowProps {
  readonly cell: CellToSee;
  readonly value: string;
  readonly isSeen: boolean;
  readonly errors?: readonly string[];
}

function CellRow({ cell, value, isSeen, errors }: RowProps) {
  const name = answerValue(cell.key);
  const described = [`${name}-why`, errors ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <li className="flex flex-col gap-1 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={name} className="min-w-0 flex-1 font-medium">
          {cell.name}
        </label>
        <input
          id={name}
          name={name}
          inputMode="decimal"
          maxLength={24}
          defaultValue={value}
          aria-describedby={described}
          aria-invalid={errors ? true : undefined}
          className="h-9 w-28 rounded border border-edge bg-paper px-2 text-right tabular-nums aria-invalid:border-seal"
        />
        <input type="hidden" name={answerGiven(cell.key)} value={cell.value} />
        <label className="inline-flex min-h-9 items-center gap-1.5">
          <input type="checkbox" name={answerSeen(cell.key)} defaultChecked={isSeen} className="size-4 accent-accent" />
          已核对
        </label>
      </div>
      <p id={`${name}-why`} className="text-note text-muted">
        {cell.why}
        {cell.place && (
          <a href={`#${cell.place}`} className="ml-2 inline-block text-accent underline underline-offset-2">
            看原件
          </a>
        )}
      </p>
      {errors && (
        <p id={`${name}-error`} className="text-note font-medium text-seal">
          <span className="sr-only">错误：</span>
          {errors.join('；')}
        </p>
      )}
    </li>
  );
}
