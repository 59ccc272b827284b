import { StatusBusyPage, StatusForm, StatusPage } from '@/components/public/apply-status';
import { askStatus } from '@/lib/applications/public-actions/status';
import { site } from '../../../answer';
import { answerForAgency, busyPage, postedForm, privatePage, waitWords } from '../form-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, (agency) =>
    privatePage(request, <StatusForm site={site()} agency={agency} state={{}} />),
  );
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, async (agency) => {
    const form = await postedForm(request);
    const answer = form && (await askStatus(slug, form, request.headers));
    if (answer?.kind === 'found') {
      return privatePage(
        request,
        <StatusPage site={site()} agency={agency} status={answer.status} asked={answer.asked} />,
      );
    }
    if (answer?.kind === 'busy') {
      const wait = waitWords(answer.waitSeconds);
      return busyPage(request, <StatusBusyPage site={site()} agency={agency} wait={wait} />, answer.waitSeconds);
    }
    const state = answer?.state ?? { message: '提交的内容不完整，请重新填写。' };
    return privatePage(request, <StatusForm site={site()} agency={agency} state={state} />, 422);
  });
}
