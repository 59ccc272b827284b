'use client';

import { ArrowDown, ArrowUp, Upload as UploadIcon, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { StateBadge } from '@/components/ui/badge';
import { buttonLook } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { acceptAttribute, fileLimitBytes, filesPerRecord } from '@/lib/files/accept';
import { placeItemAttachment } from '@/lib/items/actions/editing';
import type { AttachmentRow } from '@/lib/items/loaders/item';
import { fileSize } from './file-size';
import { type Upload, useUploads } from './use-uploads';

interface Props {
  readonly itemId: string;
  readonly attachments: readonly AttachmentRow[];
  readonly isEditable: boolean;
}

/** What is published beside the text, in its order. */
export function Attachments({ itemId, attachments, isEditable }: Props) {
  return (
    <section aria-labelledby="attachments" className="min-w-0">
      <h2 id="attachments" className="mb-1 font-semibold">
        附件{attachments.length > 0 && `（${attachments.length}）`}
      </h2>
      {attachments.length > 0 && (
        <ul className="border-t border-line">
          {attachments.map((attachment, index) => (
            <li key={attachment.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5">
              <AttachmentLine attachment={attachment} />
              {isEditable && (
                <AttachmentTools
                  attachment={attachment}
                  isFirst={index === 0}
                  isLast={index === attachments.length - 1}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isEditable ? <Uploader itemId={itemId} /> : attachments.length === 0 && <p className="text-muted">没有附件。</p>}
    </section>
  );
}

function AttachmentLine({ attachment }: { readonly attachment: AttachmentRow }) {
  return (
    <span className="min-w-0 flex-1 basis-56 break-words">
      {/* A plain link: a file is fetched when it is asked for, not before. */}
      <a href={`/desk/attachments/${attachment.id}`} className="text-accent underline-offset-2 hover:underline">
        {attachment.name}
      </a>
      <span className="ml-2 text-note text-muted tabular-nums">{fileSize(attachment.sizeBytes)}</span>
      {!attachment.isRead && !attachment.check && (
        <span className="ml-2 text-note">
          <StateBadge tone="due">机器读不全，请人工核对</StateBadge>
        </span>
      )}
    </span>
  );
}

interface ToolsProps {
  readonly attachment: AttachmentRow;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function AttachmentTools({ attachment, isFirst, isLast }: ToolsProps) {
  const { id: attachmentId, name } = attachment;
  return (
    <span className="flex items-center gap-1">
      {!isFirst && <Move attachmentId={attachmentId} move="up" label={`上移「${name}」`} />}
      {!isLast && <Move attachmentId={attachmentId} move="down" label={`下移「${name}」`} />}
      <DialogButton
        label={
          <>
            删除<span className="sr-only">「{name}」</span>
          </>
        }
        title="删除附件"
      >
        <ActionForm action={placeItemAttachment} hidden={{ attachmentId, move: 'remove' }}>
          {() => (
            <>
              <p>删除「{name}」。已发布的版本中的附件不受影响；需要时重新上传。</p>
              <SubmitButton variant="danger" className="self-start">
                删除
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </span>
  );
}

interface MoveProps {
  readonly attachmentId: string;
  readonly move: 'up' | 'down';
  readonly label: string;
}

function Move({ attachmentId, move, label }: MoveProps) {
  const Icon = move === 'up' ? ArrowUp : ArrowDown;
  const place = async (form: FormData) => {
    await placeItemAttachment({}, form);
  };
  return (
    <form action={place}>
      <input type="hidden" name="attachmentId" value={attachmentId} />
      <input type="hidden" name="move" value={move} />
      <button type="submit" aria-label={label} title={label} className={buttonLook('plain', 'w-9 px-0')}>
        <Icon aria-hidden="true" size={16} />
      </button>
    </form>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** By the button or by dropping; a plain form where no script runs. */
function Uploader({ itemId }: { readonly itemId: string }) {
  const { uploads, add, forget } = useUploads(itemId);
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <form
      method="post"
      action={`/desk/items/${itemId}/attachments`}
      encType="multipart/form-data"
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`mt-2 rounded border border-dashed p-3 ${isOver ? 'border-accent bg-accent-wash' : 'border-edge'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label
          className={`${buttonLook()} cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent`}
        >
          <UploadIcon aria-hidden="true" size={16} />
          添加附件
          <input
            type="file"
            name="file"
            multiple
            accept={acceptAttribute}
            className="sr-only"
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        <noscript>
          <button type="submit" className={buttonLook('primary')}>
            上传
          </button>
        </noscript>
        <span className="text-note text-muted">
          或把文件拖到这里；每个不超过 {fileLimitBytes / 1024 / 1024} MB，最多 {filesPerRecord} 个。
        </span>
      </div>
      {uploads.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onForget={() => forget(upload.key)} />
          ))}
        </ul>
      )}
    </form>
  );
}

function UploadLine({ upload, onForget }: { readonly upload: Upload; readonly onForget: () => void }) {
  const { name, percent, problem } = upload;
  if (problem !== null) {
    return (
      <li className="flex items-start gap-2 border-l-4 border-seal pl-2 text-seal">
        <span role="alert" className="min-w-0 flex-1 break-words">
          没有上传「{name}」：{problem}
        </span>
        <button
          type="button"
          onClick={onForget}
          aria-label={`知道了，「${name}」`}
          className="rounded p-1 hover:bg-wash"
        >
          <X aria-hidden="true" size={16} />
        </button>
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-0 flex-1 basis-40 truncate">{name}</span>
      <progress aria-label={`上传「${name}」`} max={100} value={percent} className="w-32 accent-accent" />
      <span role="status" className="w-28 text-note text-muted tabular-nums">
        {percent < 100 ? `已上传 ${percent}%` : '正在检查文件…'}
      </span>
    </li>
  );
}
