import { buttonLook, LinkButton } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import type { AuditAddress } from '@/lib/audit/loaders';

interface Props {
  readonly address: AuditAddress;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly actions: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

/** Narrows the trail; a plain GET form, so that a filter is an address. */
export function AuditFilter({ address, actors, actions, kinds }: Props) {
  const choices = (labels: Readonly<Record<string, string>>) => [
    { value: '', label: '全部' },
    ...Object.entries(labels).map(([value, label]) => ({ value, label })),
  ];
  return (
    <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
      <SelectField
        name="actor"
        label="人员"
        choices={[{ value: '', label: '全部' }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={address.actor}
        className="w-44"
      />
      <SelectField name="kind" label="对象" choices={choices(kinds)} defaultValue={address.kind} className="w-32" />
      <SelectField
        name="action"
        label="动作"
        choices={choices(actions)}
        defaultValue={address.action}
        className="w-36"
      />
      <TextField name="from" type="date" label="从" defaultValue={address.from} className="w-40" />
      <TextField name="until" type="date" label="到" defaultValue={address.until} className="w-40" />
      <button type="submit" className={buttonLook('primary')}>
        筛选
      </button>
      <LinkButton href="/desk/audit">清除</LinkButton>
    </form>
  );
}
