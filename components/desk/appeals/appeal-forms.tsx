'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { type Choice, SelectField, TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  answerAppealForm,
  closeAppealForm,
  editAppealForm,
  registerAppealForm,
  reopenAppealForm,
  writeLessonsForm,
} from '@/lib/appeals/actions';
import { appealResultLabels } from '@/lib/appeals/labels';
import type { AppealPageData } from '@/lib/appeals/loaders';
import { AppealFields, type Reconsideration } from './appeal-fields';

const results: readonly Choice[] = [
  { value: '', label: '请选择' },
  ...Object.entries(appealResultLabels).map(([value, label]) => ({ value, label })),
];

interface NewProps {
  readonly applicationNumber: string;
  readonly reconsiderations: readonly Reconsideration[];
  readonly today: string;
}

export function NewAppealForm({ applicationNumber, reconsiderations, today }: NewProps) {
  return (
    <ActionForm action={registerAppealForm}>
      {(state) => (
        <>
          <AppealFields
            state={state}
            reconsiderations={reconsiderations}
            today={today}
            standing={{ applicationNumber, receivedOn: today }}
          />
          <SubmitButton className="self-start">登记</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** What may be done next with an appeal, a dialog each. */
export function AppealActs(loaded: AppealPageData) {
  const { appeal, mayAnswer, mayClose, mayReopen, mayEdit, reconsiderations, today } = loaded;
  const hidden = { appealId: appeal.id, seenVersion: appeal.version };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {mayAnswer && <AnswerButton hidden={hidden} today={today} kind={appeal.kind} />}
      {mayClose && <CloseButton hidden={hidden} today={today} lessons={appeal.lessons} />}
      {mayEdit && (
        <DialogButton label="修改登记" title="修改登记">
          <ActionForm action={editAppealForm} hidden={hidden}>
            {(state) => (
              <>
                <AppealFields state={state} reconsiderations={reconsiderations} today={today} standing={appeal} />
                <SubmitButton className="self-start">保存</SubmitButton>
              </>
            )}
          </ActionForm>
        </DialogButton>
      )}
      {mayReopen && <ReopenButton hidden={hidden} />}
    </div>
  );
}

interface ActProps {
  readonly hidden: Readonly<Record<string, string | number>>;
}

function AnswerButton({ hidden, today, kind }: ActProps & { readonly today: string; readonly kind: string }) {
  const label = kind === 'reconsideration' ? '记录书面答复' : '记录答辩';
  return (
    <DialogButton label={label} title={label}>
      <ActionForm action={answerAppealForm} hidden={hidden}>
        {(state) => (
          <>
            <TextField
              name="answeredOn"
              type="date"
              label="提出日期"
              max={today}
              defaultValue={typed(state, 'answeredOn') ?? today}
              errors={state.fields?.answeredOn}
            />
            <SubmitButton className="self-start">{label}</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

function CloseButton({ hidden, today, lessons }: ActProps & { readonly today: string; readonly lessons: string }) {
  return (
    <DialogButton label="登记结果" title="登记结果">
      <ActionForm action={closeAppealForm} hidden={hidden}>
        {(state) => (
          <>
            <SelectField
              name="result"
              label="结果"
              help="即年度报告表四的一列：维持、纠正（撤销、变更、确认违法、责令履行），其余为其他结果。"
              choices={results}
              defaultValue={typed(state, 'result')}
              errors={state.fields?.result}
            />
            <TextField
              name="closedOn"
              type="date"
              label="审结日期"
              max={today}
              defaultValue={typed(state, 'closedOn') ?? today}
              errors={state.fields?.closedOn}
            />
            <TextArea
              name="resultNote"
              label="结果说明"
              rows={2}
              required={false}
              defaultValue={typed(state, 'resultNote')}
              errors={state.fields?.resultNote}
            />
            <LessonsField errors={state.fields?.lessons} value={typed(state, 'lessons') ?? lessons} />
            <SubmitButton className="self-start">登记结果</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

function ReopenButton({ hidden }: ActProps) {
  return (
    <DialogButton label="恢复办理" title="恢复办理">
      <ActionForm action={reopenAppealForm} hidden={hidden}>
        {(state) => (
          <>
            <p className="text-muted">登记错误的结果将被取消，这件重新计入尚未审结；原来的登记保留在办理过程中。</p>
            <TextArea
              name="reason"
              label="理由"
              rows={3}
              defaultValue={typed(state, 'reason')}
              errors={state.fields?.reason}
            />
            <SubmitButton className="self-start">恢复办理</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** What the next reply of the kind should do better. */
export function LessonsForm({ appeal }: Pick<AppealPageData, 'appeal'>) {
  return (
    <ActionForm action={writeLessonsForm} hidden={{ appealId: appeal.id, seenVersion: appeal.version }}>
      {(state) => (
        <>
          <LessonsField errors={state.fields?.lessons} value={typed(state, 'lessons') ?? appeal.lessons} />
          <SubmitButton variant="plain" className="self-start">
            保存启示
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function LessonsField({ errors, value }: { readonly errors: readonly string[] | undefined; readonly value: string }) {
  return (
    <TextArea
      name="lessons"
      label="对今后答复的启示"
      help="拟写同类答复时会显示在旁边；不要写当事人的姓名。"
      rows={3}
      required={false}
      defaultValue={value}
      errors={errors}
    />
  );
}
