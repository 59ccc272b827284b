import type { NextRequest } from 'next/server';
import { loadDocumentChoices } from '@/lib/items/loaders/item';

/** Documents to point to, for the field that asks which one is interpreted or succeeds. */
export async function GET(request: NextRequest): Promise<Response> {
  return Response.json(await loadDocumentChoices(request.nextUrl.searchParams.get('q') ?? ''));
}
