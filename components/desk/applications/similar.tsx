import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { applicationStateLabels } from '@/lib/applications/labels';
import type { SimilarApplication, Volume } from '@/lib/applications/queries/similar';
import { applicationStateTones } from './state-tones';

interface Props {
  readonly similar: readonly SimilarApplication[];
  readonly volume: Volume | null;
}

/** From so many a year on, the page reminds of Art. 35; what is too many, a person decides. */
const manyFrom = 10;

function likeness({ isSameApplicant, isSameMatter, sameFields }: SimilarApplication): string {
  if (isSameApplicant && isSameMatter) return '同一申请人，内容相近：可能是重复申请（条例第三十六条第六项）';
  if (isSameApplicant) return '同一申请人';
  return sameFields.length > 0 ? '内容相近，申请人有一项信息相同' : '内容相近';
}

/** Applications that may be the same, and how many the applicant made: shown, for a person to decide. */
export function Similar({ similar, volume }: Props) {
  return (
    <div className="flex flex-col gap-2">
      {volume && (
        <p>
          同一申请人 {volume.since} 以来共申请 <strong className="tabular-nums">{volume.count}</strong> 件。
        </p>
      )}
      {volume && volume.count >= manyFrom && (
        <Notice tone="due">数量、频次明显超过合理范围的，可以要求申请人说明理由（条例第三十五条）。</Notice>
      )}
      {similar.length === 0 ? (
        <p className="text-muted">没有发现重复或者相近的申请。</p>
      ) : (
        <ul className="border-t border-line">
          {similar.map((one) => (
            <li key={one.id} className="border-b border-line py-1.5">
              <Link href={`/desk/applications/${one.id}`} className="text-accent underline-offset-2 hover:underline">
                <span className="tabular-nums">{one.number}</span> {one.matter}
              </Link>
              <p className="flex flex-wrap gap-x-3 text-note text-muted">
                <span>{likeness(one)}</span>
                <StateBadge tone={applicationStateTones[one.state]}>{applicationStateLabels[one.state]}</StateBadge>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
