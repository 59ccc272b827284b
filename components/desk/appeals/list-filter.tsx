import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/field';
import { appealKindLabels, appealResultLabels } from '@/lib/appeals/labels';
import type { AppealFilter } from '@/lib/appeals/schema';

const any: Choice = { value: '', label: '全部' };
const kinds = [any, ...Object.entries(appealKindLabels).map(([value, label]) => ({ value, label }))];
const results = [
  any,
  { value: 'pending', label: '尚未审结' },
  ...Object.entries(appealResultLabels).map(([value, label]) => ({ value, label })),
];

/** Narrows the list; a plain GET form, so that a filter is an address. */
export function AppealFilterForm({ search, today }: { readonly search: AppealFilter; readonly today: string }) {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: 8 }, (_, index) => String(thisYear - index));
  return (
    <form method="get" action="/desk/appeals" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <SelectField name="kind" label="类型" choices={kinds} defaultValue={search.kind} className="w-60" />
      <SelectField name="result" label="结果" choices={results} defaultValue={search.result} className="w-36" />
      <SelectField
        name="year"
        label="计入年度"
        choices={[any, ...years.map((year) => ({ value: year, label: `${year} 年` }))]}
        defaultValue={search.year?.toString()}
        className="w-32"
      />
      <Button type="submit">筛选</Button>
    </form>
  );
}
