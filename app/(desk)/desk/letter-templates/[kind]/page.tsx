import type { Metadata } from 'next';
import { TemplateForm } from '@/components/desk/letters-settings/template-form';
import { TemplateVersions } from '@/components/desk/letters-settings/template-versions';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { loadTemplate } from '@/lib/applications/loaders/templates';

export const metadata: Metadata = { title: '文书用语' };

interface Props {
  readonly params: Promise<{ readonly kind: string }>;
  readonly searchParams: Promise<{ readonly outcome?: string | string[] }>;
}

export default async function LetterTemplatePage({ params, searchParams }: Props) {
  const { outcome } = await searchParams;
  const loaded = await loadTemplate((await params).kind, typeof outcome === 'string' ? outcome : null);
  const { template, label, versions, elements, placeholders, preview } = loaded;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={label}
        lead={template.version === 0 ? '用的是系统自带的用语。' : `现行第 ${template.version} 版。`}
        actions={<LinkButton href="/desk/letter-templates">全部文书</LinkButton>}
      />
      <TemplateForm
        key={template.version}
        template={template}
        elements={elements}
        placeholders={placeholders}
        preview={preview}
      />
      <TemplateVersions versions={versions} now={loaded.now} />
    </div>
  );
}
