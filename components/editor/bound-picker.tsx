'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { printedFigure } from '@/lib/figures/printing';
import type { FigureShow, ReadFigure } from '@/lib/figures/types';
import type { KnownFigures } from './bound-context';
import { FigureSearch } from './bound-search';
import { showChoices, showName } from './bound-words';

interface Props {
  readonly editor: Editor;
  readonly figures: KnownFigures;
  readonly onClose: () => void;
}

/** Puts a figure into the text: first which, then what of it. */
export function FigurePicker({ editor, figures, onClose }: Props) {
  const [chosen, setChosen] = useState<ReadFigure | null>(null);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const insert = (read: ReadFigure, show: FigureShow) => {
    onClose();
    const attrs = { source: read.source, show, text: printedFigure({ show }, read) };
    editor.chain().focus().insertContent({ type: 'figure', attrs }).run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (chosen) setChosen(null);
    else close();
  };
  return (
    <fieldset
      aria-label="插入数字"
      onKeyDownCapture={onKeyDown}
      className="absolute left-0 z-20 flex w-full max-w-140 flex-col gap-2 border border-edge bg-paper p-3 text-desk"
    >
      {chosen ? (
        <ShowButtons read={chosen} onChoose={(show) => insert(chosen, show)} />
      ) : (
        <FigureSearch label="查找数字" known={figures.known} onChoose={setChosen} isFirst />
      )}
      <div className="flex gap-2">
        {chosen && <Button onClick={() => setChosen(null)}>另选</Button>}
        <Button onClick={close}>取消</Button>
      </div>
    </fieldset>
  );
}

function ShowButtons({ read, onChoose }: { readonly read: ReadFigure; readonly onChoose: (show: FigureShow) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} className="flex flex-col gap-2">
      <p>
        <span className="font-semibold">{read.label}</span>
        <span className="block text-note text-muted">{read.rule}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {showChoices(read).map(({ show, text }) => (
          <Button key={show} onClick={() => onChoose(show)}>
            {showName(show)} {text}
          </Button>
        ))}
      </div>
    </div>
  );
}
