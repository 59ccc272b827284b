'use client';

import Link from 'next/link';
import { useActionState, useRef, useState } from 'react';
import { buttonLook } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ItemImportState, importItemFile } from '@/lib/items/actions/import';
import { FieldErrors } from './form-fields';
import { ImportPreviewView } from './import-preview';

const unreadable = '读不到这个文件：可能选择之后又改过，或者网络断开。请重新选择文件。';

/** Choose, see what is wrong, mend, choose again; nothing is imported until all of it is right. */
export function ImportForm() {
  // The file goes out twice, to be looked at and to be imported; the field itself is emptied in between.
  const file = useRef<File | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, submit] = useActionState(async (previous: ItemImportState, form: FormData) => {
    if (file.current) form.set('file', file.current);
    try {
      return await importItemFile(previous, form);
    } catch {
      return { fields: { file: [unreadable] } };
    }
  }, {});
  const { preview, fileName } = state;
  const isCurrent = preview !== undefined && chosen === fileName;

  if (state.done) {
    return (
      <Notice tone="done" role="status" title={state.done}>
        <p className="flex flex-wrap gap-x-4">
          <Link href="/desk/items?state=draft" className="text-accent underline underline-offset-2">
            查看草稿
          </Link>
          <a href="/desk/items/import" className="text-accent underline underline-offset-2">
            再导入一份
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      <ErrorSummary state={state} />
      <FileChoice
        chosen={chosen}
        errors={state.fields?.file}
        onChoose={(next) => {
          file.current = next;
          setChosen(next?.name ?? null);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          name="intent"
          value="preview"
          variant={isCurrent && preview.isImportable ? 'plain' : 'primary'}
          pendingLabel="正在读取…"
        >
          {preview ? '重新检查' : '检查'}
        </SubmitButton>
        {isCurrent && preview.isImportable && (
          <SubmitButton name="intent" value="commit" pendingLabel="正在导入…">
            导入 {preview.totals.rows} 条草稿
          </SubmitButton>
        )}
      </div>
      {isCurrent && <ImportPreviewView preview={preview} />}
    </form>
  );
}

interface FileChoiceProps {
  readonly chosen: string | null;
  readonly errors?: readonly string[];
  readonly onChoose: (file: File | null) => void;
}

function FileChoice({ chosen, errors, onChoose }: FileChoiceProps) {
  return (
    <div className={errors ? 'border-l-4 border-seal pl-3' : ''}>
      <div className="flex flex-wrap items-center gap-3">
        <label
          className={`${buttonLook()} cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent`}
        >
          选择表格文件
          <input
            id="file"
            type="file"
            name="file"
            accept=".xlsx,.csv"
            aria-describedby={errors ? 'file-error' : 'file-help'}
            className="sr-only"
            onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
          />
        </label>
        <span role="status">{chosen ?? <span className="text-muted">还没有选择</span>}</span>
      </div>
      <p id="file-help" className="mt-1 text-note text-muted">
        .xlsx 或 .csv。检查不保存任何内容；全部正确后才能导入，导入后都是草稿。
      </p>
      <FieldErrors id="file" errors={errors} />
    </div>
  );
}
