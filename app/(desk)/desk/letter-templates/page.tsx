import type { Metadata } from 'next';
import { LetterSettingsForm } from '@/components/desk/letters-settings/settings-form';
import { TemplateList } from '@/components/desk/letters-settings/template-list';
import { PageHeader } from '@/components/ui/page-header';
import { loadLetterSettings } from '@/lib/applications/loaders/settings';
import { loadTemplates } from '@/lib/applications/loaders/templates';

export const metadata: Metadata = { title: '文书设置' };

export default async function LetterTemplatesPage() {
  const { settings, version } = await loadLetterSettings();
  const templates = await loadTemplates();
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="文书设置"
        lead="依申请公开文书的用语，以及复议机关、法院、发文字号等；法定必备内容由系统写入，不能删改。改动记入审计。"
      />
      <LetterSettingsForm settings={settings} version={version} />
      <TemplateList templates={templates} />
    </div>
  );
}
