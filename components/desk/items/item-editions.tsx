import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { ListedEdition } from '@/lib/items/queries/detail';

interface Props {
  readonly editions: readonly ListedEdition[];
  /** The item's public page; null where nothing of it is public. */
  readonly publicHref: string | null;
  readonly now: Date;
}

/** What was published, and taken back, and what the public was told of it. */
export function ItemEditions({ editions, publicHref, now }: Props) {
  if (editions.length === 0) return null;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions" className="font-semibold">
        已发布的版本
      </h2>
      <ol className="flex flex-col gap-2">
        {editions.map(({ number, publishedAt, publishedBy, note, withdrawal }) => (
          <li key={number} className="border-l-2 border-line pl-2.5">
            <p>
              {publicHref && !withdrawal ? (
                <a href={`${publicHref}/editions/${number}`} className="text-accent underline-offset-2 hover:underline">
                  第 {number} 版
                </a>
              ) : (
                <span className="font-medium">第 {number} 版</span>
              )}
              <span className="ml-2 text-note text-muted">
                <Time at={publishedAt} now={now} /> {publishedBy ?? '定时发布'}
              </span>
            </p>
            {note && <p className="text-note">更正说明：{note}</p>}
            {withdrawal && (
              <p className="text-note">
                <StateBadge tone="error">已撤下</StateBadge> {withdrawal.withdrawnBy}，
                <Time at={withdrawal.withdrawnAt} now={now} />：{withdrawal.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
