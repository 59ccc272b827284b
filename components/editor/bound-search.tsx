'use client';

import { useEffect, useRef, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import type { ReadFigure } from '@/lib/figures/types';
import { mostListed, readWords, searchFigures } from './bound-words';

interface Props {
  readonly label: string;
  readonly known: readonly ReadFigure[];
  readonly onChoose: (read: ReadFigure) => void;
  /** Takes the focus as soon as it is there. */
  readonly isFirst?: boolean;
}

/** Finds a figure by words of its name: type, move with the arrows, choose with Enter. */
export function FigureSearch({ label, known, onChoose, isFirst = false }: Props) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const found = searchFigures(known, typed);
  const listed = found.slice(0, mostListed);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="flex flex-col gap-1">
        <Label className="font-medium">{label}</Label>
        <Input
          ref={input}
          placeholder="如：新收 总计"
          className="h-9 w-full rounded border border-edge bg-paper px-2.5 text-desk text-ink placeholder:text-muted"
        />
      </SearchField>
      <ListBox
        aria-label="可以插入的数字"
        items={listed.map((read) => ({ id: read.source, read }))}
        onAction={(key) => {
          const chosen = listed.find(({ source }) => source === key);
          if (chosen) onChoose(chosen);
        }}
        className="max-h-64 overflow-y-auto border border-line empty:hidden"
        renderEmptyState={() => <p className="p-2 text-note text-muted">没有找到，请换一个词。</p>}
      >
        {({ read }) => (
          <ListBoxItem
            id={read.source}
            textValue={read.label}
            className="flex min-h-9 cursor-default flex-wrap items-center justify-between gap-x-3 px-2 py-1 data-focused:bg-accent-wash data-hovered:bg-wash"
          >
            <Text slot="label">{read.label}</Text>
            <Text slot="description" className="text-note text-muted">
              {readWords(read)}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > mostListed && (
        <p className="text-note text-muted">另有 {found.length - mostListed} 个，请再输入几个字。</p>
      )}
    </Autocomplete>
  );
}
