'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { beginReport } from '@/lib/reports/actions/steps';

/** Begins the report of a year. */
export function CreationForm({ suggestedYear }: { readonly suggestedYear: number | undefined }) {
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
          <SubmitButton>新建</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
