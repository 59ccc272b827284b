import { postLetterDownload } from '@/lib/applications/actions/files';

interface Context {
  readonly params: Promise<{ readonly letterId: string; readonly kind: string }>;
}

/** A signed letter as docx or PDF, by POST alone: it names its addressee, and is asked for with a purpose. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { letterId, kind } = await params;
  return postLetterDownload(request, letterId, kind);
}
