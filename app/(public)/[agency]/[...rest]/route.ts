import { missing } from '../../answer';

export const dynamic = 'force-dynamic';

/** Every other address of the public site is missing in the same words, and without the framework's scripts. */
export async function GET(request: Request): Promise<Response> {
  return missing(request);
}
