import { typed } from '@/components/desk/action-form';
import { type Choice, SelectField, TextArea, TextField } from '@/components/ui/field';
import { appealKindLabels } from '@/lib/appeals/labels';
import type { FormState } from '@/lib/form-action';

const kinds: readonly Choice[] = [
  { value: '', label: '请选择' },
  ...Object.entries(appealKindLabels).map(([value, label]) => ({ value, label })),
];

/** A decided reconsideration that a suit may follow. */
export interface Reconsideration {
  readonly id: string;
  readonly matter: string;
  readonly authority: string;
  readonly caseNumber: string;
}

interface StandingAppeal {
  readonly kind: string;
  readonly applicationNumber: string | null;
  readonly precededById: string | null;
  readonly matter: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly isSimplified: boolean;
  readonly receivedOn: string;
}

interface Props {
  readonly state: FormState;
  readonly reconsiderations: readonly Reconsideration[];
  readonly today: string;
  readonly standing?: Partial<StandingAppeal>;
}

/** What is registered of an appeal, for a new one and for a correction. */
export function AppealFields({ state, reconsiderations, today, standing = {} }: Props) {
  const field = (name: keyof StandingAppeal) => {
    const stands = standing[name];
    return {
      name,
      defaultValue: typed(state, name) ?? (typeof stands === 'string' ? stands : ''),
      errors: state.fields?.[name],
    };
  };
  const preceding = reconsiderations.map(({ id, matter, authority, caseNumber }) => ({
    value: id,
    label: [caseNumber || authority, matter].join('：'),
  }));
  return (
    <>
      <SelectField {...field('kind')} label="类型" choices={kinds} className="max-w-96" />
      <TextField
        {...field('receivedOn')}
        type="date"
        label="收到副本日期"
        help="收到复议申请书副本或起诉状副本之日，答复（答辩）期限从这一天起算。"
        max={today}
        className="max-w-56"
      />
      <TextField
        {...field('applicationNumber')}
        label="被申请（起诉）答复的申请编号"
        help="对本单位的答复提起的，填写申请编号，如 2026-0007；对其他行为提起的不填。"
        required={false}
        className="max-w-96"
      />
      <TextArea
        {...field('matter')}
        label="事由"
        help="一句话说明争议的是什么；显示在列表中，不要写当事人的姓名。不超过 200 字。"
        rows={2}
      />
      <TextField {...field('authority')} label="复议机关（法院）" maxLength={100} />
      <TextField {...field('caseNumber')} label="案号" required={false} maxLength={100} className="max-w-96" />
      <label className="inline-flex min-h-8 items-center gap-2">
        <input
          id="isSimplified"
          type="checkbox"
          name="isSimplified"
          defaultChecked={(typed(state, 'isSimplified') ?? (standing.isSimplified ? 'on' : '')) === 'on'}
          aria-describedby={state.fields?.isSimplified ? 'isSimplified-error' : undefined}
          className="size-4 accent-accent"
        />
        复议适用简易程序（答复期限为 5 日）
      </label>
      {state.fields?.isSimplified && (
        <p id="isSimplified-error" className="text-note font-medium text-seal">
          {state.fields.isSimplified.join('；')}
        </p>
      )}
      {preceding.length > 0 && (
        <SelectField
          {...field('precededById')}
          label="在先的行政复议"
          help="复议后起诉的，选择本系统登记过的那件复议。"
          choices={[{ value: '', label: '没有，或未在本系统登记' }, ...preceding]}
        />
      )}
    </>
  );
}
