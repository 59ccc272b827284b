import { typed } from '@/components/desk/action-form';
import { SelectField, TextField } from '@/components/ui/field';
import type { FormState } from '@/lib/form-action';

const identityKinds = [
  '',
  '居民身份证',
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '统一社会信用代码',
  '其他',
].map((value) => ({ value, label: value || '未提供' }));

/** Who applied. Goes to the vault: never drawn again on a page without a purpose. */
export function ApplicantFields({
  state,
  isOrganisation,
}: {
  readonly state: FormState;
  readonly isOrganisation: boolean;
}) {
  const field = (name: string) => ({
    name,
    defaultValue: typed(state, name),
    errors: state.fields?.[name],
    required: false as const,
    autoComplete: 'off',
  });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField {...field('name')} label="姓名或者名称" maxLength={100} />
      {isOrganisation && <TextField {...field('representative')} label="法定代表人（负责人）" maxLength={50} />}
      <SelectField
        name="identityKind"
        label="证件类型"
        required={false}
        choices={identityKinds}
        defaultValue={typed(state, 'identityKind')}
        errors={state.fields?.identityKind}
      />
      <TextField {...field('identityNumber')} label="证件号码" maxLength={50} />
      <TextField {...field('phone')} label="联系电话" maxLength={30} inputMode="tel" />
      <TextField {...field('email')} label="电子邮箱" maxLength={100} inputMode="email" />
      <TextField {...field('address')} label="通信地址" maxLength={200} />
      <TextField {...field('postcode')} label="邮政编码" maxLength={6} inputMode="numeric" />
    </div>
  );
}
