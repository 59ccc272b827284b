import { StatusBusyPage, StatusForm } from '@/components/public/apply-status';
import { fetchLetter } from '@/lib/applications/public-actions/status';
import { site } from '../../../../answer';
import { answerForAgency, busyPage, postedForm, privatePage, waitWords } from '../../form-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

/** A letter to whoever has number and code: a file to keep, shown by no browser inside our address. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, async (agency) => {
    const form = await postedForm(request);
    const answer = form && (await fetchLetter(slug, form, request.headers));
    if (answer?.kind === 'found') return new Response(answer.bytes, { headers: answer.headers });
    if (answer?.kind === 'busy') {
      const wait = waitWords(answer.waitSeconds);
      return busyPage(request, <StatusBusyPage site={site()} agency={agency} wait={wait} />, answer.waitSeconds);
    }
    const state = answer?.state ?? { message: '提交的内容不完整，请重新填写。' };
    return privatePage(request, <StatusForm site={site()} agency={agency} state={state} />, 422);
  });
}
