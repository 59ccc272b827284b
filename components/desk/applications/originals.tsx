'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState } from 'react';
import { buttonLook } from '@/components/ui/button';
import type { ListedOriginal } from '@/lib/applications/queries/detail';
import { fileSize } from '../items/file-size';
import { PurposeDownload } from './purpose-download';

interface Props {
  readonly applicationId: string;
  readonly originals: readonly ListedOriginal[];
  readonly mayAttach: boolean;
  readonly mayRead: boolean;
}

/** What came on paper, scanned: kept sealed, told apart by its number, since its own name may be somebody's. */
export function Originals({ applicationId, originals, mayAttach, mayRead }: Props) {
  return (
    <div className="flex flex-col gap-3">
      {originals.length === 0 ? (
        <p className="text-muted">还没有上传原件。</p>
      ) : (
        <ul className="border-t border-line">
          {originals.map(({ number, extension, sizeBytes }) => (
            <li key={number} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1.5">
              <span>
                原件 {number}
                <span className="ml-2 text-note text-muted">
                  {extension.toUpperCase()}，{fileSize(sizeBytes)}
                </span>
              </span>
              {mayRead && (
                <PurposeDownload
                  label={`下载原件 ${number}`}
                  address={`/desk/applications/${applicationId}/originals/${number}`}
                  fileName={`原件${number}.${extension}`}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && <Upload applicationId={applicationId} />}
    </div>
  );
}

function Upload({ applicationId }: { readonly applicationId: string }) {
  const router = useRouter();
  const [told, setTold] = useState<{ readonly isWrong: boolean; readonly words: string } | null>(null);
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setTold({ isWrong: false, words: '正在上传…' });
    const problem = await upload(applicationId, file);
    setTold({ isWrong: problem !== null, words: problem ?? '已上传。' });
    router.refresh();
  };
  return (
    <div className="print:hidden">
      <label className={`${buttonLook()} cursor-pointer focus-within:outline-2 focus-within:outline-accent`}>
        上传扫描的原件
        <input
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.docx"
          className="sr-only"
          onChange={(event) => void send(event)}
        />
      </label>
      <p className="mt-1 text-note text-muted">PDF、JPG、PNG 或者 DOCX，每份不超过 10 MB；加密保存，文件名不保留。</p>
      {told && (
        <p role={told.isWrong ? 'alert' : 'status'} className={told.isWrong ? 'font-medium text-seal' : 'text-muted'}>
          {told.words}
        </p>
      )}
    </div>
  );
}

/** @returns why it was not taken, or null */
async function upload(applicationId: string, file: File): Promise<string | null> {
  const form = new FormData();
  form.set('file', file);
  try {
    const response = await fetch(`/desk/applications/${applicationId}/originals`, { method: 'POST', body: form });
    if (response.ok) return null;
    const answer: unknown = await response.json();
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    return typeof message === 'string' ? message : '没有上传，请稍后再试。';
  } catch {
    return '网络断开，没有上传。请检查网络后重新选择。';
  }
}
