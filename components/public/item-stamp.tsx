import { validityWords } from '@/lib/items/document';
import type { Validity } from '@/lib/items/types';

/** Whether it holds, seen at a glance: a word, and a shape of its own for each, so that colour only underlines it. */
const looks: Readonly<Partial<Record<Validity, { readonly sign: string; readonly look: string }>>> = {
  inForce: { sign: '✓', look: 'border-done text-done' },
  amended: { sign: '△', look: 'border-due text-due border-dashed' },
  abolished: { sign: '✕', look: 'border-seal text-seal border-double border-4' },
  expired: { sign: '⊘', look: 'border-seal text-seal border-double border-4' },
};

export function ItemStamp({ validity }: { readonly validity: Validity }) {
  const stamp = looks[validity];
  if (!stamp) return null;
  return (
    <span className={`item-stamp ${stamp.look}`}>
      <span aria-hidden="true">{stamp.sign} </span>
      {validityWords[validity]}
    </span>
  );
}
