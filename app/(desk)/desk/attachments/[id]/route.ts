import type { NextRequest } from 'next/server';
import { loadAttachmentDownload } from '@/lib/items/loaders/attachments';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return loadAttachmentDownload((await params).id, request.headers);
}
