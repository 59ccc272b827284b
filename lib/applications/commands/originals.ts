import { rm } from 'node:fs/promises';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { acceptedTypes, acceptName } from '../../files/accept';
import { inspectFile } from '../../files/inspect';
import { scanFile } from '../../files/scanner';
import { type FileStore, fileStore } from '../../files/store';
import type { FileRefusal } from '../../files/types';
import { fail, ok, type Result } from '../../result';
import { putSecret } from '../../vault/secrets';
import type { SecretFailure } from '../../vault/types';
import {
  type OriginalType,
  originalLimitBytes,
  originalName,
  originalPart,
  originalsPerApplication,
  originalTypes,
} from '../originals';
import { applicationPolicy } from '../policy';
import { listOriginals } from '../queries/detail';
import { findApplication } from '../queries/heads';
import { subjectOf } from '../vault-places';
import { readOfApplication } from './identity';
import { lockApplication } from './standing';

export type OriginalFailure =
  | { readonly code: 'notFound' | 'forbidden' | 'tooMany' }
  | { readonly code: 'fileRefused'; readonly refusal: FileRefusal };

export interface OriginalUpload {
  /** As the browser sent it; only its ending is used, and it is kept nowhere. */
  readonly name: string;
  readonly content: Blob;
}

interface JudgedOriginal {
  readonly bytes: Uint8Array;
  readonly extension: OriginalType;
}

/**
 * Keeps a scan of what came on paper or by mail, sealed, for it names the applicant: looked into like every upload, in a
 * file of its own that is gone afterwards. @returns its number, from 1
 */
export async function attachOriginal(
  db: Database,
  actor: Actor,
  { applicationId, upload }: { readonly applicationId: string; readonly upload: OriginalUpload },
  at: Date,
  store: Pick<FileStore, 'receive'> = fileStore,
): Promise<Result<number, OriginalFailure>> {
  const known = await findApplication(db, actor.agencyId, applicationId);
  if (!known || !permits(applicationPolicy, 'read', actor, known)) return fail({ code: 'notFound' });
  if (!permits(applicationPolicy, 'attach', actor, known)) return fail({ code: 'forbidden' });
  const judged = await judge(upload, store);
  if (!judged.ok) return fail({ code: 'fileRefused', refusal: judged.failure });

  return inTransaction(db, async (tx): Promise<Result<number, OriginalFailure>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const { agencyId } = head;
    const present = await listOriginals(tx, agencyId, applicationId);
    if (present.length >= originalsPerApplication) return fail({ code: 'tooMany' });
    const number = (present.at(-1)?.number ?? 0) + 1;
    const { bytes, extension } = judged.value;
    const subject = subjectOf(applicationId);
    await putSecret(tx, { agencyId, subject, part: originalPart(number, extension), value: bytes }, at);
    const detail = { original: number, extension, sizeBytes: bytes.length };
    await appendAudit(tx, actor, { subject, action: 'originalAttached', detail }, at);
    return ok(number);
  });
}

async function judge(
  { name, content }: OriginalUpload,
  store: Pick<FileStore, 'receive'>,
): Promise<Result<JudgedOriginal, FileRefusal>> {
  const accepted = acceptName(name);
  if (!accepted.ok) return accepted;
  const extension = originalTypes.find((type) => type === accepted.value.extension);
  if (!extension) return fail({ code: 'typeNotAllowed', extension: accepted.value.extension });
  if (content.size === 0) return fail({ code: 'empty' });
  if (content.size > originalLimitBytes) return fail({ code: 'tooLarge', limitBytes: originalLimitBytes });
  const bytes = new Uint8Array(await content.arrayBuffer());
  const refusal = await inspect(bytes, extension, store);
  return refusal ? fail(refusal) : ok({ bytes, extension });
}

async function inspect(
  bytes: Uint8Array,
  extension: OriginalType,
  store: Pick<FileStore, 'receive'>,
): Promise<FileRefusal | null> {
  const { path, handle } = await store.receive();
  try {
    await handle.writeFile(bytes);
    await handle.close();
    const inspected = await inspectFile(path, extension);
    if (!inspected.ok) return inspected.failure;
    const verdict = await scanFile(path);
    if (verdict.code === 'infected') return { code: 'infected', signature: verdict.signature };
    return verdict.code === 'away' ? { code: 'scannerAway' } : null;
  } finally {
    await handle.close();
    await rm(path, { force: true });
  }
}

export interface ReadOriginal {
  /** 原件1.pdf */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a scanned original: with a purpose, and a line in the trail. */
export async function readOriginal(
  db: Database,
  actor: Actor,
  { applicationId, number }: { readonly applicationId: string; readonly number: number },
  purpose: string,
  at: Date,
): Promise<Result<ReadOriginal, SecretFailure>> {
  const originals = await listOriginals(db, actor.agencyId, applicationId);
  const extension = originalTypes.find((type) => originals.some((o) => o.number === number && o.extension === type));
  const part = originalPart(number, extension ?? 'pdf');
  const place = { agencyId: actor.agencyId, subject: subjectOf(applicationId), part };
  const read = await readOfApplication(db, actor, applicationId, place, purpose, at);
  if (!read.ok) return read;
  if (!extension) return fail({ code: 'notFound' });
  const { mediaType } = acceptedTypes[extension];
  return ok({ name: originalName(number, extension), mediaType, bytes: read.value });
}
