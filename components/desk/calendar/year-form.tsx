'use client';

import { useActionState } from 'react';
import { typed } from '@/components/desk/action-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveYear, type YearFormState } from '@/lib/calendar/actions';
import { type Festival, festivals, type HolidayRanges } from '@/lib/calendar/festivals';
import { festivalLabels } from '@/lib/calendar/labels';
import { optionalFestivals, rangeFields } from '@/lib/calendar/schema/years';
import type { SourcedNotice } from '@/lib/calendar/types';
import { YearCalendar } from './year-calendar';

interface Props {
  readonly year: number;
  /** Of the year as entered here; 0 where it was not. */
  readonly version: number;
  /** What stands now; a change of it needs a reason. */
  readonly notice: SourcedNotice | null;
  readonly ranges: HolidayRanges;
}

const festivalHelp: Readonly<Partial<Record<Festival, string>>> = {
  newYear: '从上一年末开始放假的，从 1 月 1 日填起；上一年末的周一至周五填入上一年的「其他」。',
  midAutumn: '与国庆节连放的不填。',
  other: '国务院另行决定的放假，或年末属于下一年元旦的日子。',
};

/** Takes a notice as it is written; shows the year before it saves it. A year that is known is corrected seldom: its form is folded. */
export function YearForm({ year, version, notice, ranges }: Props) {
  const [state, action] = useActionState<YearFormState, FormData>(saveYear, {});
  const form = (
    <form action={action} noValidate className="flex flex-col gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seenVersion" value={version} />
      <input type="hidden" name="previewed" value={state.preview ? JSON.stringify(state.preview) : ''} />
      <NoticeFields year={year} notice={notice} ranges={ranges} state={state} />
      <div>
        <SubmitButton
          name="step"
          value="preview"
          variant={state.preview ? 'plain' : 'primary'}
          pendingLabel="正在计算…"
        >
          {state.preview ? '重新预览' : '预览全年'}
        </SubmitButton>
      </div>
      {state.preview && (
        <section aria-labelledby="preview" className="flex flex-col gap-4 border-t border-line pt-5">
          <h2 id="preview" className="text-head font-semibold">
            预览：{year} 年（尚未保存）
          </h2>
          <YearCalendar year={year} notice={state.preview} />
          <div>
            <SubmitButton name="step" value="save" pendingLabel="正在保存…">
              核对无误，保存
            </SubmitButton>
          </div>
        </section>
      )}
    </form>
  );
  if (!notice) return form;
  return (
    <details open={state.values !== undefined}>
      <summary className="mb-4 w-fit text-head font-semibold text-accent">更正这一年的安排</summary>
      {form}
    </details>
  );
}

interface FieldsProps extends Omit<Props, 'version'> {
  readonly state: YearFormState;
}

function NoticeFields({ year, notice, ranges, state }: FieldsProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <TextField
        name="source"
        label="通知文号或标题"
        help={`国务院办公厅关于 ${year} 年部分节假日安排的通知，例如 国办发明电〔${year - 1}〕×号。`}
        autoComplete="off"
        defaultValue={typed(state, 'source') ?? notice?.source}
        errors={state.fields?.source}
      />
      {festivals.map((festival) => (
        <RangeFields key={festival} festival={festival} year={year} ranges={ranges} state={state} />
      ))}
      <TextArea
        name="weekendsWorked"
        label="调休上班日"
        help={`一行一个，写 ${year}-02-06 或 2月6日；可以从通知中粘贴「2月6日（周六）、2月20日（周六）上班」。`}
        required={false}
        defaultValue={typed(state, 'weekendsWorked') ?? notice?.weekendsWorked.join('\n')}
        errors={state.fields?.weekendsWorked}
      />
      {notice && (
        <TextField
          name="reason"
          label="更正理由"
          help="这一年的安排已在使用。理由与改动前后的安排一并记入审计。"
          autoComplete="off"
          defaultValue={typed(state, 'reason')}
          errors={state.fields?.reason}
        />
      )}
    </div>
  );
}

interface RangeProps {
  readonly festival: Festival;
  readonly year: number;
  readonly ranges: HolidayRanges;
  readonly state: YearFormState;
}

/** 起、止 of one holiday, named together. */
function RangeFields({ festival, year, ranges, state }: RangeProps) {
  const fields = rangeFields(festival);
  const name = festivalLabels[festival];
  const help = festivalHelp[festival];
  const standing = ranges[festival];
  return (
    <fieldset aria-describedby={help && `${festival}-help`}>
      <legend className="float-left mb-1 w-full font-medium">
        {name}放假
        {optionalFestivals.includes(festival) && <span className="ml-1.5 text-note font-normal text-muted">选填</span>}
      </legend>
      {help && (
        <p id={`${festival}-help`} className="clear-left mb-1 text-note text-muted">
          {help}
        </p>
      )}
      <div className="clear-left grid max-w-md grid-cols-2 gap-3">
        <TextField
          name={fields.from}
          label="起"
          type="date"
          min={`${year - 1}-12-30`}
          max={`${year}-12-31`}
          defaultValue={typed(state, fields.from) ?? standing?.from}
          errors={state.fields?.[fields.from]}
        />
        <TextField
          name={fields.until}
          label="止"
          type="date"
          min={`${year}-01-01`}
          max={`${year + 1}-01-02`}
          defaultValue={typed(state, fields.until) ?? standing?.until}
          errors={state.fields?.[fields.until]}
        />
      </div>
    </fieldset>
  );
}
