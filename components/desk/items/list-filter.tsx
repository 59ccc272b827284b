import { ChevronDown } from 'lucide-react';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { type Choice, SelectField, TextField } from '@/components/ui/field';
import { categories } from '@/lib/items/categories';
import { genres } from '@/lib/items/genres';
import type { ItemListData } from '@/lib/items/loaders/list';
import { isNarrowed, listHref } from './list-address';
import { SlashToSearch } from './slash-to-search';

const any: Choice = { value: '', label: '全部' };

const clocks: readonly Choice[] = [
  any,
  { value: 'late', label: '已逾期' },
  { value: 'dueSoon', label: '即将到期' },
  { value: 'publishedLate', label: '逾期发布' },
];

const months: readonly Choice[] = [
  any,
  ...Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: `${index + 1} 月` })),
];

/** 条例 came into force in 2008; an older publication is found by its words. */
const firstYear = 2008;

function yearsUntil(today: string): readonly Choice[] {
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);
  return [any, ...years.map((year) => ({ value: String(year), label: `${year} 年` }))];
}

function named(choices: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] {
  return [any, ...choices.map(({ id, name }) => ({ value: id, label: name }))];
}

const genreChoices: readonly Choice[] = [
  any,
  ...Object.entries(genres).map(([value, { label }]) => ({ value, label })),
];

const categoryChoices: readonly Choice[] = [
  any,
  ...Object.entries(categories).map(([value, words]) => ({ value, label: `${value} ${words}` })),
];

/** Narrows the list; a plain GET form, so that a filter is an address. */
export function ListFilter({ search, sections, columns, themes, ownSectionId, today }: ItemListData) {
  const isOpen = Boolean(search.category ?? search.column ?? search.theme ?? search.month);
  return (
    <form method="get" action="/desk/items" className="mb-4 flex flex-col gap-3 print:hidden">
      <SlashToSearch fieldId="q" />
      {search.state && <input type="hidden" name="state" value={search.state} />}
      {search.sort !== 'updated' && <input type="hidden" name="sort" value={search.sort} />}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label="标题、文号、索引号"
          placeholder="按 / 键到这里"
          defaultValue={search.q}
          maxLength={100}
          className="w-64 max-sm:w-full"
        />
        {ownSectionId === null && (
          <SelectField
            name="section"
            label="科室"
            choices={named(sections)}
            defaultValue={search.section}
            className="w-40"
          />
        )}
        <SelectField name="genre" label="体裁" choices={genreChoices} defaultValue={search.genre} className="w-36" />
        <SelectField
          name="year"
          label="发布年份"
          choices={yearsUntil(today)}
          defaultValue={search.year ? String(search.year) : ''}
          className="w-28"
        />
        <SelectField name="clock" label="期限" choices={clocks} defaultValue={search.clock} className="w-28" />
        <button type="submit" className={buttonLook('primary')}>
          筛选
        </button>
        {isNarrowed(search) && <LinkButton href={listHref({ sort: search.sort })}>清除</LinkButton>}
      </div>
      <details open={isOpen} className="group">
        <summary className="inline-flex min-h-9 list-none items-center gap-1 text-accent [&::-webkit-details-marker]:hidden">
          更多筛选
          <ChevronDown aria-hidden="true" size={16} className="group-open:rotate-180" />
        </summary>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          <SelectField
            name="category"
            label="公开类别"
            choices={categoryChoices}
            defaultValue={search.category}
            className="w-72 max-sm:w-full"
          />
          <SelectField
            name="column"
            label="栏目"
            choices={named(columns)}
            defaultValue={search.column}
            className="w-40"
          />
          <SelectField name="theme" label="主题" choices={named(themes)} defaultValue={search.theme} className="w-40" />
          <SelectField
            name="month"
            label="发布月份"
            help="须同时选年份"
            choices={months}
            defaultValue={search.month ? String(search.month) : ''}
            className="w-32"
          />
        </div>
      </details>
    </form>
  );
}
