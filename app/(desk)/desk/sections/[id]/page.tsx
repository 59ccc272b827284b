import type { Metadata } from 'next';
import { SectionNameForm } from '@/components/desk/admin/section-forms';
import { PageHeader } from '@/components/ui/page-header';
import { loadSection } from '@/lib/agencies/loaders';

export const metadata: Metadata = { title: '科室改名' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function SectionPage({ params }: Props) {
  const { section } = await loadSection((await params).id);
  return (
    <div className="max-w-md">
      <PageHeader title="科室改名" lead="已公布的年度报告不受影响。" />
      <SectionNameForm sectionId={section.id} name={section.name} />
    </div>
  );
}
