import type { Metadata } from 'next';
import { SettingsForm } from '@/components/desk/admin/settings-form';
import { PageHeader } from '@/components/ui/page-header';
import { loadSettings } from '@/lib/agencies/loaders';

export const metadata: Metadata = { title: '单位设置' };

export default async function SettingsPage() {
  const { settings } = await loadSettings();
  return (
    <>
      <PageHeader title="单位设置" lead={`公开地址 /${settings.slug}，不能更改。`} />
      <SettingsForm settings={settings} version={settings.version} />
    </>
  );
}
