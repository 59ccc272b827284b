'use client';

import { useEffect } from 'react';
import { useTellUnsaved } from '@/components/desk/items/unsaved';
import { hasUnsaved } from '@/components/editor/autosave-state';
import { SaveState } from '@/components/editor/save-state';
import { saveLetterElements } from '@/lib/applications/actions/letters';
import type { LetterElement, OpenElement } from '@/lib/applications/letters/types';
import type { LetterElements } from '@/lib/applications/types';
import { DraftNotices } from './draft-notices';
import { MaskedPagesField } from './masked-pages';
import { useKeptDraft } from './use-kept-draft';

interface Props {
  readonly owner: string;
  readonly letterId: string;
  readonly version: number;
  readonly asked: readonly LetterElement[];
  readonly open: readonly OpenElement[];
  readonly written: LetterElements;
}

interface Draft {
  readonly elements: LetterElements;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'elements' in value && typeof value.elements === 'object';
}

/** What the letter says where the law asks for something; the fixed parts around it write themselves. Saves itself. */
export function LetterForm({ owner, letterId, version, asked, open, written }: Props) {
  const { draft, edit, autosave, ...kept } = useKeptDraft<Draft>({
    copyKey: `gongkai:letter:${owner}:${letterId}`,
    version,
    draft: { elements: written },
    isDraft,
    save: ({ elements }, seenVersion) => saveLetterElements({ letterId, seenVersion, elements }),
  });
  // Steps and preview are the page's: they wait until it shows what was saved.
  useTellUnsaved(hasUnsaved(autosave.state) || kept.seenVersion > version);
  useFocusOnAddress();
  const write = (key: string, text: string) => edit({ elements: { ...draft.elements, [key]: text } });
  return (
    <fieldset aria-label="文书内容" className="flex min-w-0 flex-col gap-4">
      <DraftNotices
        {...kept}
        isStale={version <= kept.seenVersion}
        onKeepMine={() => kept.keepMine(version)}
        onTakeTheirs={kept.takeTheirs}
      />
      {asked.length === 0 && <p className="text-muted">这种文书没有要填写的内容，全部由登记的信息生成。</p>}
      {asked.map((element) => (
        <ElementField
          key={element.key}
          element={element}
          isOpen={open.some(({ key }) => key === element.key)}
          value={draft.elements[element.key] ?? ''}
          onChange={(text) => write(element.key, text)}
        />
      ))}
      <SaveState state={autosave.state} hold={kept.isConflict ? 'conflict' : null} isKept={kept.isKept} />
    </fieldset>
  );
}

/** The checklist's links lead to a field of the form. */
function useFocusOnAddress(): void {
  useEffect(() => {
    const focus = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus();
    window.addEventListener('hashchange', focus);
    return () => window.removeEventListener('hashchange', focus);
  }, []);
}

interface FieldProps {
  readonly element: LetterElement;
  readonly isOpen: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const control = 'w-full rounded border border-edge bg-paper px-2.5 text-desk text-ink';

function ElementField({ element, isOpen, value, onChange }: FieldProps) {
  const id = `element-${element.key}`;
  if (element.shape === 'maskedPages') {
    return <MaskedPagesField id={id} label={element.label} help={element.help} value={value} onChange={onChange} />;
  }
  return (
    <div className={`flex flex-col gap-1 ${isOpen ? 'border-l-4 border-due pl-3' : ''}`}>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-medium">
          {element.label}
        </label>
        {element.oneOf !== null && <span className="text-note text-muted">同类项目至少填写一项</span>}
        {element.oneOf === null && !element.isRequired && <span className="text-note text-muted">选填</span>}
        {element.isInternal && <span className="text-note text-muted">只存档，不印出</span>}
      </div>
      <p id={`${id}-help`} className="text-note text-muted">
        {element.help}
      </p>
      <Control id={id} element={element} value={value} onChange={onChange} />
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly element: LetterElement;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Control({ id, element: { shape, atMost }, value, onChange }: ControlProps) {
  const common = { id, value, 'aria-describedby': `${id}-help`, maxLength: atMost };
  if (shape === 'text') {
    return (
      <textarea
        {...common}
        rows={4}
        onChange={(event) => onChange(event.target.value)}
        className={`${control} py-1.5`}
      />
    );
  }
  const types = { day: 'date', count: 'number', line: 'text' } as const;
  const type = shape === 'day' || shape === 'count' ? types[shape] : types.line;
  const width = shape === 'line' ? '' : 'max-w-52';
  return (
    <input
      {...common}
      type={type}
      min={shape === 'count' ? 1 : undefined}
      onChange={(event) => onChange(event.target.value)}
      className={`${control} h-9 ${width}`}
    />
  );
}
