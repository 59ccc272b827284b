'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { uploadOldReport } from '@/lib/reports/actions/imports';

/** An old report comes in as a file or as pasted text. */
export function UploadForm() {
  return (
    <ActionForm action={uploadOldReport} className="flex max-w-3xl flex-col gap-5">
      {(state) => (
        <>
          <div className={state.fields?.file ? 'border-l-4 border-seal pl-3' : ''}>
            <label htmlFor="file" className="block font-medium">
              年报文件
            </label>
            <p id="file-help" className="text-note text-muted">
              html、docx、doc、pdf 或 txt，不超过 10 MB。扫描件没有文字，读不出来。
            </p>
            <input
              id="file"
              type="file"
              name="file"
              accept=".html,.htm,.docx,.doc,.pdf,.txt"
              aria-describedby={state.fields?.file ? 'file-help file-error' : 'file-help'}
              className="mt-1 block min-h-9 w-full text-desk"
            />
            {state.fields?.file && (
              <p id="file-error" className="text-note font-medium text-seal">
                <span className="sr-only">错误：</span>
                {state.fields.file.join('；')}
              </p>
            )}
          </div>
          <TextArea
            name="text"
            label="或者粘贴年报全文"
            help="从网页或 Word 复制，连同表格一起粘贴。选了文件时不看这里。"
            rows={8}
            defaultValue={typed(state, 'text')}
          />
          <div>
            <SubmitButton pendingLabel="正在识别…">识别</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
