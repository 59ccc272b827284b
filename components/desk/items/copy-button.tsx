'use client';

import { Copy } from 'lucide-react';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { beginCopy } from '@/lib/items/actions/steps';

interface Props {
  readonly itemId: string;
  /** Says to a screen reader which of several it is. */
  readonly title?: string;
}

/** A new draft with the words of this one, without its dates, number and attachments. */
export function CopyButton({ itemId, title }: Props) {
  const [state, submit] = useActionState(beginCopy, {});
  return (
    <form action={submit} className="inline-flex items-center gap-2 print:hidden">
      <input type="hidden" name="itemId" value={itemId} />
      <SubmitButton variant="plain" pendingLabel="正在复制…">
        <Copy aria-hidden="true" size={16} />
        复制
        {title ? <span className="sr-only">「{title}」</span> : '为新草稿'}
      </SubmitButton>
      <span role="alert" className="text-seal empty:hidden">
        {state.message}
      </span>
    </form>
  );
}
