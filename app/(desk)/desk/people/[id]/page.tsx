import type { Metadata } from 'next';
import { ResetPasswordForm, RestoreAccountForm, StopAccountForm } from '@/components/desk/admin/account-forms';
import { PersonForm } from '@/components/desk/admin/person-form';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { personFailureLabels } from '@/lib/agencies/labels';
import { loadPerson } from '@/lib/agencies/loaders';

export const metadata: Metadata = { title: '人员' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function PersonPage({ params }: Props) {
  const { person, sections, disabling, reset } = await loadPerson((await params).id);
  const account = { personId: person.id, version: person.version };
  return (
    <div className="max-w-xl">
      <PageHeader
        title={person.name}
        lead={
          <span className="inline-flex flex-wrap items-center gap-x-3">
            用户名 {person.username}
            {person.disabledAt ? (
              <StateBadge tone="neutral">已停用</StateBadge>
            ) : (
              <StateBadge tone="done">在用</StateBadge>
            )}
          </span>
        }
        actions={<LinkButton href="/desk/people">返回人员列表</LinkButton>}
      />
      <PersonForm person={person} sections={sections} />
      <section aria-labelledby="reset" className="mt-10 border-t border-line pt-5">
        <h2 id="reset" className="mb-2 text-head font-semibold">
          密码
        </h2>
        <ResetPasswordForm {...account} reason={reset ? personFailureLabels[reset] : undefined} />
      </section>
      <section aria-labelledby="state" className="mt-8 border-t border-line pt-5">
        <h2 id="state" className="mb-2 text-head font-semibold">
          {person.disabledAt ? '启用' : '停用'}
        </h2>
        {person.disabledAt ? (
          <RestoreAccountForm {...account} />
        ) : (
          <StopAccountForm {...account} reason={disabling ? personFailureLabels[disabling] : undefined} />
        )}
      </section>
    </div>
  );
}
