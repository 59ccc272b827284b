import type { NextRequest } from 'next/server';
import { exportCountYear } from '@/lib/counts/loaders/files';

export async function GET(request: NextRequest): Promise<Response> {
  return exportCountYear(request.nextUrl.searchParams);
}
