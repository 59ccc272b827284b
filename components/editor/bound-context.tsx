'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { RichText } from '@/lib/documents/rich-text';
import type { FigureSource, ReadFigure } from '@/lib/figures/types';

export interface KnownFigures {
  /** Of the report. */
  readonly year: number;
  /** All that can be inserted, and what it reads now. */
  readonly known: readonly ReadFigure[];
  readonly bySource: ReadonlyMap<FigureSource, ReadFigure>;
  /** A first draft for each blank block that has one, by the block's id. */
  readonly drafts: Readonly<Record<string, RichText>>;
  /** The page with the records behind a figure. */
  readonly recordsOf: (source: FigureSource) => string;
}

const FiguresContext = createContext<KnownFigures | null>(null);

interface Props {
  readonly year: number;
  readonly known: readonly ReadFigure[];
  /** Address of the page with a figure's records, up to the source: `/desk/…/figures?source=`. */
  readonly recordsAt: string;
  readonly drafts?: KnownFigures['drafts'];
  readonly children: ReactNode;
}

const noDrafts = {};

/** Gives the editors on a page the figures that can be bound, and what a blank text may begin with. */
export function FiguresProvider({ year, known, recordsAt, drafts = noDrafts, children }: Props) {
  const value = useMemo(
    () => ({
      year,
      known,
      drafts,
      bySource: new Map(known.map((read) => [read.source, read])),
      recordsOf: (source: FigureSource) => `${recordsAt}${encodeURIComponent(source)}`,
    }),
    [year, known, drafts, recordsAt],
  );
  return <FiguresContext value={value}>{children}</FiguresContext>;
}

/** Null where a page has no figures to bind: a section that writes its own block. */
export function useKnownFigures(): KnownFigures | null {
  return useContext(FiguresContext);
}
