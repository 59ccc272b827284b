import { standingHelp } from '@/lib/returns/labels';
import type { Standing } from '@/lib/returns/types';
import { StandingMark } from './standing-mark';

const shown: readonly Standing['key'][] = ['accepted', 'submitted', 'returned', 'open', 'late', 'zero'];

/** What each glyph and word means. */
export function Legend() {
  return (
    <dl className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-note">
      {shown.map((key) => (
        <div key={key} className="flex items-baseline gap-1.5">
          <dt>
            <StandingMark standing={{ key, isLate: false }} />
          </dt>
          <dd className="text-muted">{standingHelp[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
