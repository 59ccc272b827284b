'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { FigureSource, ReadFigure } from '@/lib/figures/types';

export interface KnownFigures {
  /** Of the report. */
  readonly year: number;
  /** All that can be inserted, and what it reads now. */
  readonly known: readonly ReadFigure[];
  readonly bySource: ReadonlyMap<FigureSource, ReadFigure>;
  /** The page with the records behind a figure. */
  readonly recordsOf: (source: FigureSource) => string;
}

const FiguresContext = createContext<KnownFigures | null>(null);

interface Props {
  readonly year: number;
  readonly known: readonly ReadFigure[];
  /** Address of the page with a figure's records, up to the source: `/desk/…/figures?source=`. */
  readonly recordsAt: string;
  readonly children: ReactNode;
}

/** Gives the editors on a page the figures that can be bound. */
export function FiguresProvider({ year, known, recordsAt, children }: Props) {
  const value = useMemo(
    () => ({
      year,
      known,
      bySource: new Map(known.map((read) => [read.source, read])),
      recordsOf: (source: FigureSource) => `${recordsAt}${encodeURIComponent(source)}`,
    }),
    [year, known, recordsAt],
  );
  return <FiguresContext value={value}>{children}</FiguresContext>;
}

/** Null where a page has no figures to bind: a section that writes its own block. */
export function useKnownFigures(): KnownFigures | null {
  return useContext(FiguresContext);
}
