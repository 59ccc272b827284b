import { letterKindLabels, sendingWayLabels, signerLabels } from '@/lib/applications/labels';
import type { LetterPageData } from '@/lib/applications/loaders/letter';
import { signatures } from '@/lib/applications/workflow';

/** Whose hands were on the letter, how it left and when it arrived. */
export function LetterPeople({ letter, names }: LetterPageData) {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '');
  const lines = [
    ['签发权限', `${letterKindLabels[letter.kind]}由${signerLabels[signatures[letter.kind]]}签发`],
    ['拟稿', nameOf(letter.lastEditedBy)],
    ['送审', nameOf(letter.submittedBy)],
    ['审核', nameOf(letter.reviewedBy)],
    ['签发', nameOf(letter.signedBy)],
    ['发出', letter.sentOn && `${letter.sentOn}，${letter.sentBy ? sendingWayLabels[letter.sentBy] : ''}`],
    ['凭证', letter.sentProof],
    ['送达', letter.deliveredOn],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {lines
        .filter(([, value]) => Boolean(value))
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
