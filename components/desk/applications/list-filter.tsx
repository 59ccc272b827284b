import { ChevronDown } from 'lucide-react';
import { SlashToSearch } from '@/components/desk/items/slash-to-search';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { type Choice, SelectField, TextField } from '@/components/ui/field';
import {
  applicantKindLabels,
  applicationStateLabels,
  channelLabels,
  outcomeGroupLabels,
  outcomeLabels,
} from '@/lib/applications/labels';
import type { ApplicationListData } from '@/lib/applications/loaders/list';
import { isNarrowed, listHref } from './list-address';

const any: Choice = { value: '', label: '全部' };

function labelled(labels: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

const states: readonly Choice[] = [
  any,
  { value: 'open', label: '未办结（全部）' },
  ...labelled(applicationStateLabels),
];

const dues: readonly Choice[] = [
  any,
  { value: 'today', label: '今天到期' },
  { value: 'week', label: '本周到期' },
  { value: 'late', label: '已逾期' },
  { value: 'repliedLate', label: '逾期答复' },
];

/** A group of table 三 and each of its rows. */
const outcomes: readonly Choice[] = [
  any,
  ...(['refused', 'unavailable', 'notProcessed', 'other'] as const).map((group) => ({
    value: group,
    label: `${outcomeGroupLabels[group]}（全部）`,
  })),
  ...labelled(outcomeLabels),
];

/** 条例 of 2019 counts from here; older ones are found by their number. */
const firstYear = 2019;

function yearsUntil(today: string): readonly Choice[] {
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);
  return [any, ...years.map((year) => ({ value: String(year), label: `${year} 年` }))];
}

/** Narrows the list; a plain GET form, so that a filter is an address. */
export function ListFilter({ search, sections, isOwnSection, today }: ApplicationListData) {
  const { kind, channel, outcome, receivedYear, concludedYear, openAtEndOf } = search;
  const isOpen = Boolean(kind ?? channel ?? outcome ?? receivedYear ?? concludedYear ?? openAtEndOf);
  const years = yearsUntil(today);
  const year = (name: 'receivedYear' | 'concludedYear' | 'openAtEndOf', label: string) => (
    <SelectField name={name} label={label} choices={years} defaultValue={search[name]?.toString()} className="w-36" />
  );
  return (
    <form method="get" action="/desk/applications" className="mb-4 flex flex-col gap-3 print:hidden">
      <SlashToSearch fieldId="q" />
      {search.sort && <input type="hidden" name="sort" value={search.sort} />}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label="编号或者事由"
          placeholder="按 / 键到这里"
          defaultValue={search.q}
          maxLength={100}
          className="w-64 max-sm:w-full"
        />
        <SelectField name="state" label="状态" choices={states} defaultValue={search.state} className="w-40" />
        <SelectField name="due" label="期限" choices={dues} defaultValue={search.due} className="w-32" />
        {!isOwnSection && (
          <SelectField
            name="section"
            label="承办科室"
            choices={[any, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
            defaultValue={search.section}
            className="w-40"
          />
        )}
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
            name="kind"
            label="申请人类型"
            choices={[any, ...labelled(applicantKindLabels)]}
            defaultValue={kind}
            className="w-40"
          />
          <SelectField
            name="channel"
            label="提交方式"
            choices={[any, ...labelled(channelLabels)]}
            defaultValue={channel}
            className="w-44"
          />
          <SelectField
            name="outcome"
            label="办理结果"
            choices={outcomes}
            defaultValue={outcome}
            className="w-72 max-sm:w-full"
          />
          {year('receivedYear', '收到年度')}
          {year('concludedYear', '办结年度')}
          {year('openAtEndOf', '结转（年底未办结）')}
        </div>
      </details>
    </form>
  );
}
