import { loadItemImportTemplate } from '@/lib/items/loaders/export';

export async function GET(): Promise<Response> {
  return loadItemImportTemplate();
}
