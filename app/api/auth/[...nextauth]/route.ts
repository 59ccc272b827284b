import type { NextRequest } from 'next/server';
import { handlers } from '@/lib/auth/next-auth';
import { isFromOwnPages } from '@/lib/auth/origin';

export const GET = handlers.GET;

/** next-auth asks for its own token too; a foreign page is turned away before that. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isFromOwnPages(request.headers)) return new Response('Forbidden', { status: 403 });
  return handlers.POST(request);
}
