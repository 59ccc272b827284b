'use client';

import { useMemo, useRef } from 'react';
import { FigureOrigin } from '@/components/desk/reports/figure-origin';
import { Button } from '@/components/ui/button';
import type { CellOrigin } from '@/lib/reports/origins';
import type { ReportFormat } from '@/lib/statistics/types';
import type { FigureGridProps } from './contract';
import { addressOf, invalidFigures, zerosFor } from './figure-edits';
import { FigureConflicts, FigureFindings, InvalidFigures, StrandedFigures } from './figure-notes';
import { cellId, FigureTable } from './figure-table';
import { cellWords, sourceWords, takeBackWords } from './figure-words';
import { cellKey } from './grid-moves';
import { SaveState } from './save-state';
import { type Figures, useFigures } from './use-figures';
import { useGridKeys } from './use-grid-keys';
import { useLiveTables } from './use-live-tables';

/** A statutory table, filled in on the form as it is printed, checked at each keystroke and saved by itself. */
export function FigureGrid(props: FigureGridProps) {
  const { table, format, readOnly, reportId } = props;
  const origins = useMemo(() => new Map(props.origins.map((origin) => [cellKey(origin), origin])), [props.origins]);
  const figures = useFigures(props);
  const { form, state, places } = figures;
  const { live, findings } = useLiveTables(props, state, places);
  const invalid = useMemo(
    () => new Set(invalidFigures(state, places).map(({ figure }) => figure.key)),
    [state, places],
  );
  const box = useRef<HTMLDivElement>(null);
  const focusCell = (key: string) => {
    box.current?.querySelector<HTMLElement>(`#${CSS.escape(cellId(table, key))}`)?.focus();
  };
  const { focused, pasted, on } = useGridKeys(figures, focusCell);
  const notes = { figures, format, focusCell };

  return (
    <div ref={box} {...(readOnly ? onlyReading(on) : on)} className="flex flex-col gap-2 text-desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={`${form.caption}（表格）`} tabIndex={0} className="@container overflow-x-auto">
        <FigureTable {...{ form, format, state, live, findings, invalid, readOnly, origins }} onType={figures.type} />
      </section>
      <FocusLine {...{ figures, format, focused, origins, reportId, readOnly }} />
      {!readOnly && (
        <>
          <Actions figures={figures} pasted={pasted} />
          <InvalidFigures {...notes} />
          <FigureConflicts {...notes} />
        </>
      )}
      {readOnly && <StrandedFigures figures={figures} format={format} />}
      <FigureFindings {...notes} findings={findings} />
    </div>
  );
}

/** A table that is only read is walked through all the same; nothing is typed, pasted or saved. */
function onlyReading({ onKeyDown, onFocus }: ReturnType<typeof useGridKeys>['on']) {
  return { onKeyDown, onFocus };
}

interface FocusLineProps {
  readonly figures: Figures;
  readonly format: ReportFormat;
  readonly focused: string | null;
  readonly origins: ReadonlyMap<string, CellOrigin>;
  readonly reportId: string;
  readonly readOnly: boolean;
}

/** Stays on screen while the cursor is in a table that is longer than the screen. */
const besideTheCursor = 'sticky bottom-0 z-10 border-t border-line bg-paper py-1';

/** Says where the cursor is and where the figure comes from; it keeps its place when it says nothing. */
function FocusLine({ figures, format, focused, origins, reportId, readOnly }: FocusLineProps) {
  const place = figures.places.find(({ key }) => key === focused);
  const address = place && addressOf(figures.form.table, place);
  const origin = place && origins.get(place.key);
  if (address && origin && origin.kind !== 'typed' && origin.kind !== 'sum') {
    return (
      <div className={`min-h-10 text-note text-muted ${besideTheCursor}`}>
        <FigureOrigin reportId={reportId} name={cellWords(format, address)} origin={origin} readOnly={readOnly} />
      </div>
    );
  }
  return (
    <p className={`min-h-10 text-note text-muted ${address ? besideTheCursor : ''}`}>
      {address ? (
        <>
          <span className="font-medium text-ink">{cellWords(format, address)}</span> · {sourceWords(format, address)}
        </>
      ) : (
        <span className={readOnly ? 'hidden' : 'pointer-coarse:hidden'}>
          方向键在格间移动，Enter 向下，Esc 恢复；可从 Excel 复制多格，粘贴到起始格。
        </span>
      )}
    </p>
  );
}

function Actions({ figures, pasted }: { readonly figures: Figures; readonly pasted: string | null }) {
  const { state, places, bulk, autosave } = figures;
  const zeros = zerosFor(state, places);
  const blanks = Object.keys(zeros).length;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="flex flex-col gap-1">
        <SaveState state={autosave.state} hold={figures.hold} isKept={figures.isKept} />
        <p role="status" className="text-note text-muted empty:hidden">
          {[figures.isRestored ? '已恢复上次未保存的内容。' : '', pasted ?? ''].join('')}
        </p>
      </div>
      <div className="flex gap-2">
        {bulk && <Button onClick={figures.takeBack}>{takeBackWords[bulk.kind]}</Button>}
        <Button reason={blanks === 0 ? '没有空白的格' : undefined} onClick={() => figures.fill('zeros', zeros)}>
          空白处填 0
        </Button>
      </div>
    </div>
  );
}
