'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type EditState, saveSettings } from '@/lib/agencies/actions';
import type { AgencySettings } from '@/lib/agencies/types';

interface Props {
  readonly settings: AgencySettings;
  readonly version: number;
}

type TextKey = Exclude<keyof AgencySettings, 'overviewHeads'>;

interface Line {
  readonly name: TextKey;
  readonly label: string;
  readonly help?: string;
  readonly type?: string;
  readonly required?: boolean;
}

const lines: readonly Line[] = [
  { name: 'name', label: '单位名称', help: '印在年度报告标题和公开页面上，用全称。' },
  { name: 'contactOffice', label: '联系机构', help: '政府信息公开工作机构，写在年度报告前言中。' },
  { name: 'phone', label: '联系电话', type: 'tel', required: false },
  { name: 'email', label: '电子邮箱', type: 'email', required: false },
  { name: 'address', label: '联系地址', required: false },
  { name: 'website', label: '门户网站', help: '以 http:// 或 https:// 开头。', type: 'url', required: false },
];

export function SettingsForm({ settings, version }: Props) {
  const [state, action] = useActionState<EditState, FormData>(saveSettings, {});
  const heads = settings.overviewHeads.join('\n');
  return (
    <form action={action} noValidate className="flex max-w-xl flex-col gap-5">
      <ErrorSummary state={state} />
      {state.isStale && (
        <Notice title="现在保存的内容">
          <ul>
            {lines.map(({ name, label }) => (
              <li key={name}>
                {label}：{settings[name] || '（空）'}
              </li>
            ))}
            <li>总体情况的小标题：{settings.overviewHeads.join('；') || '（空）'}</li>
          </ul>
        </Notice>
      )}
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="seenVersion" value={version} />
      {lines.map(({ name, ...line }) => (
        <TextField
          key={name}
          name={name}
          {...line}
          defaultValue={String(state.values?.[name] ?? settings[name])}
          errors={state.fields?.[name]}
        />
      ))}
      <TextArea
        name="overviewHeads"
        label="「总体情况」的小标题"
        help="一行一个；新建年度报告时，第一章按这些小标题分段。"
        rows={8}
        required={false}
        defaultValue={String(state.values?.overviewHeads ?? heads)}
        errors={state.fields?.overviewHeads}
      />
      <div>
        <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
      </div>
    </form>
  );
}
