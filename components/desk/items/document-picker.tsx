'use client';

import { Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { itemStateLabels } from '@/lib/items/labels';
import type { DocumentChoice } from '@/lib/items/queries/choices';
import type { ItemState } from '@/lib/items/types';
import { FieldErrors } from './form-fields';

const pauseMs = 250;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** What is chosen now, and its title where that is known. */
  readonly chosenId: string | null;
  readonly chosenTitle: string | null;
  readonly errors?: readonly string[];
  readonly onChoose: (id: string | null) => void;
}

/** Another document of the agency, found by its title or number. */
export function DocumentPicker({ id, label, help, chosenId, chosenTitle, errors, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<DocumentChoice | null>(null);
  const title = picked && picked.id === chosenId ? picked.title : chosenTitle;
  return (
    <fieldset aria-describedby={`${id}-help`} className="min-w-0">
      <legend className="float-left w-full font-medium">{label}</legend>
      <p id={`${id}-help`} className="clear-left text-note text-muted">
        {help}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <p className="min-w-0">
          {chosenId === null ? <span className="text-muted">未选择</span> : (title ?? '已选择')}
        </p>
        <Button id={id} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Search aria-hidden="true" size={16} />
          {chosenId === null ? '选择文件' : '换一份'}
        </Button>
        {chosenId !== null && <Button onClick={() => onChoose(null)}>清除</Button>}
      </div>
      <FieldErrors id={id} errors={errors} />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={`选择${label}`}>
        <Results
          onPick={(choice) => {
            setPicked(choice);
            onChoose(choice.id);
            setOpen(false);
          }}
        />
      </Dialog>
    </fieldset>
  );
}

type Found =
  | { readonly state: 'asking' }
  | { readonly state: 'failed' }
  | { readonly state: 'found'; readonly choices: readonly DocumentChoice[] };

function Results({ onPick }: { readonly onPick: (choice: DocumentChoice) => void }) {
  const id = useId();
  const [words, setWords] = useState('');
  const found = useDocuments(words);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          标题或文号
        </label>
        <input
          id={id}
          type="search"
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
          className="h-9 w-full rounded border border-edge bg-paper px-2.5 text-desk text-ink"
        />
      </div>
      <p role="status" className="text-note text-muted">
        {statusOf(found)}
      </p>
      {found.state === 'found' && (
        <ul className="border-t border-line">
          {found.choices.map((choice) => (
            <li key={choice.id} className="border-b border-line">
              <button
                type="button"
                onClick={() => onPick(choice)}
                className="flex w-full flex-col px-2 py-1.5 text-left hover:bg-wash"
              >
                <span className="text-accent">{choice.title}</span>
                <span className="text-note text-muted">
                  {[choice.documentNumber, itemStateLabels[choice.state as ItemState]].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function statusOf(found: Found): string {
  if (found.state === 'asking') return '正在查找…';
  if (found.state === 'failed') return '没有查到：登录已过期或网络断开，请刷新页面后再试。';
  return found.choices.length === 0 ? '没有找到，请换一个词。' : `找到 ${found.choices.length} 份，按更新时间排列`;
}

/** Asks again a moment after the last key; an answer that comes too late is dropped. */
function useDocuments(words: string): Found {
  const [found, setFound] = useState<Found>({ state: 'asking' });
  useEffect(() => {
    const ended = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/desk/items/documents?${new URLSearchParams({ q: words })}`, {
        signal: ended.signal,
      });
      if (!answer.ok || answer.redirected) throw new Error('no list came back');
      setFound({ state: 'found', choices: (await answer.json()) as readonly DocumentChoice[] });
    };
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!ended.signal.aborted) setFound({ state: 'failed' });
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [words]);
  return found;
}
