import { readEditionAddress } from '../../../../../report-address';
import { answerOfReport } from '../../../../../report-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string; readonly document: string; readonly edition: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency, document, edition } = await params;
  return answerOfReport(request, agency, readEditionAddress(document, edition));
}
