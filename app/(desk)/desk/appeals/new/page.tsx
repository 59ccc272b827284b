import type { Metadata } from 'next';
import { NewAppealForm } from '@/components/desk/appeals/appeal-forms';
import { PageHeader } from '@/components/ui/page-header';
import { loadNewAppeal } from '@/lib/appeals/loaders';

export const metadata: Metadata = { title: '登记复议、诉讼' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function NewAppealPage({ searchParams }: Props) {
  return (
    <div className="max-w-2xl">
      <PageHeader title="登记复议、诉讼" lead="复议答复 10 日（简易程序 5 日），诉讼答辩 15 日。" />
      <NewAppealForm {...(await loadNewAppeal(await searchParams))} />
    </div>
  );
}
