import { revalidatePath } from 'next/cache';
import { isFromOwnPages } from '../../auth/origin';
import { currentActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { fileLimitBytes } from '../../files/accept';
import { fileRefusalLabel } from '../../files/labels';
import type { Upload } from '../../files/receive';
import { fileStore } from '../../files/store';
import { isUuid } from '../../ids';
import { receiveAttachment, type UploadFailure } from '../commands/receive-attachment';
import { editFailureText } from '../labels';
import type { ItemAttachment } from '../types';

/** What the uploading script hears. */
export type UploadAnswer = { readonly attachment: ItemAttachment } | { readonly message: string };

/** The file's name, by `encodeURIComponent`: headers hold no Chinese. */
const fileNameHeader = 'x-file-name';

/** A form's own parts beside the file. */
const formOverheadBytes = 64 * 1024;

/**
 * POST /desk/items/{id}/attachments. A script sends the bytes as the body with the name in `x-file-name` and hears JSON;
 * a plain form sends `file` as multipart and is sent back to the item.
 */
export async function postAttachment(request: Request, id: string): Promise<Response> {
  if (!isFromOwnPages(request.headers)) return answer(403, '请从本系统的页面上传。');
  const actor = await currentActor();
  if (!actor) return answer(401, '登录已过期，请重新登录后再上传。');
  if (!isUuid(id)) return answer(404, editFailureText({ code: 'notFound' }));
  if (Number(request.headers.get('content-length') ?? 0) > fileLimitBytes + formOverheadBytes) {
    return answer(413, fileRefusalLabel({ code: 'tooLarge', limitBytes: fileLimitBytes }));
  }
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const upload = isForm ? await uploadOfForm(request) : uploadOfBody(request);
  if (!upload) return answer(400, '请选择文件。');

  const result = await receiveAttachment(db, fileStore, actor, id, upload, now());
  if (!result.ok) return answer(statusOf(result.failure), uploadFailureText(result.failure));
  revalidatePath('/desk', 'layout');
  if (isForm) return new Response(null, { status: 303, headers: { Location: `/desk/items/${id}` } });
  return Response.json({ attachment: result.value } satisfies UploadAnswer);
}

async function uploadOfForm(request: Request): Promise<Upload | null> {
  const file = (await request.formData().catch(() => null))?.get('file');
  return file instanceof File ? { name: file.name, content: file } : null;
}

function uploadOfBody(request: Request): Upload | null {
  const name = decoded(request.headers.get(fileNameHeader) ?? '');
  return request.body && name ? { name, content: request.body } : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

function uploadFailureText(failure: UploadFailure): string {
  return failure.code === 'fileRefused' ? fileRefusalLabel(failure.refusal) : editFailureText(failure);
}

const statuses: Readonly<Record<UploadFailure['code'], number>> = {
  notFound: 404,
  forbidden: 403,
  notDraft: 409,
  tooMany: 409,
  fileRefused: 422,
};

function statusOf(failure: UploadFailure): number {
  return statuses[failure.code];
}

function answer(status: number, message: string): Response {
  return Response.json({ message } satisfies UploadAnswer, { status });
}
