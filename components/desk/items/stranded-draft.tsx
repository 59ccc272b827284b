'use client';

import { useEffect, useState } from 'react';
import { readLocalCopy, removeLocalCopy } from '@/components/editor/local-copy';
import { TextView } from '@/components/editor/text-view';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ItemFields } from '@/lib/items/types';
import { areSame, isKeptItem, type KeptItem } from './item-draft';
import { copyKey, type ItemDraftSource } from './use-item-draft';

/** A draft of this browser for an item that may no longer be edited: shown, so that its words can be copied. */
export function StrandedDraft({ owner, itemId, fields }: Omit<ItemDraftSource, 'version'>) {
  const key = copyKey({ owner, itemId });
  const [kept, setKept] = useState<KeptItem | null>(null);
  useEffect(() => setKept(strandedCopy(key, fields)), [key, fields]);
  if (!kept) return null;
  return (
    <Notice tone="due" title="本机存有一份未保存的内容">
      <p className="mb-2">这条信息现在不能编辑，下面的内容没有保存。需要时请复制，不需要时可以删除。</p>
      <details className="mb-2">
        <summary className="text-accent">查看未保存的内容</summary>
        <p className="font-semibold">{kept.fields.title}</p>
        <p>{kept.fields.summary}</p>
        <TextView text={kept.fields.body} />
      </details>
      <Button
        onClick={() => {
          removeLocalCopy(key);
          setKept(null);
        }}
      >
        删除本机的这一份
      </Button>
    </Notice>
  );
}

/** A copy that says nothing new is no news; it goes. */
function strandedCopy(key: string, fields: ItemFields): KeptItem | null {
  const kept = readLocalCopy(key, isKeptItem);
  if (!kept) return null;
  if (!areSame(kept.fields, fields)) return kept;
  removeLocalCopy(key);
  return null;
}
