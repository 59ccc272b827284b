'use client';

import type { ReactNode } from 'react';
import { TextView } from '@/components/editor/text-view';
import { Button } from '@/components/ui/button';
import { timeWords } from '@/components/ui/time-words';
import { categories, channels } from '@/lib/items/categories';
import { genreOf } from '@/lib/items/genres';
import { disclosureLabels, validityLabels } from '@/lib/items/labels';
import type { ItemFields, SavedItem } from '@/lib/items/types';
import { differingFields, type FieldName, fieldLabels } from './item-draft';

/** The names behind ids that a form can hold. */
export type NamesById = Readonly<Record<string, string>>;

interface Props {
  readonly mine: ItemFields;
  readonly theirs: SavedItem;
  readonly names: NamesById;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Both versions side by side, the fields in which they differ; neither goes before the person has chosen. */
export function ItemConflict({ mine, theirs, names, onTakeTheirs, onKeepMine }: Props) {
  const when = timeWords(new Date(theirs.savedAt), new Date());
  const differing = differingFields(mine, theirs.fields);
  return (
    <section aria-label="与他人的修改冲突" className="border-l-4 border-seal bg-seal-wash p-3">
      <p className="font-semibold">这条信息在您编辑期间被他人修改</p>
      <p className="mb-3">两份内容都还在。请对照不同之处后选择保留哪一份；需要合并时，先复制另一份中的文字。</p>
      <div className="grid gap-3 lg:grid-cols-2">
        <Version title="我的（未保存）" fields={mine} differing={differing} names={names}>
          <Button onClick={onKeepMine}>保留我的</Button>
        </Version>
        <Version
          title={`对方的：${theirs.savedBy}，${when} 保存`}
          fields={theirs.fields}
          differing={differing}
          names={names}
        >
          <Button onClick={onTakeTheirs}>采用对方的</Button>
        </Version>
      </div>
    </section>
  );
}

interface VersionProps {
  readonly title: string;
  readonly fields: ItemFields;
  readonly differing: readonly FieldName[];
  readonly names: NamesById;
  readonly children: ReactNode;
}

function Version({ title, fields, differing, names, children }: VersionProps) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2 border border-line bg-paper p-3">
      <p className="text-note font-semibold">{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="max-h-96 flex-1 overflow-y-auto">
        <dl className="flex flex-col gap-2">
          {differing.map((name) => (
            <div key={name}>
              <dt className="text-note text-muted">{fieldLabels[name]}</dt>
              <dd className="break-words">
                {name === 'body' ? <TextView text={fields.body} /> : wordsOf(fields, name, names) || '（空）'}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div>{children}</div>
    </section>
  );
}

/** A field as a person reads it. */
function wordsOf(fields: ItemFields, name: Exclude<FieldName, 'body'>, names: NamesById): string {
  switch (name) {
    case 'genre':
      return genreOf(fields.genre)?.label ?? '';
    case 'category':
      return categories[fields.category] ?? '';
    case 'keywords':
      return fields.keywords.join('、');
    case 'channels':
      return fields.channels.map((key) => (key in channels ? channels[key as keyof typeof channels] : key)).join('、');
    case 'validity':
      return validityLabels[fields.validity];
    case 'disclosure':
      return disclosureLabels[fields.disclosure];
    default: {
      const value = fields[name] ?? '';
      return names[value] ?? value;
    }
  }
}
