import { templateFile } from '@/lib/counts/loaders/files';

export async function GET(): Promise<Response> {
  return templateFile();
}
