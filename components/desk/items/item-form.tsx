'use client';

import type { FocusEvent } from 'react';
import { hasUnsaved } from '@/components/editor/autosave-state';
import { SaveState } from '@/components/editor/save-state';
import { type Choice, TextArea, TextField } from '@/components/ui/field';
import { categories, channels } from '@/lib/items/categories';
import { type Genre, genreOf, genres } from '@/lib/items/genres';
import { disclosureLabels, validityLabels } from '@/lib/items/labels';
import type { Disclosure, ItemFields, Validity } from '@/lib/items/types';
import { BodyField } from './body-field';
import { DocumentPicker } from './document-picker';
import { ChoiceField, ManyField } from './form-fields';
import { ItemConflict, type NamesById } from './item-conflict';
import { keywordsOf, withGenre } from './item-draft';
import { useTellUnsaved } from './unsaved';
import { type ItemDraft, type ItemDraftSource, useItemDraft } from './use-item-draft';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props extends ItemDraftSource {
  readonly columns: readonly Named[];
  readonly themes: readonly Named[];
  /** Titles of the items that the form points to. */
  readonly titles: NamesById;
  readonly today: string;
}

/** What an officer fills in: genre first, for most of the rest follows from it. Saved by itself. */
export function ItemForm({ columns, themes, titles, today, ...source }: Props) {
  const draft = useItemDraft(source);
  const { autosave, conflict, fields } = draft;
  useTellUnsaved(hasUnsaved(autosave.state) || draft.isPageBehind);
  const names = { ...titles, ...Object.fromEntries([...columns, ...themes].map(({ id, name }) => [id, name])) };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) autosave.hurry();
  };

  return (
    <fieldset aria-label="信息内容" onBlur={onBlur} className="flex min-w-0 flex-col gap-5">
      <div className="sticky top-0 z-20 -mx-1 flex flex-wrap justify-between gap-x-4 border-b border-line bg-paper px-1 py-1">
        <div className="flex items-center">
          {autosave.state.changes === 0 && <span className="text-note text-muted">填写后自动保存</span>}
          <SaveState state={autosave.state} hold={draft.hold} isKept={draft.isKept} />
        </div>
        <p role="status" className="text-note text-accent empty:hidden">
          {draft.isRestored ? '已恢复上次未保存的内容' : ''}
        </p>
      </div>
      {conflict && (
        <ItemConflict
          mine={fields}
          theirs={conflict}
          names={names}
          onTakeTheirs={draft.takeTheirs}
          onKeepMine={draft.keepMine}
        />
      )}
      <MainFields draft={draft} today={today} />
      <PlaceFields draft={draft} columns={columns} themes={themes} />
      <LinkFields draft={draft} titles={titles} />
      <TextArea
        name="summary"
        label="内容概述"
        help="一两句话说明内容，公众在列表和搜索中看到（条例第十二条）；不超过 500 字。"
        rows={3}
        value={fields.summary}
        errors={draft.problems.summary}
        onChange={(event) => draft.edit({ summary: event.target.value })}
      />
      <BodyField
        text={fields.body}
        shown={draft.shown}
        errors={draft.problems.body}
        onText={(body) => draft.edit({ body })}
      />
      <WordFields draft={draft} />
      <DisclosureFields draft={draft} />
    </fieldset>
  );
}

interface PartProps {
  readonly draft: ItemDraft;
}

const titleAtMost = 200;

const genreChoices: readonly Choice[] = Object.entries(genres).map(([value, { label }]) => ({ value, label }));

function genreHelp(genre: Genre | null): string {
  if (genre?.interprets) return '须领导签发；在所解读的文件公布后 3 个工作日内发布。';
  return genre?.needsLeader ? '须领导签发后发布。' : '由办公室采用后发布。';
}

function MainFields({ draft, today }: PartProps & { readonly today: string }) {
  const { fields, problems, edit } = draft;
  const genre = genreOf(fields.genre);
  const length = [...fields.title.trim()].length;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          id="genre"
          label="体裁"
          help={genreHelp(genre)}
          errors={problems.genre}
          value={fields.genre}
          choices={genreChoices}
          onChoose={(key) => edit(withGenre(fields, key))}
        />
        <TextField
          name="madeOn"
          type="date"
          label="成文日期"
          help="自这一天起 20 个工作日内公开（条例第二十六条）。"
          max={today}
          value={fields.madeOn ?? ''}
          errors={problems.madeOn}
          onChange={(event) => edit({ madeOn: event.target.value || null })}
        />
      </div>
      <div>
        <TextArea
          name="title"
          label="标题"
          rows={2}
          value={fields.title}
          errors={problems.title}
          onChange={(event) => edit({ title: event.target.value.replace(/\s*\n\s*/g, '') })}
        />
        <p className={`mt-0.5 text-right text-note tabular-nums ${length > titleAtMost ? 'text-seal' : 'text-muted'}`}>
          {length}/{titleAtMost} 字
        </p>
      </div>
      {(genre?.needsDocumentNumber || fields.documentNumber !== null) && (
        <TextField
          name="documentNumber"
          label="文号"
          help="如：明民〔2026〕8号"
          required={genre?.needsDocumentNumber ?? false}
          className="max-w-80"
          maxLength={60}
          value={fields.documentNumber ?? ''}
          errors={problems.documentNumber}
          onChange={(event) => edit({ documentNumber: event.target.value || null })}
        />
      )}
    </>
  );
}

const categoryChoices: readonly Choice[] = Object.entries(categories).map(([value, words]) => {
  return { value, label: `${value} ${words}` };
});

