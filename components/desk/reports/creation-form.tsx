'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { beginReport } from '@/lib/reports/actions/steps';
import { figureModeLabels } from '@/lib/reports/labels';

interface Props {
  readonly suggestedYear: number | undefined;
  /** The first year of which the system has a record. */
  readonly recordsBegan: number | null;
}

/** Begins the report of a year. */
export function CreationForm({ suggestedYear, recordsBegan }: Props) {
  const isRecorded = recordsBegan !== null && (suggestedYear ?? 0) >= recordsBegan;
  return (
    <ActionForm action={beginReport}>
      {(state) => (
        <>
          <p className="text-muted">
            2019、2020 年度用 2019 年格式（国办公开办函〔2019〕60号），2021 年度起用 2021
            年格式（〔2021〕30号），由系统按年度选用。
          </p>
          <TextField
            name="year"
            label="年度"
            help="报告所列数据的年度，四位数字。"
            inputMode="numeric"
            maxLength={8}
            defaultValue={typed(state, 'year') ?? suggestedYear}
            errors={state.fields?.year}
            className="max-w-40"
          />
          <SelectField
            name="figures"
            label="三张表的数字"
            help={
              recordsBegan === null
                ? '系统中还没有记录，请手工填写；以后可以改。'
                : `系统中有 ${recordsBegan} 年以来的记录。这一年的记录齐全的，选「由登记的记录统计」；在系统之外办理的年度，选「手工填写」。以后可以改。`
            }
            choices={[
              { value: 'live', label: figureModeLabels.live },
              { value: 'typed', label: figureModeLabels.typed },
            ]}
            defaultValue={typed(state, 'figures') ?? (isRecorded ? 'live' : 'typed')}
            errors={state.fields?.figures}
          />
          <SubmitButton>新建</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
