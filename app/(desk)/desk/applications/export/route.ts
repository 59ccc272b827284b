import { loadApplicationExport } from '@/lib/applications/loaders/export';

/** The filtered register as xlsx or csv: numbers and matters, and nobody's name. */
export async function GET(request: Request): Promise<Response> {
  return loadApplicationExport(Object.fromEntries(new URL(request.url).searchParams));
}
