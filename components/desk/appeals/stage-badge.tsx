import { StateBadge } from '@/components/ui/badge';
import { appealResultLabels, appealStageLabels } from '@/lib/appeals/labels';
import type { AppealRow } from '@/lib/appeals/loaders';

/** How far an appeal is, with its last day to answer where it is not answered. */
export function StageBadge({ stage, result, answerDueOn, today }: AppealRow & { readonly today: string }) {
  if (stage === 'closed') return <StateBadge tone="done">{result ? appealResultLabels[result] : '已审结'}</StateBadge>;
  if (stage === 'answered') return <StateBadge tone="progress">{appealStageLabels.answered}</StateBadge>;
  if (answerDueOn === null) return <StateBadge tone="due">{appealStageLabels.received}</StateBadge>;
  const isLate = answerDueOn < today;
  return (
    <StateBadge tone={isLate ? 'error' : 'due'}>
      {isLate ? `答复（答辩）已逾期，${answerDueOn} 到期` : `${answerDueOn} 前答复（答辩）`}
    </StateBadge>
  );
}
