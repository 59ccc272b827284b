'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Props {
  readonly isConflict: boolean;
  readonly isRestored: boolean;
  /** The page still shows what was there before the others saved. */
  readonly isStale: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Told above a form that saves itself: somebody was faster, or an earlier visit's words have come back. */
export function DraftNotices({ isConflict, isRestored, isStale, onKeepMine, onTakeTheirs }: Props) {
  const { refresh } = useRouter();
  // The others' version is fetched at once: there is nothing to choose from before.
  useEffect(() => {
    if (isConflict) refresh();
  }, [isConflict, refresh]);
  if (isConflict) {
    const wait = isStale ? '正在读取对方的版本，请稍候。' : undefined;
    return (
      <Notice tone="error" role="alert" title="他人刚刚改过，您的内容还没有保存">
        <p>页面上的其他部分已换成对方的版本，您写的还在下面。请选择保留哪一份。</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button reason={wait} onClick={onTakeTheirs}>
            用对方的版本
          </Button>
          <Button reason={wait} onClick={onKeepMine}>
            保留我写的
          </Button>
        </div>
      </Notice>
    );
  }
  if (isRestored) return <Notice role="status">上次没有保存成功的内容已恢复，正在保存。</Notice>;
  return null;
}
