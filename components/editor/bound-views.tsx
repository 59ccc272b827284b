'use client';

import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import Link from 'next/link';
import { useId, useState } from 'react';
import type { ChartSpec } from '@/lib/charts/types';
import { printedFigure } from '@/lib/figures/printing';
import type { BoundFigure, ReadFigure } from '@/lib/figures/types';
import { useKnownFigures } from './bound-context';
import { ChartNode, FigureNode } from './bound-nodes';
import { showName } from './bound-words';
import { ChartWithTable } from './text-view';

/** The bound figure with its view: it reads like text, and says where it comes from when it is pointed at or selected. */
export const LiveFigure = FigureNode.extend({
  addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'span', className: 'inline' }),
});

export const LiveChart = ChartNode.extend({ addNodeView: () => ReactNodeViewRenderer(ChartNodeView) });

function FigureView({ node, selected }: ReactNodeViewProps) {
  const bound = node.attrs as BoundFigure & { readonly text: string };
  const figures = useKnownFigures();
  const read = figures?.bySource.get(bound.source);
  const [isPointedAt, setPointedAt] = useState(false);
  const id = useId();
  const isOpen = selected || isPointedAt;
  return (
    <NodeViewWrapper
      as="span"
      data-figure={bound.source}
      className={`relative cursor-default rounded-xs ${selected ? 'bg-accent-wash outline-1 outline-accent' : ''}`}
      aria-describedby={isOpen ? id : undefined}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
    >
      {read ? printedFigure(bound, read) : bound.text}
      {isOpen && figures && <FigureCard id={id} bound={bound} read={read} href={figures.recordsOf(bound.source)} />}
    </NodeViewWrapper>
  );
}

interface CardProps {
  readonly id: string;
  readonly bound: BoundFigure;
  readonly read: ReadFigure | undefined;
  readonly href: string;
}

/** Where a figure comes from, under it; no gap between, so that the pointer can go there. */
function FigureCard({ id, bound, read, href }: CardProps) {
  return (
    <span
      id={id}
      role="note"
      contentEditable={false}
      className="absolute top-full left-0 z-30 block w-72 border border-edge bg-paper p-3 indent-0 font-sans text-note text-ink no-underline shadow-sm"
    >
      {read ? (
        <>
          <span className="block font-semibold">{read.label}</span>
          <span className="block">
            {showName(bound.show)}
            {bound.show !== 'value' && `；今年 ${read.value ?? '未知'}${read.unit}`}
            {`；上年 ${read.previous ?? '未知'}`}
          </span>
          <span className="block text-muted">{read.rule}</span>
          <Link href={href} className="text-accent underline underline-offset-2">
            查看记录
          </Link>
        </>
      ) : (
        <span className="block font-medium text-seal">来源已不存在，印出的是最后一次的数。请删去或重新插入。</span>
      )}
    </span>
  );
}

function ChartNodeView({ node, selected }: ReactNodeViewProps) {
  const chart = node.attrs as ChartSpec;
  const id = useId();
  return (
    <NodeViewWrapper
      contentEditable={false}
      className={`my-3 border p-2 ${selected ? 'border-accent outline-1 outline-accent' : 'border-line'}`}
    >
      <ChartWithTable id={`chart${id.replaceAll(/\W/g, '')}`} chart={chart} />
    </NodeViewWrapper>
  );
}
