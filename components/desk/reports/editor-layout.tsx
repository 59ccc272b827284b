'use client';

import { type FocusEvent, type ReactNode, useEffect, useState } from 'react';

interface Props {
  readonly outline: ReactNode;
  readonly children: ReactNode;
  /** The tools of each block, by its id. */
  readonly panels: Readonly<Record<string, ReactNode>>;
  readonly firstBlockId: string;
}

/** Three columns: outline, the page as it will be printed, and a side panel that follows the selection. */
export function EditorLayout({ outline, children, panels, firstBlockId }: Props) {
  const [selected, setSelected] = useState(firstBlockId);

  useEffect(() => {
    const follow = () => {
      const id = blockIn(window.location.hash);
      if (id) setSelected(id);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const select = (target: EventTarget) => {
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
    if (block?.dataset.block) setSelected(block.dataset.block);
  };

  return (
    <div className="grid gap-6 lg:grid-cols-[11rem_minmax(0,1fr)] xl:grid-cols-[10.5rem_minmax(0,1fr)_15.5rem] xl:gap-4">
      <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto">{outline}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: follows a click on what cannot take the focus; the focus does the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        className="min-w-0"
        onFocus={(event: FocusEvent) => select(event.target)}
        onClick={(event) => select(event.target)}
      >
        {children}
      </div>
      <aside
        aria-label="当前段落"
        className="border-line max-xl:col-span-full max-xl:border-t max-xl:pt-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:overflow-y-auto xl:border-l xl:pl-4"
      >
        {/* All stay in place: a comment half written is there when its block is chosen again. */}
        {Object.entries(panels).map(([id, panel]) => (
          <div key={id} hidden={id !== (selected in panels ? selected : firstBlockId)}>
            {panel}
          </div>
        ))}
      </aside>
    </div>
  );
}

function blockIn(hash: string): string | null {
  return /^#block-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
}
