'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { confirmImport, type ImportState, previewImport } from '@/lib/counts/actions/import';
import { ImportPreview } from './import-preview';

/** What a form may carry; larger files of a few thousand short rows are something else. */
const MOST_BYTES = 1_500_000;

/** First the file, then what it would do, then the import. */
export function ImportForms() {
  // A new one begins anew: nothing of the last file stays on screen.
  const [round, setRound] = useState(0);
  return <ImportRound key={round} onAgain={() => setRound(round + 1)} />;
}

function ImportRound({ onAgain }: { readonly onAgain: () => void }) {
  const [state, preview] = useActionState<ImportState, FormData>(previewImport, {});
  const [result, confirm] = useActionState<ImportState, FormData>(confirmImport, {});
  const found = state.preview;
  if (result.done) {
    return (
      <Notice tone="done" role="status" title={result.done}>
        <Button onClick={onAgain}>再导入一份</Button>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary state={result} />
      {!found && <FileForm state={state} action={preview} />}
      {found && (
        <>
          <ImportPreview preview={found} />
          <div className="flex flex-wrap gap-2">
            {found.importable !== null && (
              <form action={confirm}>
                <input type="hidden" name="rows" value={found.importable} />
                <SubmitButton pendingLabel="正在导入…">导入 {found.rows} 行</SubmitButton>
              </form>
            )}
            <Button onClick={onAgain}>重新选择文件</Button>
          </div>
        </>
      )}
    </div>
  );
}

interface FileProps {
  readonly state: ImportState;
  readonly action: (form: FormData) => void;
}

function FileForm({ state, action }: FileProps) {
  const [tooLarge, setTooLarge] = useState(false);
  const errors = tooLarge ? ['文件超过 1.5 MB，请拆分后导入'] : state.fields?.file;
  return (
    <form action={action} noValidate className="flex max-w-xl flex-col gap-4">
      <ErrorSummary state={state} />
      <div className={`flex flex-col gap-1 ${errors ? 'border-l-4 border-seal pl-3' : ''}`}>
        <label htmlFor="file" className="font-medium">
          文件
        </label>
        <p id="file-help" className="text-note text-muted">
          .xlsx 或 .csv，按模板的列填写，最多 2000 行。
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={errors ? 'file-help file-error' : 'file-help'}
          aria-invalid={errors ? true : undefined}
          onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > MOST_BYTES)}
          className="block w-full rounded border border-edge p-1.5 file:mr-3 file:rounded file:border file:border-edge file:bg-paper file:px-3 file:py-1"
        />
        {errors && (
          <p id="file-error" className="text-note font-medium text-seal">
            <span className="sr-only">错误：</span>
            {errors.join('；')}
          </p>
        )}
      </div>
      <div>
        {tooLarge ? (
          <Button reason="请选择小一些的文件">预览</Button>
        ) : (
          <SubmitButton pendingLabel="正在读取…">预览</SubmitButton>
        )}
      </div>
    </form>
  );
}
