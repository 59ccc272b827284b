import { CheckboxGroup, SelectField, TextField } from '@/components/ui/field';
import { roles } from '@/lib/access/roles';
import { roleHelp, roleLabels } from '@/lib/agencies/labels';
import type { PersonDraft, SectionHead } from '@/lib/agencies/types';
import type { FormState } from '@/lib/form-action';

interface Props {
  readonly state: FormState;
  readonly person?: PersonDraft;
  readonly sections: readonly SectionHead[];
}

const roleChoices = roles.map((role) => ({ value: role, label: roleLabels[role], help: roleHelp[role] }));

/** Closed sections are offered to nobody but whoever is still in one. */
function sectionChoices(sections: readonly SectionHead[], own: string | null | undefined) {
  const offered = sections.filter((section) => section.isActive || section.id === own);
  return [
    { value: '', label: '不属于科室' },
    ...offered.map(({ id, name, isActive }) => ({ value: id, label: isActive ? name : `${name}（已停用）` })),
  ];
}

/** What was ticked before the answer came back: one box comes as text, several as a list, none not at all. */
function ticked(state: FormState, stored: readonly string[]): readonly string[] {
  if (!state.values) return stored;
  const sent = state.values.roles ?? [];
  return typeof sent === 'string' ? [sent] : sent;
}

/** Name, roles and section of a new or known person. */
export function PersonFields({ state, person, sections }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="姓名"
        autoComplete="off"
        defaultValue={String(state.values?.name ?? person?.name ?? '')}
        errors={state.fields?.name}
      />
      <CheckboxGroup
        name="roles"
        label="角色"
        help="同一人可以兼任几个工作角色，但同一事项不能自送自审、自审自签。"
        choices={roleChoices}
        chosen={ticked(state, person?.roles ?? [])}
        errors={state.fields?.roles}
      />
      <SelectField
        name="sectionId"
        label="所属科室"
        help="科室信息员必选，只能看到交给本科室的内容。"
        choices={sectionChoices(sections, person?.sectionId)}
        defaultValue={String(state.values?.sectionId ?? person?.sectionId ?? '')}
        errors={state.fields?.sectionId}
      />
    </>
  );
}
