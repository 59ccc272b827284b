'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DialogButton, useCloseDialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { purposes } from '@/lib/applications/schema/handling';

interface Props {
  readonly label: string;
  /** Where it is asked for, by POST. */
  readonly address: string;
  readonly fileName: string;
}

const { other: _, ...plainPurposes } = purposes;
const choices = Object.values(plainPurposes).map((words) => ({ value: words, label: words }));

/** Hands out a file that names somebody, once it is said what for; the trail keeps it. */
export function PurposeDownload({ label, address, fileName }: Props) {
  return (
    <DialogButton label={label} title={label}>
      <PurposeForm address={address} fileName={fileName} />
    </DialogButton>
  );
}

function PurposeForm({ address, fileName }: Omit<Props, 'label'>) {
  const close = useCloseDialog();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchFile = async (form: FormData) => {
    setBusy(true);
    const found = await fetchFor(address, form);
    setBusy(false);
    if (typeof found === 'string') return setProblem(found);
    offer(found, fileName);
    return close();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void fetchFile(new FormData(event.currentTarget));
      }}
    >
      <p>文件里写着收件人是谁。谁、何时、为何下载都留在审计记录里。</p>
      <SelectField
        name="purpose"
        id={`purpose-${fileName}`}
        label="下载的目的"
        choices={choices}
        defaultValue={choices[1]?.value}
      />
      {problem && (
        <p role="alert" className="font-medium text-seal">
          {problem}
        </p>
      )}
      <Button type="submit" variant="primary" className="self-start" disabled={isBusy}>
        {isBusy ? '正在下载…' : '下载'}
      </Button>
    </form>
  );
}

/** @returns the file, or why it was not handed out */
async function fetchFor(address: string, form: FormData): Promise<Blob | string> {
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    if (response.ok) return await response.blob();
    const answer: unknown = await response.json();
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    return typeof message === 'string' ? message : '没有下载成功，请稍后再试。';
  } catch {
    return '网络断开，没有下载。请检查网络后再试。';
  }
}

function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
