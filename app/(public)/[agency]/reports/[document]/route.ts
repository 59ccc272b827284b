import { readReportAddress, readYearsAddress } from '../../../report-address';
import { answerOfReport } from '../../../report-answer';
import { answerOfYears } from '../../../years-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string; readonly document: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency, document } = await params;
  const years = readYearsAddress(document);
  if (years) return answerOfYears(request, agency, years);
  return answerOfReport(request, agency, readReportAddress(document));
}
