import type { Metadata } from 'next';
import { LeaderGenresForm } from '@/components/desk/publishing/leader-genres-form';
import { RuleList } from '@/components/desk/publishing/rule-list';
import { TermList } from '@/components/desk/publishing/term-list';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { loadPublishing } from '@/lib/items/loaders/settings';

export const metadata: Metadata = { title: '公开设置' };

export default async function PublishingPage() {
  const { columns, themes, rules, builtIn, leaderGenres } = await loadPublishing();
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="公开设置"
        lead="主动公开的栏目、主题、用词和签发要求；改动记入审计。"
        actions={
          <>
            <LinkButton href="/desk/letter-templates">文书设置</LinkButton>
            <LinkButton href="/desk/returns/metrics">月报指标</LinkButton>
          </>
        }
      />
      <TermList kind="column" lead="信息在公开栏里的位置。停用的不再供选择，已归入的信息不受影响。" terms={columns} />
      <TermList kind="theme" lead="信息讲的是什么事。停用的不再供选择，已归入的信息不受影响。" terms={themes} />
      <RuleList rules={rules} builtIn={builtIn} />
      <LeaderGenresForm {...leaderGenres} />
    </div>
  );
}
