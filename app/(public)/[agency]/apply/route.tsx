import { FiledPage, FilingBusyPage } from '@/components/public/apply-filed';
import { ApplyPage } from '@/components/public/apply-form';
import { fileOnline, newFilingForm } from '@/lib/applications/public-actions/filing';
import type { FormState } from '@/lib/form-action';
import { site } from '../../answer';
import { answerForAgency, postedForm, privatePage, waitWords } from './form-answer';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly agency: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, (agency) =>
    privatePage(request, <ApplyPage site={site()} agency={agency} form={newFilingForm()} state={{}} />),
  );
}

const unreadable: FormState = { message: '提交的内容不完整或者太长，请重新填写后提交。' };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, async (agency) => {
    const form = await postedForm(request);
    const answer = form && (await fileOnline(slug, form, request.headers));
    if (answer?.kind === 'filed') {
      return privatePage(request, <FiledPage site={site()} agency={agency} filed={answer.filed} />);
    }
    if (answer?.kind === 'busy') {
      const wait = waitWords(answer.waitSeconds);
      return privatePage(request, <FilingBusyPage site={site()} agency={agency} wait={wait} />, 429);
    }
    const state = answer?.state ?? unreadable;
    return privatePage(
      request,
      <ApplyPage site={site()} agency={agency} form={newFilingForm()} state={state} />,
      answer ? 422 : 413,
    );
  });
}