function optional(choices: readonly Named[]): readonly Choice[] {
  return [{ value: '', label: '（不选）' }, ...choices.map(({ id, name }) => ({ value: id, label: name }))];
}

function PlaceFields({ draft, columns, themes }: PartProps & Pick<Props, 'columns' | 'themes'>) {
  const { fields, problems, edit } = draft;
  return (
    <>
      <ChoiceField
        id="category"
        label="公开类别"
        help="条例第二十条、第二十一条，按体裁预先选好。"
        errors={problems.category}
        value={fields.category}
        choices={categoryChoices}
        onChoose={(category) => edit({ category })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          id="columnId"
          label="栏目"
          errors={problems.columnId}
          value={fields.columnId ?? ''}
          choices={optional(columns)}
          onChoose={(id) => edit({ columnId: id || null })}
        />
        <ChoiceField
          id="themeId"
          label="主题"
          errors={problems.themeId}
          value={fields.themeId ?? ''}
          choices={optional(themes)}
          onChoose={(id) => edit({ themeId: id || null })}
        />
      </div>
    </>
  );
}

const validityChoices: readonly Choice[] = Object.entries(validityLabels).map(([value, label]) => ({ value, label }));

function hasEnded(validity: Validity): boolean {
  return validity === 'abolished' || validity === 'expired';
}

/** Abolition is a correction: the words stay public with a stamp, a day and what takes their place. */
function withValidity(validity: Validity): Partial<ItemFields> {
  if (hasEnded(validity)) return { validity };
  return { validity, validityOn: null, ...(validity !== 'amended' && { successorId: null }) };
}

function LinkFields({ draft, titles }: PartProps & Pick<Props, 'titles'>) {
  const { fields, problems, edit } = draft;
  const genre = genreOf(fields.genre);
  const titleOf = (id: string | null) => (id === null ? null : (titles[id] ?? null));
  const hasValidity = genre?.validity !== 'notApplicable' || fields.validity !== 'notApplicable';
  return (
    <>
      {(genre?.interprets || fields.interpretsId !== null) && (
        <DocumentPicker
          id="interpretsId"
          label="所解读的文件"
          help="文件与解读在公开页上互相链接；文件先公开，或同时公开。"
          chosenId={fields.interpretsId}
          chosenTitle={titleOf(fields.interpretsId)}
          errors={problems.interpretsId}
          onChoose={(interpretsId) => edit({ interpretsId })}
        />
      )}
      {hasValidity && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ChoiceField
            id="validity"
            label="有效性"
            help="废止、失效后原文继续公开，加盖标记。"
            errors={problems.validity}
            value={fields.validity}
            choices={validityChoices}
            onChoose={(validity) => edit(withValidity(validity as Validity))}
          />
          {hasEnded(fields.validity) && (
            <TextField
              name="validityOn"
              type="date"
              label="废止或失效日期"
              help="自这一天起不再有效。"
              value={fields.validityOn ?? ''}
              errors={problems.validityOn}
              onChange={(event) => edit({ validityOn: event.target.value || null })}
            />
          )}
        </div>
      )}
      {(hasEnded(fields.validity) || fields.validity === 'amended') && (
        <DocumentPicker
          id="successorId"
          label="替代文件"
          help="代替或修改它的文件，没有时不选。"
          chosenId={fields.successorId}
          chosenTitle={titleOf(fields.successorId)}
          errors={problems.successorId}
          onChoose={(successorId) => edit({ successorId })}
        />
      )}
    </>
  );
}

function WordFields({ draft }: PartProps) {
  const { fields, problems, edit } = draft;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {/* Typed freely and read as a list: drawn anew only when the words came from elsewhere. */}
      <TextField
        key={draft.shown.serial}
        name="keywords"
        label="主题词"
        help="最多 10 个，用顿号或空格隔开。"
        defaultValue={fields.keywords.join('、')}
        errors={problems.keywords}
        onChange={(event) => edit({ keywords: keywordsOf(event.target.value) })}
      />
      <TextField
        name="source"
        label="来源"
        help="不是本科室制作时填写。"
        maxLength={60}
        value={fields.source}
        errors={problems.source}
        onChange={(event) => edit({ source: event.target.value })}
      />
    </div>
  );
}

const channelChoices: readonly Choice[] = Object.entries(channels).map(([value, label]) => ({ value, label }));

const disclosureChoices: readonly Choice[] = Object.entries(disclosureLabels).map(([value, label]) => {
  return { value, label };
});

function DisclosureFields({ draft }: PartProps) {
  const { fields, problems, edit } = draft;
  const choose = (disclosure: Disclosure) => {
    edit({ disclosure, ...(disclosure === 'proactive' && { disclosureArticle: null }) });
  };
  return (
    <>
      <ManyField
        id="channels"
        label="公开方式"
        errors={problems.channels}
        values={fields.channels}
        choices={channelChoices}
        onChoose={(chosen) => edit({ channels: chosen })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          id="disclosure"
          label="公开属性"
          help="公开为常态，不公开为例外（条例第五条）。"
          errors={problems.disclosure}
          value={fields.disclosure}
          choices={disclosureChoices}
          onChoose={(disclosure) => choose(disclosure as Disclosure)}
        />
        {fields.disclosure !== 'proactive' && (
          <TextField
            name="disclosureArticle"
            label="不主动公开的依据"
            help="如：条例第十四条、第十五条、第十六条。"
            maxLength={100}
            value={fields.disclosureArticle ?? ''}
            errors={problems.disclosureArticle}
            onChange={(event) => edit({ disclosureArticle: event.target.value || null })}
          />
        )}
      </div>
    </>
  );
}
