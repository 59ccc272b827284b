import { buttonLook } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { SectionName } from '@/lib/counts/types';

interface Props {
  readonly year: number;
  readonly sections: readonly SectionName[];
  readonly chosen: SectionName | null;
}

/** Whose figures are shown; without a script too. */
export function SectionChoice({ year, sections, chosen }: Props) {
  return (
    <form action="/desk/counts" className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      <input type="hidden" name="year" value={year} />
      <SelectField
        name="section"
        label="科室"
        choices={[{ value: '', label: '全单位合计' }, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={chosen?.id ?? ''}
        className="w-60 max-w-full"
      />
      <button type="submit" className={buttonLook()}>
        查看
      </button>
    </form>
  );
}
