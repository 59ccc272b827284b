'use client';

import { useActionState, useMemo } from 'react';
import { typed } from '@/components/desk/action-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FiguresState, sendFigures } from '@/lib/returns/actions/months';
import { FIGURE_PREFIX } from '@/lib/returns/schema';
import type { MetricDefinition, MetricValues } from '@/lib/returns/types';

interface Props {
  readonly returnId: string;
  readonly version: number;
  readonly definitions: readonly MetricDefinition[];
  readonly values: MetricValues;
  readonly isFillable: boolean;
}

/** The declared figures: to be filled in while the month is open, else to be read. */
export function MonthForm({ returnId, version, definitions, values, isFillable }: Props) {
  const [state, action] = useActionState<FiguresState, FormData>(sendFigures, {});
  // One object for each answer: a new one would bring the focus back to the summary.
  const summary = useMemo(
    () => ({ message: state.message, fields: namedFaults(state, definitions) }),
    [state, definitions],
  );
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      {isFillable ? (
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorSummary state={summary} />
          {state.isStale && <StandingFigures definitions={definitions} values={values} />}
          <input type="hidden" name="returnId" value={returnId} />
          <input type="hidden" name="seenVersion" value={version} />
          <div className="grid gap-4 sm:grid-cols-2">
            {definitions.map((definition) => (
              <FigureField key={definition.id} definition={definition} state={state} value={values[definition.id]} />
            ))}
          </div>
          {definitions.length === 0 && <p className="text-muted">本单位没有设置需要填报的指标，核对信息后报送。</p>}
          <div className="flex flex-wrap items-center gap-2">
            {/* First, so that the enter key saves and does not hand in. */}
            <SubmitButton name="intent" value="save" variant="plain" pendingLabel="正在保存…">
              保存
            </SubmitButton>
            <SubmitButton name="intent" value="submit">
              报送
            </SubmitButton>
            <span className="text-note text-muted">报送后不能再改，等办公室采用。</span>
          </div>
        </form>
      ) : (
        <FigureList definitions={definitions} values={values} />
      )}
    </div>
  );
}

/** At the field it is clear which one is meant; in the summary the same words may stand five times. */
function namedFaults({ fields = {} }: FiguresState, definitions: Props['definitions']): FiguresState['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([name, errors]) => {
      const label = definitions.find(({ key }) => `${FIGURE_PREFIX}${key}` === name)?.label;
      return [name, label ? errors?.map((error) => `${label}：${error}`) : errors];
    }),
  );
}

interface FieldProps {
  readonly definition: MetricDefinition;
  readonly state: FiguresState;
  readonly value: number | undefined;
}

function FigureField({ definition: { key, label, unit, help }, state, value }: FieldProps) {
  const name = `${FIGURE_PREFIX}${key}`;
  return (
    <TextField
      name={name}
      label={`${label}（${unit}）`}
      help={help}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      defaultValue={typed(state, name) ?? value ?? ''}
      errors={state.fields?.[name]}
    />
  );
}

/** What was saved meanwhile, beside what was typed. */
function StandingFigures({ definitions, values }: Pick<Props, 'definitions' | 'values'>) {
  return (
    <Notice title="现在保存的数字">
      <ul>
        {definitions.map(({ id, label, unit }) => (
          <li key={id}>
            {label}：{values[id] === undefined ? '（未填）' : `${values[id]} ${unit}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function FigureList({ definitions, values }: Pick<Props, 'definitions' | 'values'>) {
  if (definitions.length === 0) return <p className="text-muted">没有填报指标。</p>;
  return (
    <dl className="grid gap-x-8 border-t border-line sm:grid-cols-2">
      {definitions.map(({ id, label, unit }) => (
        <div key={id} className="flex justify-between gap-4 border-b border-line py-1.5">
          <dt>{label}</dt>
          <dd className="tabular-nums">
            {values[id] ?? '未填'} {values[id] !== undefined && <span className="text-muted">{unit}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
