import {
  Circle,
  CircleArrowUp,
  CircleCheck,
  CircleSlash,
  type LucideIcon,
  Minus,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { Standing } from '@/lib/returns/types';

interface Look {
  readonly Icon: LucideIcon;
  readonly ink: string;
  readonly word: string;
  /** A second word, where the state has two sides. */
  readonly note?: string;
}

/** One glyph and one word for each standing: no two share a word, so that neither colour nor shape is needed. */
const looks: Readonly<Record<Standing['key'], Look>> = {
  future: { Icon: Minus, ink: 'text-muted', word: '未到' },
  none: { Icon: Minus, ink: 'text-muted', word: '不要求' },
  open: { Icon: Circle, ink: 'text-muted', word: '未报' },
  late: { Icon: TriangleAlert, ink: 'text-seal', word: '逾期' },
  returned: { Icon: Undo2, ink: 'text-due', word: '被退回' },
  submitted: { Icon: CircleArrowUp, ink: 'text-accent', word: '已报送' },
  zeroSubmitted: { Icon: CircleSlash, ink: 'text-accent', word: '零报送', note: '待采用' },
  accepted: { Icon: CircleCheck, ink: 'text-done', word: '已采用' },
  zero: { Icon: CircleSlash, ink: 'text-done', word: '零报送' },
};

/** What stands beside the word: the other side of a state, and that it was late. */
function standingNote({ key, isLate }: Pick<Standing, 'key' | 'isLate'>): string | null {
  const late = isLate && key !== 'late' ? (key === 'returned' ? '已逾期' : '迟报') : null;
  return [looks[key].note, late].filter(Boolean).join('，') || null;
}

interface Props {
  readonly standing: Pick<Standing, 'key' | 'isLate'>;
  /** The glyph above the word, for a narrow cell. */
  readonly isStacked?: true;
}

export function StandingMark({ standing, isStacked }: Props) {
  const { Icon, ink, word } = looks[standing.key];
  const note = standingNote(standing);
  const place = isStacked ? 'flex-col gap-0.5' : 'gap-1';
  return (
    <span className={`inline-flex items-center whitespace-nowrap ${place} ${ink}`}>
      <Icon aria-hidden="true" size={isStacked ? 16 : 14} strokeWidth={2.25} className="shrink-0" />
      <span className="font-medium">{word}</span>
      {note && <span className="text-note">{isStacked ? note : `（${note}）`}</span>}
    </span>
  );
}
