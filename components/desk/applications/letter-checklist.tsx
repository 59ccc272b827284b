import { StateBadge } from '@/components/ui/badge';
import type { LetterElement, OpenElement } from '@/lib/applications/letters/types';

interface Props {
  readonly open: readonly OpenElement[];
  readonly asked: readonly LetterElement[];
}

/** What still stands before a signature, each with a link to where it is mended. */
export function LetterChecklist({ open, asked }: Props) {
  if (open.length === 0) return <StateBadge tone="done">必备内容齐全。</StateBadge>;
  const own = new Set(asked.map(({ key }) => key));
  return (
    <div className="flex flex-col gap-1">
      <StateBadge tone="due">还缺 {open.length} 项，补齐以后才能送审、签发</StateBadge>
      <ul className="list-disc pl-5">
        {open.map(({ key, label }) => (
          <li key={key}>
            {own.has(key) ? (
              <a href={`#element-${key}`} className="inline-block py-0.5 text-accent underline underline-offset-2">
                {label}
              </a>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
