import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { letterKindLabels, letterStateLabels, outcomeLabels, sendingWayLabels } from '@/lib/applications/labels';
import type { LetterRow } from '@/lib/applications/loaders/letters';
import { letterStateTones } from './state-tones';

interface Props {
  readonly applicationId: string;
  readonly letters: readonly LetterRow[];
}

function whereabouts({ signedOn, sentOn, sentBy, deliveredOn }: LetterRow): string {
  return [
    signedOn && `${signedOn} 签发`,
    sentOn && `${sentOn} ${sentBy ? sendingWayLabels[sentBy] : '发出'}`,
    deliveredOn && `${deliveredOn} 送达`,
  ]
    .filter(Boolean)
    .join('，');
}

/** The office's letters on this application, the newest first. */
export function Letters({ applicationId, letters }: Props) {
  if (letters.length === 0) return <p className="text-muted">还没有文书。</p>;
  return (
    <ul className="border-t border-line">
      {letters.map((letter) => (
        <li key={letter.id} id={`letter-${letter.id}`} className="border-b border-line py-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link
              href={`/desk/applications/${applicationId}/letters/${letter.id}`}
              className="font-medium text-accent underline-offset-2 hover:underline"
            >
              {letterKindLabels[letter.kind]}
            </Link>
            {letter.outcome && <span>{outcomeLabels[letter.outcome]}</span>}
            <StateBadge tone={letterStateTones[letter.state]}>{letterStateLabels[letter.state]}</StateBadge>
            {letter.documentNumber && <span className="tabular-nums">{letter.documentNumber}</span>}
            {letter.isMine && <span className="font-medium text-due">等您处理</span>}
          </p>
          <p className="text-note text-muted">{whereabouts(letter)}</p>
          {letter.state === 'draft' && letter.returnReason && (
            <p className="text-note text-due">退回：{letter.returnReason}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
