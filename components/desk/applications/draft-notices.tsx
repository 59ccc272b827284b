'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Props {
  readonly isConflict: boolean;
  readonly isRestored: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Told above a form that saves itself: somebody was faster, or an earlier visit's words have come back. */
export function DraftNotices({ isConflict, isRestored, onKeepMine, onTakeTheirs }: Props) {
  const router = useRouter();
  if (isConflict) {
    return (
      <Notice tone="error" role="alert" title="他人刚刚改过，您的内容还没有保存">
        <p>先看看对方改了什么，再选择保留哪一份。</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => router.refresh()}>刷新，看对方的版本</Button>
          <Button onClick={onTakeTheirs}>用对方的版本</Button>
          <Button onClick={onKeepMine}>保留我写的</Button>
        </div>
      </Notice>
    );
  }
  if (isRestored) return <Notice role="status">上次没有保存成功的内容已恢复，正在保存。</Notice>;
  return null;
}
