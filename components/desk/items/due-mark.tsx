import { StateBadge } from '@/components/ui/badge';
import type { DueWords } from './due-words';

/** A clock as a word with a shape; a dash, said aloud too, where none runs. */
export function DueMark({ due }: { readonly due: DueWords | null }) {
  if (due) return <StateBadge tone={due.tone}>{due.text}</StateBadge>;
  return (
    <span className="text-muted">
      <span aria-hidden="true">—</span>
      <span className="sr-only">没有期限</span>
    </span>
  );
}
