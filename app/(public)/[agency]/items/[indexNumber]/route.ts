import { answerOfItem } from '../item-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string; readonly indexNumber: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency, indexNumber } = await params;
  return answerOfItem(request, agency, indexNumber);
}
