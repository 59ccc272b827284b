'use client';

import { useState } from 'react';
import { ActionForm, type FormAction, typed } from '@/components/desk/action-form';
import { SelectField, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { type Genre, genres } from '@/lib/items/genres';
import { FieldErrors } from './form-fields';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly action: FormAction;
  readonly sections: readonly Named[];
  /** An officer's own section: there is no other to choose. */
  readonly ownSectionId: string | null;
}

const titleAtMost = 200;

/** Genre first: what follows from it is filled in by itself. */
export function NewItemForm({ action, sections, ownSectionId }: Props) {
  return (
    <ActionForm action={action} className="flex max-w-3xl flex-col gap-5">
      {(state) => (
        <>
          <GenreChoice state={state} />
          {ownSectionId === null && (
            <SelectField
              name="sectionId"
              label="责任科室"
              choices={[
                { value: '', label: '请选择' },
                ...sections.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={typed(state, 'sectionId')}
              errors={state.fields?.sectionId}
              className="max-w-72"
            />
          )}
          <TitleField state={state} />
          <SubmitButton className="self-start" pendingLabel="正在新建…">
            新建草稿
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function helpOf(genre: Genre): string {
  const asks = [
    genre.needsLeader && '领导签发',
    genre.needsDocumentNumber && '文号',
    genre.interprets && '所解读的文件',
  ];
  const words = asks.filter((ask) => typeof ask === 'string').join('、');
  return words === '' ? '' : `须${words}`;
}

function GenreChoice({ state }: { readonly state: FormState }) {
  const errors = state.fields?.genre;
  return (
    <fieldset
      aria-describedby={errors ? 'genre-error' : undefined}
      className={errors ? 'border-l-4 border-seal pl-3' : ''}
    >
      <legend className="float-left w-full font-medium">体裁</legend>
      <p className="clear-left text-note text-muted">
        公开类别、有效性、栏目和公开方式按体裁和本科室上一次的选择预先填好。
      </p>
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {Object.entries(genres).map(([value, genre], index) => (
          <label key={value} className="flex min-h-9 items-center gap-2">
            <input
              id={index === 0 ? 'genre' : undefined}
              type="radio"
              name="genre"
              value={value}
              defaultChecked={typed(state, 'genre') === value}
              className="size-4 shrink-0 accent-accent"
            />
            <span>
              {genre.label}
              <span className="ml-2 text-note text-muted">{helpOf(genre)}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id="genre" errors={errors} />
    </fieldset>
  );
}

function TitleField({ state }: { readonly state: FormState }) {
  const [length, setLength] = useState(0);
  return (
    <div>
      <TextArea
        name="title"
        label="标题"
        rows={2}
        help="与原文一致，不超过 200 字。"
        defaultValue={typed(state, 'title')}
        errors={state.fields?.title}
        onChange={(event) => setLength([...event.target.value.trim()].length)}
      />
      <p className={`mt-0.5 text-right text-note tabular-nums ${length > titleAtMost ? 'text-seal' : 'text-muted'}`}>
        {length}/{titleAtMost} 字
      </p>
    </div>
  );
}
