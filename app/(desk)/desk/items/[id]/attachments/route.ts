import type { NextRequest } from 'next/server';
import { postAttachment } from '@/lib/items/actions/upload';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return postAttachment(request, (await params).id);
}
