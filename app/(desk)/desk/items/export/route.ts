import type { NextRequest } from 'next/server';
import { loadItemExport } from '@/lib/items/loaders/export';

export async function GET(request: NextRequest): Promise<Response> {
  return loadItemExport(Object.fromEntries(request.nextUrl.searchParams));
}
