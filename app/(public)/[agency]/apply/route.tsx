import { FiledPage } from '@/components/public/apply-filed';
import { ApplyPage } from '@/components/public/apply-form';
import { fileOnline, newFilingForm } from '@/lib/applications/public-actions/filing';
import type { FormState } from '@/lib/form-action';
import { site } from '../../answer';
import { answerForAgency, busyPage, postedForm, privatePage, waitWords } from './form-answer';

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

const tooMany = (wait: string) =>
  `这个网络地址短时间内提交的次数太多，请${wait}再提交。填写的内容都还在；也可以当面提交或者邮寄申请。`;

const unreadable: FormState = { message: '提交的内容不完整或者太长，请重新填写后提交。' };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { agency: slug } = await params;
  return answerForAgency(request, slug, async (agency) => {
    const form = await postedForm(request);
    const answer = form && (await fileOnline(slug, form, request.headers));
    if (answer?.kind === 'filed') {
      return privatePage(request, <FiledPage site={site()} agency={agency} filed={answer.filed} />);
    }
    const again = (state: FormState) => (
      <ApplyPage site={site()} agency={agency} form={newFilingForm()} state={state} />
    );
    if (answer?.kind === 'busy') {
      const message = tooMany(waitWords(answer.waitSeconds));
      return busyPage(request, again({ ...answer.state, message }), answer.waitSeconds);
    }
    return answer ? privatePage(request, again(answer.state), 422) : privatePage(request, again(unreadable), 413);
  });
}
