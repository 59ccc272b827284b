import type { Actor } from '../../access/roles';
import type { Database } from '../../db';
import { extractText } from '../../files/extract-text';
import { type ReceivedFile, receiveFile, type Upload } from '../../files/receive';
import type { FileStore } from '../../files/store';
import type { FileRefusal } from '../../files/types';
import { fail, type Result } from '../../result';
import type { ItemAttachment } from '../types';
import { type AttachmentFailure, addAttachment, mayAttach, type ReadFile } from './attachments';

export type UploadFailure = AttachmentFailure | { readonly code: 'fileRefused'; readonly refusal: FileRefusal };

/** How a file is read; a test may read it otherwise. */
export type ReadText = typeof extractText;

/**
 * Takes an upload in as the item's last attachment: asked for the right first, then judged, kept and read, and only then
 * entered. A file that is refused leaves nothing behind.
 */
export async function receiveAttachment(
  db: Database,
  store: FileStore,
  actor: Actor,
  itemId: string,
  upload: Upload,
  at: Date,
  read: ReadText = extractText,
): Promise<Result<ItemAttachment, UploadFailure>> {
  const allowed = await mayAttach(db, actor, itemId);
  if (!allowed.ok) return allowed;
  const received = await receiveFile(db, store, upload, at);
  if (!received.ok) return fail({ code: 'fileRefused', refusal: received.failure });
  return addAttachment(db, actor, itemId, await readFile(store, received.value, read), at);
}

/** What can't be read is taken all the same, and the checklist says that a person has to look. */
async function readFile(store: FileStore, file: ReceivedFile, read: ReadText): Promise<ReadFile> {
  const bytes = await store.open(file.sha256);
  const reading = bytes && (await read(bytes, file.extension));
  if (!reading?.ok) return { ...file, text: null, hasUnread: true };
  return { ...file, text: reading.value.text, hasUnread: reading.value.unchecked.length > 0 };
}
