'use client';

import { useActionState, useState } from 'react';
import { typed } from '@/components/desk/action-form';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type IdentityState, readIdentity } from '@/lib/applications/actions/identity';
import { purposes } from '@/lib/applications/schema/handling';
import type { Applicant } from '@/lib/applications/types';

interface Props {
  readonly applicationId: string;
  readonly isErased: boolean;
}

const purposeChoices = [
  { value: '', label: '请选择' },
  ...Object.entries(purposes).map(([value, label]) => ({ value, label })),
];

/** Who applied: closed until somebody says what for, shown in this view alone, gone when it is closed or left. */
export function IdentityPanel({ applicationId, isErased }: Props) {
  const [round, setRound] = useState(0);
  if (isErased) return <p className="text-muted">申请人信息已按保存期限清除，只保留编号和统计。</p>;
  return <Vault key={round} applicationId={applicationId} onClose={() => setRound(round + 1)} />;
}

function Vault({ applicationId, onClose }: { readonly applicationId: string; readonly onClose: () => void }) {
  const [state, submit] = useActionState<IdentityState, FormData>(readIdentity, {});
  if (state.applicant) return <Opened applicant={state.applicant} wording={state.wording ?? null} onClose={onClose} />;
  return (
    <details open={state.fields !== undefined || state.message !== undefined} className="print:hidden">
      <summary className="min-h-9 cursor-pointer text-accent">查看申请人信息</summary>
      <form action={submit} noValidate className="mt-2 flex flex-col gap-3">
        <ErrorSummary state={state} idPrefix="identity-" />
        <p className="text-note text-muted">写明目的才能查看，只在本次显示；谁、何时、为何查看都留在审计记录里。</p>
        <input type="hidden" name="applicationId" value={applicationId} />
        <SelectField
          name="purpose"
          id="identity-purpose"
          label="查看的目的"
          choices={purposeChoices}
          defaultValue={typed(state, 'purpose')}
          errors={state.fields?.purpose}
        />
        <TextField
          name="purposeWords"
          id="identity-purposeWords"
          label="说明"
          required={false}
          maxLength={150}
          help="不要写入姓名、号码。"
          defaultValue={typed(state, 'purposeWords')}
          errors={state.fields?.purposeWords}
        />
        <SubmitButton className="self-start" variant="plain">
          查看
        </SubmitButton>
      </form>
    </details>
  );
}

const lines: readonly { readonly key: keyof Applicant; readonly label: string }[] = [
  { key: 'name', label: '姓名或者名称' },
  { key: 'representative', label: '法定代表人' },
  { key: 'identityKind', label: '证件类型' },
  { key: 'identityNumber', label: '证件号码' },
  { key: 'phone', label: '联系电话' },
  { key: 'email', label: '电子邮箱' },
  { key: 'address', label: '通信地址' },
  { key: 'postcode', label: '邮政编码' },
];

interface OpenedProps {
  readonly applicant: Applicant;
  readonly wording: string | null;
  readonly onClose: () => void;
}

function Opened({ applicant, wording, onClose }: OpenedProps) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {lines
          .filter(({ key }) => applicant[key] !== '')
          .map(({ key, label }) => (
            <div key={key} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words">{applicant[key]}</dd>
            </div>
          ))}
      </dl>
      {wording && (
        <div>
          <p className="text-muted">申请人的原文（页面上已遮盖）</p>
          <blockquote className="border-l-2 border-line pl-3 whitespace-pre-wrap">{wording}</blockquote>
        </div>
      )}
      <p className="text-note text-muted">只在本次显示，离开或者收起后须重新写明目的。</p>
      <Button className="self-start" onClick={onClose}>
        收起
      </Button>
    </div>
  );
}
