import { notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { downloadResponse } from '../../files/download';
import { fileStore } from '../../files/store';
import { isUuid } from '../../ids';
import { itemPolicy } from '../policy';
import { findAttachment } from '../queries/fields';

/**
 * An attachment of a working item as a download; another section's does not exist for an officer.
 * @param sent the request's headers
 */
export async function loadAttachmentDownload(id: string, sent: Headers): Promise<Response> {
  const actor = await requireActor();
  const attachment = isUuid(id) ? await findAttachment(db, actor.agencyId, id) : null;
  if (!attachment || !permits(itemPolicy, 'read', actor, { sectionId: attachment.sectionId })) notFound();
  return downloadResponse(fileStore, attachment, attachment.name, sent.get('if-none-match'));
}
