import { isDigest, isIndexNumber } from '@/components/public/item-address';
import { downloadResponse } from '@/lib/files/download';
import { fileStore } from '@/lib/files/store';
import { findPublicAttachment } from '@/lib/items/public-queries/item';
import { isSlug, missing, orUnavailable } from '../../../../../answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string; readonly indexNumber: string; readonly sha256: string }>;
}

/** A file that a standing edition of the item names; asked for each time, so that a withdrawn one is gone at once. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug, indexNumber, sha256 } = await params;
  if (!isSlug(slug) || !isIndexNumber(indexNumber) || !isDigest(sha256)) return missing(request);
  return orUnavailable(request, async () => {
    const file = await findPublicAttachment(slug, indexNumber, sha256);
    if (!file) return missing(request);
    const answer = await downloadResponse(fileStore, file, file.name, request.headers.get('if-none-match'));
    if (answer.status === 404) return missing(request);
    if (request.method !== 'HEAD') return answer;
    // Nobody reads the body then: close the file.
    await answer.body?.cancel();
    return new Response(null, { status: answer.status, headers: answer.headers });
  });
}
