'use client';

import type { InnerHeading } from '@/lib/reports/writing/norms';

interface Props {
  readonly blockId: string;
  readonly headings: readonly InnerHeading[];
}

/** The headings inside a block's text, in the outline; a click shows the heading itself, which has no address. */
export function WritingHeadings({ blockId, headings }: Props) {
  if (headings.length === 0) return null;
  return (
    <ul className="pl-3">
      {headings.map(({ level, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a heading is found by its place
        <li key={index} className={level === 4 ? 'pl-3' : ''}>
          <a
            href={`#block-${blockId}`}
            onClick={() => showHeading(blockId, index)}
            className="flex min-h-6 items-center text-note text-muted hover:underline"
          >
            {text || '（空的小标题）'}
          </a>
        </li>
      ))}
    </ul>
  );
}

function showHeading(blockId: string, index: number): void {
  const heading = document.getElementById(`block-${blockId}`)?.querySelectorAll('h3, h4')[index];
  // After the jump to the block that the link itself makes.
  requestAnimationFrame(() => heading?.scrollIntoView({ block: 'start' }));
}
