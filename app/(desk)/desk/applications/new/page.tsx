import type { Metadata } from 'next';
import { NewApplicationForm } from '@/components/desk/applications/new-application-form';
import { PageHeader } from '@/components/ui/page-header';
import { loadRegistration } from '@/lib/applications/loaders/registration';

export const metadata: Metadata = { title: '登记申请' };

export default async function NewApplicationPage() {
  const { today, calendar } = await loadRegistration();
  return (
    <>
      <PageHeader
        title="登记申请"
        lead="登记当面、邮寄、传真、电子邮件收到的申请；登记后给出编号，扫描的原件在下一页上传。"
      />
      <NewApplicationForm today={today} calendar={calendar} />
    </>
  );
}
