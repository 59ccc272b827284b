import { postOriginal } from '@/lib/applications/actions/files';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postOriginal(request, (await params).id);
}
