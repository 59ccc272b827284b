import type { NextRequest } from 'next/server';
import { exportYear } from '@/lib/returns/loaders/export';

interface Context {
  readonly params: Promise<{ readonly year: string }>;
}

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return exportYear((await params).year, request.nextUrl.searchParams.get('format'));
}
