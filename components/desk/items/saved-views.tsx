'use client';

import { BookmarkPlus, X } from 'lucide-react';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { readLocalCopy, writeLocalCopy } from '@/components/editor/local-copy';
import { DialogButton } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { areViews, type SavedView, viewNameAtMost, viewsAtMost } from './views';

const noViews: readonly SavedView[] = [];
const changed = 'gongkai:views-changed';

/** One array as long as nothing changes, as React asks of a store. */
const read = (() => {
  let last = { json: '[]', views: noViews };
  return (key: string): readonly SavedView[] => {
    const views = readLocalCopy(key, areViews) ?? noViews;
    const json = JSON.stringify(views);
    if (json !== last.json) last = { json, views };
    return last.views;
  };
})();

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener('storage', onChange);
  };
}

interface Props {
  /** Whose views: the next person at the same computer has their own. */
  readonly owner: string;
  readonly builtIn: readonly SavedView[];
  /** The present filter, as the query of an address. */
  readonly query: string;
}

const chip = 'inline-flex min-h-9 items-center rounded border px-2.5 whitespace-nowrap';

/** Filters with a name: the usual ones, and those that a person keeps in this browser. */
export function SavedViews({ owner, builtIn, query }: Props) {
  const key = `gongkai:item-views:${owner}`;
  const own = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => noViews,
  );
  const write = (views: readonly SavedView[]): boolean => {
    const isKept = writeLocalCopy(key, views);
    window.dispatchEvent(new Event(changed));
    return isKept;
  };
  const add = async (_previous: FormState, form: FormData): Promise<FormState> => {
    const name = String(form.get('name') ?? '').trim();
    if (name === '' || [...name].length > viewNameAtMost) {
      return { fields: { name: [`请填写名称，不超过 ${viewNameAtMost} 字`] } };
    }
    const views = [...own.filter((view) => view.name !== name), { name, query }].slice(-viewsAtMost);
    return write(views) ? { done: '已保存' } : { message: '浏览器不允许保存，请检查隐私设置。' };
  };

  return (
    <nav aria-label="常用视图" className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {builtIn.map((view) => (
          <li key={view.name}>
            <ViewLink view={view} isCurrent={view.query === query} />
          </li>
        ))}
        {own.map((view) => (
          <li key={`own-${view.name}`} className="flex">
            <ViewLink view={view} isCurrent={view.query === query} />
            <button
              type="button"
              aria-label={`删除视图「${view.name}」`}
              onClick={() => write(own.filter(({ name }) => name !== view.name))}
              className="inline-flex size-9 items-center justify-center rounded text-muted hover:bg-wash hover:text-ink"
            >
              <X aria-hidden="true" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {query !== '' && (
        <DialogButton
          label={
            <>
              <BookmarkPlus aria-hidden="true" size={16} />
              保存视图
            </>
          }
          title="把现在的筛选保存为视图"
        >
          <ActionForm action={add} idPrefix="view-">
            {(state) => (
              <>
                <TextField
                  name="name"
                  id="view-name"
                  label="视图名称"
                  help="只保存在这台电脑的浏览器里。"
                  errors={state.fields?.name}
                  maxLength={viewNameAtMost}
                  required
                />
                <SubmitButton>保存</SubmitButton>
              </>
            )}
          </ActionForm>
        </DialogButton>
      )}
    </nav>
  );
}

function ViewLink({ view, isCurrent }: { readonly view: SavedView; readonly isCurrent: boolean }) {
  return (
    <Link
      href={view.query === '' ? '/desk/items' : `/desk/items?${view.query}`}
      aria-current={isCurrent ? 'page' : undefined}
      className={`${chip} ${isCurrent ? 'border-accent bg-accent-wash font-semibold text-accent' : 'border-line hover:bg-wash'}`}
    >
      {view.name}
    </Link>
  );
}
