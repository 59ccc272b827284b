'use client';

import Link from 'next/link';
import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { cellSource } from '@/lib/figures/sources';
import { correctFigure, undoFigureCorrection } from '@/lib/reports/actions/figures';
import type { CellOrigin } from '@/lib/reports/origins';

interface Props {
  readonly reportId: string;
  /** 「予以公开，自然人」 */
  readonly name: string;
  readonly origin: CellOrigin;
  readonly readOnly: boolean;
}

/** 「从哪里来」 of one cell: its rule in words, the way to its records, and a correction with its reason. */
export function FigureOrigin({ reportId, name, origin, readOnly }: Props) {
  const { table, row, column, kind, counted, note, by } = origin;
  const isCounted = kind === 'counted' || kind === 'declared' || kind === 'carried';
  const hidden = { reportId, table, row, column };
  return (
    <div data-figure-note className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span>
        <span className="font-medium text-ink">{name}</span> · {origin.rule}
      </span>
      {kind === 'corrected' && (
        <span className="text-ink">
          人工更正（{by}）：{note}；登记的记录统计为 {counted ?? '空白'}。
        </span>
      )}
      {kind !== 'typed' && kind !== 'imported' && (
        <Link href={figureHref(reportId, origin)} className="text-accent underline underline-offset-2">
          从哪里来
        </Link>
      )}
      {!readOnly && (isCounted || kind === 'corrected') && (
        <CorrectionDialog key={origin.at} hidden={hidden} name={name} origin={origin} />
      )}
      {!readOnly && kind === 'corrected' && (
        <ActionForm action={undoFigureCorrection} hidden={hidden} className="inline">
          {() => (
            <button type="submit" className="text-accent underline underline-offset-2">
              取消更正
            </button>
          )}
        </ActionForm>
      )}
    </div>
  );
}

/** The page of one figure: its rule and exactly the records behind it. */
export function figureHref(reportId: string, address: Pick<CellOrigin, 'table' | 'row' | 'column'>): string {
  return `/desk/reports/${reportId}/figures?source=${encodeURIComponent(cellSource(address))}`;
}

interface DialogProps {
  readonly hidden: Readonly<Record<string, string>>;
  readonly name: string;
  readonly origin: CellOrigin;
}

function CorrectionDialog({ hidden, name, origin }: DialogProps) {
  return (
    <DialogButton label="人工更正" title={`人工更正：${name}`}>
      <ActionForm action={correctFigure} hidden={hidden} idPrefix="correct-">
        {(state) => (
          <>
            <p>
              登记的记录统计为 {origin.counted ?? '空白'}
              。记录有误的，请先更正记录，表中的数会随之改变；确需与记录不同的，在这里写明理由。
            </p>
            <TextField
              name="value"
              id="correct-value"
              label="更正后的数"
              inputMode="decimal"
              maxLength={20}
              defaultValue={typed(state, 'value') ?? String(origin.value ?? '')}
              errors={state.fields?.value}
              required
              className="max-w-40"
            />
            <TextArea
              name="reason"
              id="correct-reason"
              label="为什么与记录不同"
              help="审核人和签发人会看到，并随版本长期保存。"
              rows={3}
              defaultValue={typed(state, 'reason')}
              errors={state.fields?.reason}
              required
            />
            <SubmitButton>更正</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
