import { readEditionNumber } from '@/components/public/item-address';
import { answerOfItem } from '../../../item-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string; readonly indexNumber: string; readonly edition: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency, indexNumber, edition } = await params;
  return answerOfItem(request, agency, indexNumber, readEditionNumber(edition));
}
