import { postOriginalDownload } from '@/lib/applications/actions/files';

interface Context {
  readonly params: Promise<{ readonly id: string; readonly number: string }>;
}

/** By POST alone: what names somebody is asked for with a purpose, and never by a link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, number } = await params;
  return postOriginalDownload(request, id, number);
}
