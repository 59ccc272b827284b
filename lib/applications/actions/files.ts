import { revalidatePath } from 'next/cache';
import { isFromOwnPages } from '../../auth/origin';
import { currentActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { fileRefusalLabel } from '../../files/labels';
import { fieldsOf } from '../../form-action';
import { isUuid } from '../../ids';
import type { SecretFailure } from '../../vault/types';
import { readLetterFile } from '../commands/letters';
import { attachOriginal, type OriginalFailure, readOriginal } from '../commands/originals';
import { letterFileKinds } from '../letters/places';
import { originalLimitBytes } from '../originals';
import { filePurposeSchema } from '../schema/handling';

/** A form's own parts beside the file. */
const formOverheadBytes = 64 * 1024;

const uploadTexts: Readonly<Record<Exclude<OriginalFailure['code'], 'fileRefused'>, string>> = {
  notFound: '没有找到这件申请',
  forbidden: '您没有上传原件的权限',
  tooMany: '一件申请最多保存 10 份原件',
};

const uploadStatuses: Readonly<Record<OriginalFailure['code'], number>> = {
  notFound: 404,
  forbidden: 403,
  tooMany: 409,
  fileRefused: 422,
};

/** POST /desk/applications/{id}/originals: `file` as multipart; a script hears JSON. */
export async function postOriginal(request: Request, applicationId: string): Promise<Response> {
  if (!isFromOwnPages(request.headers)) return told(403, '请从本系统的页面上传。');
  const actor = await currentActor();
  if (!actor) return told(401, '登录已过期，请重新登录后再上传。');
  if (!isUuid(applicationId)) return told(404, uploadTexts.notFound);
  if (Number(request.headers.get('content-length') ?? 0) > originalLimitBytes + formOverheadBytes) {
    return told(413, fileRefusalLabel({ code: 'tooLarge', limitBytes: originalLimitBytes }));
  }
  const file = (await request.formData().catch(() => null))?.get('file');
  if (!(file instanceof File) || file.name === '') return told(400, '请选择文件。');
  const upload = { name: file.name, content: file };
  const result = await attachOriginal(db, actor, { applicationId, upload }, now());
  if (!result.ok) {
    const { failure } = result;
    const words = failure.code === 'fileRefused' ? fileRefusalLabel(failure.refusal) : uploadTexts[failure.code];
    return told(uploadStatuses[failure.code], words);
  }
  revalidatePath('/desk', 'layout');
  return Response.json({ number: result.value });
}

const secretTexts: Readonly<Record<SecretFailure['code'], string>> = {
  notFound: '没有这份文件',
  forbidden: '您没有查看它的权限',
  purposeMissing: '请写明查看的目的',
  erased: '这份文件已按保存期限清除',
};

const secretStatuses: Readonly<Record<SecretFailure['code'], number>> = {
  notFound: 404,
  forbidden: 403,
  purposeMissing: 400,
  erased: 410,
};

/** POST /desk/applications/{id}/originals/{number}: hands out a scanned original for a purpose; never by a mere link. */
export async function postOriginalDownload(request: Request, applicationId: string, number: string): Promise<Response> {
  const asked = await askedFor(request);
  if (asked instanceof Response) return asked;
  if (!isUuid(applicationId) || !/^\d{1,3}$/.test(number)) return told(404, secretTexts.notFound);
  const place = { applicationId, number: Number(number) };
  const result = await readOriginal(db, asked.actor, place, asked.purpose, now());
  if (!result.ok) return told(secretStatuses[result.failure.code], secretTexts[result.failure.code]);
  const { name, mediaType, bytes } = result.value;
  return new Response(bytes, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="original"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

/** POST /desk/applications/{id}/letters/{letterId}/{kind}: a signed letter's file, which names its addressee. */
export async function postLetterDownload(request: Request, letterId: string, kind: string): Promise<Response> {
  const asked = await askedFor(request);
  if (asked instanceof Response) return asked;
  const fileKind = letterFileKinds.find((one) => one === kind);
  if (!isUuid(letterId) || !fileKind) return told(404, secretTexts.notFound);
  const result = await readLetterFile(db, asked.actor, letterId, fileKind, asked.purpose, now());
  if (!result.ok) return told(secretStatuses[result.failure.code], secretTexts[result.failure.code]);
  return new Response(result.value.bytes, { headers: { ...result.value.headers } });
}

/** Who asks and what for; or why nothing is handed out. */
async function askedFor(request: Request) {
  if (!isFromOwnPages(request.headers)) return told(403, '请从本系统的页面下载。');
  const actor = await currentActor();
  if (!actor) return told(401, '登录已过期，请重新登录后再下载。');
  const form = await request.formData().catch(() => null);
  const input = form && filePurposeSchema.safeParse(fieldsOf(form));
  if (!input?.success) return told(400, secretTexts.purposeMissing);
  return { actor, purpose: input.data.purpose };
}

function told(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'private, no-store' } });
}
