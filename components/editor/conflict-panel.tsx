'use client';

import { Button } from '@/components/ui/button';
import { timeWords } from '@/components/ui/time-words';
import type { SavedBlock } from '@/lib/reports/types';
import type { BlockDraft } from './block-draft';
import { TextView } from './text-view';

interface VersionProps {
  readonly title: string;
  readonly label: string;
  readonly version: BlockDraft;
  readonly children: React.ReactNode;
}

function Version({ title, label, version, children }: VersionProps) {
  return (
    <section aria-label={`${label}：${title}`} className="flex min-w-0 flex-col gap-2 border border-line bg-paper p-3">
      <p className="text-note font-semibold">{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="max-h-96 flex-1 overflow-y-auto">
        {version.heading !== null && <p className="font-song font-bold">{version.heading || '（无标题）'}</p>}
        <TextView text={version.text} />
      </div>
      <div>{children}</div>
    </section>
  );
}

interface Props {
  readonly label: string;
  readonly mine: BlockDraft;
  readonly theirs: SavedBlock;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Both versions side by side; neither goes before the person has chosen. */
export function ConflictPanel({ label, mine, theirs, onTakeTheirs, onKeepMine }: Props) {
  const when = timeWords(new Date(theirs.savedAt), new Date());
  return (
    <section
      aria-label={`${label}：与他人的修改冲突`}
      className="my-2 border-l-4 border-seal bg-seal-wash p-3 text-desk"
    >
      <p className="font-semibold">这一段在您编辑期间被他人修改</p>
      <p className="mb-3">两份内容都还在。请对照后选择保留哪一份；需要合并时，先复制另一份中的文字。</p>
      <div className="grid gap-3 lg:grid-cols-2">
        <Version label={label} title="我的（未保存）" version={mine}>
          <Button onClick={onKeepMine}>保留我的</Button>
        </Version>
        <Version label={label} title={`对方的：${theirs.savedBy}，${when} 保存`} version={theirs}>
          <Button onClick={onTakeTheirs}>采用对方的</Button>
        </Version>
      </div>
    </section>
  );
}
