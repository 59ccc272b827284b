import type { Metadata } from 'next';
import { NewPersonForm } from '@/components/desk/admin/new-person-form';
import { PageHeader } from '@/components/ui/page-header';
import { loadNewPerson } from '@/lib/agencies/loaders';

export const metadata: Metadata = { title: '新增人员' };

export default async function NewPersonPage() {
  const { sections } = await loadNewPerson();
  return (
    <div className="max-w-xl">
      <PageHeader title="新增人员" lead="开通后系统生成一个初始密码，由您交给本人。" />
      <NewPersonForm sections={sections} />
    </div>
  );
}
