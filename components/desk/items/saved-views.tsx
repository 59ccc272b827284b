'use client';

import { BookmarkPlus, X } from 'lucide-react';
import Link from 'next/link';
import { useActionState } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { removeItemView, saveItemView } from '@/lib/items/actions/views';
import type { SavedView } from '@/lib/items/queries/views';
import { viewNameAtMost } from '@/lib/items/schema';

interface Props {
  readonly builtIn: readonly SavedView[];
  /** What the person keeps; it goes with them to another computer. */
  readonly own: readonly SavedView[];
  /** The present filter, as the query of an address. */
  readonly query: string;
}

const chip = 'inline-flex min-h-9 items-center rounded border px-2.5 whitespace-nowrap';

/** Filters with a name: the usual ones, and those that a person keeps. */
export function SavedViews({ builtIn, own, query }: Props) {
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
            <Removal name={view.name} />
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
          <ActionForm action={saveItemView} hidden={{ query }} idPrefix="view-">
            {(state) => (
              <>
                <TextField
                  name="name"
                  id="view-name"
                  label="视图名称"
                  help="保存在您的账号里，换一台电脑登录也在；同名的会被替换。"
                  defaultValue={typed(state, 'name')}
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

function Removal({ name }: { readonly name: string }) {
  const [state, submit, isPending] = useActionState(removeItemView, {});
  return (
    <form action={submit} className="inline-flex items-center">
      <input type="hidden" name="name" value={name} />
      <button
        type="submit"
        disabled={isPending}
        aria-label={`删除视图「${name}」`}
        className="inline-flex size-9 items-center justify-center rounded text-muted hover:bg-wash hover:text-ink"
      >
        <X aria-hidden="true" size={14} />
      </button>
      <span role="alert" className="text-seal empty:hidden">
        {state.message}
      </span>
    </form>
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
