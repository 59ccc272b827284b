'use client';

import type { MouseEvent, ReactNode } from 'react';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { timeWords } from '@/components/ui/time-words';
import type { Finding, ReportFormat, Severity } from '@/lib/statistics/types';
import { addressOf, invalidFigures, readAt } from './figure-edits';
import { cellId, findingId } from './figure-table';
import { cellWords, figureWords } from './figure-words';
import { cellKey, type PlacedFigure } from './grid-moves';
import type { Figures } from './use-figures';

interface NotesProps {
  readonly figures: Figures;
  readonly format: ReportFormat;
  readonly focusCell: (key: string) => void;
}

interface CellLinkProps {
  readonly id: string;
  readonly onFollow: () => void;
  readonly children: ReactNode;
}

function CellLink({ id, onFollow, children }: CellLinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    onFollow();
  };
  return (
    <a href={`#${id}`} onClick={follow} className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}

/** Cells whose text is no figure: what is wrong, each with the way to it. Nothing of them is sent. */
export function InvalidFigures({ figures, format, focusCell }: NotesProps) {
  const { table } = figures.form;
  const invalid = invalidFigures(figures.state, figures.places);
  if (invalid.length === 0) return null;
  return (
    <section
      aria-label={`${figures.form.caption}：不能保存的数`}
      className="border-l-4 border-seal bg-seal-wash px-3 py-2"
    >
      <p role="alert" className="font-semibold">
        有 {invalid.length} 格不能保存，请改正
      </p>
      <ul className="list-disc pl-5">
        {invalid.map(({ figure, message }) => {
          const id = cellId(table, figure.key);
          return (
            <li key={figure.key} id={`${id}-problem`}>
              <CellLink id={id} onFollow={() => focusCell(figure.key)}>
                {cellWords(format, addressOf(table, figure))}
              </CellLink>
              ：{message}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Cells that somebody else filled meanwhile: both figures, and a choice for each. */
export function FigureConflicts({ figures, format, focusCell }: NotesProps) {
  const { table } = figures.form;
  const clashing = figures.places.filter(({ key }) => figures.state.conflicts[key]);
  if (clashing.length === 0) return null;
  return (
    <section
      aria-label={`${figures.form.caption}：与他人的修改冲突`}
      className="border-l-4 border-seal bg-seal-wash px-3 py-2"
    >
      <p className="font-semibold">有 {clashing.length} 格在您编辑期间被他人修改，请逐格选择</p>
      <ul className="mt-1 flex flex-col gap-2">
        {clashing.map((figure) => (
          <li key={figure.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              <CellLink id={cellId(table, figure.key)} onFollow={() => focusCell(figure.key)}>
                {cellWords(format, addressOf(table, figure))}
              </CellLink>
              ：{clashWords(figures, figure)}
            </span>
            <span className="flex gap-2">
              <Button onClick={() => figures.takeTheirs(figure.key)}>采用对方的</Button>
              <Button onClick={() => figures.keepMine(figure.key)}>保留我的</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function clashWords({ state }: Figures, figure: PlacedFigure): string {
  const theirs = state.conflicts[figure.key];
  if (!theirs) return '';
  const read = readAt(state, figure);
  const mine = read.ok ? figureWords(read.value) : (state.edits[figure.key]?.text ?? '');
  const when = timeWords(new Date(theirs.savedAt), new Date());
  return `此格对方填 ${figureWords(theirs.value)}，您填 ${mine}（${theirs.savedBy}，${when}）`;
}

/** Figures of this browser that can no longer be saved here: to be copied, or to be deleted. */
export function StrandedFigures({ figures, format }: Omit<NotesProps, 'focusCell'>) {
  const { table } = figures.form;
  const found = figures.places.filter(({ key }) => figures.stranded[key]);
  if (found.length === 0) return null;
  return (
    <Notice tone="due" title="本机存有未保存的数">
      <p>这张表现在不能编辑，下面的数没有保存。需要时请抄录，不需要时可以删除。</p>
      <ul className="my-1 list-disc pl-5">
        {found.map((figure) => (
          <li key={figure.key}>
            {cellWords(format, addressOf(table, figure))}：{figures.stranded[figure.key]?.text || '空白'}
          </li>
        ))}
      </ul>
      <Button onClick={figures.forgetStranded}>删除本机的这一份</Button>
    </Notice>
  );
}

const severityWords: Readonly<Record<Severity, { readonly tone: Tone; readonly word: string }>> = {
  error: { tone: 'error', word: '不平' },
  warning: { tone: 'due', word: '请核对' },
  info: { tone: 'neutral', word: '提示' },
};

interface FindingsProps extends NotesProps {
  readonly findings: readonly Finding[];
}

/** What the cross-foot rules say to this table as it stands now. */
export function FigureFindings({ figures, findings, focusCell }: FindingsProps) {
  if (findings.length === 0) return <StateBadge tone="done">本表勾稽相符</StateBadge>;
  return (
    <section aria-label={`${figures.form.caption}：勾稽核对`}>
      <ul className="flex flex-col gap-1.5">
        {findings.map((finding) => {
          const { tone, word } = severityWords[finding.severity];
          const place = placeOf(figures.places, finding);
          return (
            <li key={findingId(finding, findings)} id={findingId(finding, findings)} className="flex flex-wrap gap-x-2">
              <StateBadge tone={tone}>{word}</StateBadge>
              <span className="min-w-0">
                {finding.message}
                <span className="text-muted">（规则 {finding.rule}）</span>
                {place && (
                  <CellLink id={cellId(finding.table, place.key)} onFollow={() => focusCell(place.key)}>
                    到此格
                    <span className="sr-only">：{finding.message}</span>
                  </CellLink>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The cell that a finding names, or the first of its row, column or table. */
function placeOf(places: readonly PlacedFigure[], { row, column }: Finding): PlacedFigure | undefined {
  const exact = row && column ? cellKey({ row, column }) : undefined;
  if (exact) return places.find(({ key }) => key === exact);
  return places.find(({ cell }) => (row ?? cell.row) === cell.row && (column ?? cell.column) === cell.column);
}
